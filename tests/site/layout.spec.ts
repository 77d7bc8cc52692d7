import { expect, test } from '@playwright/test';
import { findGaps, findLineFaults, findOverflow, measureQuote } from './measures.ts';
import { engine, engineIf, articlePages, chinesePages, kindPages, storyPages, widths } from './pages.ts';

for (const address of kindPages) {
  test(`${address} never scrolls sideways, also with text at 200 %`, engineIf(address), async ({ page }) => {
    await page.goto(address);
    for (const size of ['100%', '200%']) {
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const overflow = await page.evaluate(findOverflow);
        expect(overflow, `${width} px, ${size}`).toEqual([]);
      }
    }
  });

  test(`${address} does not shift while it loads`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // Fonts come late, as on a bad connection.
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    const shifts = await page.evaluate(async () => {
      await document.fonts.ready;
      // Two frames: one in which the fonts are set, one after which the observer has been told.
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      return (window as unknown as { shifts: number[] }).shifts;
    });
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBe(0);
  });
}

for (const address of chinesePages) {
  test(
    `${address} breaks no line before a closing mark, after an opening one, or inside a number, and begins none with a gap`,
    engineIf(address),
    async ({ page }) => {
      await page.goto(address);
      for (const width of [320, 360, 390, 412, 768]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(findLineFaults), `${width} px`).toEqual([]);
        expect(await page.evaluate(findGaps), `${width} px`).toEqual([]);
      }
    },
  );
}

test('the page for lost addresses sets the heading of each language in a face that has its letters', async ({
  page,
}) => {
  await page.goto('/nowhere/');
  const loaded = () =>
    page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
    });
  expect(await loaded()).toEqual(expect.arrayContaining(['display', 'display-en']));
});

test('quotation marks are as wide as the language asks', engine, async ({ page }) => {
  const width = async (address: string, neighbour: string) => {
    await page.goto(address);
    return page.evaluate(measureQuote, neighbour);
  };
  for (const address of ['/', '/zh-hant/']) expect(await width(address, '中')).toBeGreaterThan(0.95);
  expect(await width('/en/', 'n')).toBeLessThan(0.6);
});

test('the first screen of a small phone holds headline, deck, byline and promise', engine, async ({ page }) => {
  for (const address of storyPages) {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(address);
    const head = page.locator('article > header :is(h1, p)');
    await expect(head).toHaveCount(4);
    for (const part of await head.all()) await expect(part).toBeInViewport({ ratio: 1 });
  }
});

// Chromium's phones alone enlarge text by themselves.
test.describe('with the large text of WeChat', () => {
  test.use({ isMobile: true, hasTouch: true, viewport: { width: 360, height: 740 } });
  for (const address of articlePages) {
    test(`${address} keeps its digits on the page`, async ({ page }) => {
      await page.goto(address);
      await page.addStyleTag({ content: 'body { -webkit-text-size-adjust: 160% !important }' });
      const size = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => element.getBoundingClientRect().height);
      const before = await size('.numeral b');
      expect(await page.evaluate(findOverflow)).toEqual([]);
      expect(await size('.numeral b')).toBe(before);
    });
  }
});

test('lists have their numbers and dots, and Chinese emphasis stands upright', engine, async ({ page }) => {
  await page.goto('/');
  const [number, dot, slant, weight] = await page.evaluate(() => {
    const prose = document.querySelector('section.prose');
    prose?.insertAdjacentHTML('beforeend', '<ol><li>一</li></ol><ul><li>二</li></ul><p><em>三</em></p>');
    const style = (selector: string) =>
      getComputedStyle(document.querySelector(`section.prose ${selector}`) as Element);
    return [style('ol').listStyleType, style('ul').listStyleType, style('em').fontStyle, style('em').fontWeight];
  });
  expect([number, dot, slant]).toEqual(['decimal', 'disc', 'normal']);
  expect(Number(weight)).toBeGreaterThan(500);
});
