import { expect, test, type Page } from '@playwright/test';
import { engine, engineIf, kindPages, languageOf, pages, storyPages } from './pages.ts';

/** What a page is made of, in order, with the ids that its other language must share. */
const outline = (page: Page) =>
  page
    .locator('article :is(h1, h2, h3, p[id], .callout, figure, table a)')
    .evaluateAll((elements) =>
      elements.map((e) => `${e.tagName}#${e.id || (e.getAttribute('href') ?? e.getAttribute('class') ?? '')}`),
    );

for (const original of pages.filter((page) => languageOf(page).locale === 'zh')) {
  test(`${original} and its pages in other languages have the same blocks under the same ids`, async ({ page }) => {
    await page.goto(original);
    const blocks = await outline(page);
    expect(blocks.length).toBeGreaterThan(4);
    for (const other of languageOf(original).others) {
      await page.goto(other);
      expect(await outline(page)).toEqual(blocks);
    }
  });
}

for (const address of kindPages) {
  test(`${address} marks whatever is in another language`, async ({ page }) => {
    await page.goto(address);
    const { locale, tag } = languageOf(address);
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
    const strays = await page.evaluate((isEnglish) => {
      const foreign = isEnglish ? /\p{sc=Han}/u : /[a-z]{3,} [a-z]{3,}/iu;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const { parentElement, data } = walker.currentNode as Text;
        const lang = parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
        if (foreign.test(data) && lang === document.documentElement.lang) found.push(data);
      }
      return found;
    }, locale === 'en');
    expect(strays).toEqual([]);
  });

  test(`${address} leads to the same page in every other language`, async ({ page }) => {
    await page.goto(address);
    const { others } = languageOf(address);
    await expect(page.locator('.bar .switch a')).toHaveCount(others.length);
    for (const [index, other] of others.entries())
      await expect(page.locator('.bar .switch a').nth(index)).toHaveAttribute('href', other);
    await page.locator('.bar .switch a').last().click();
    await expect(page).toHaveURL(others.at(-1) ?? '');
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const address of storyPages) {
    test(`the switch over ${address} keeps to the section that is read`, async ({ page }) => {
      await page.goto(address);
      for (const id of ['housing', 'countryside', 'construction']) {
        await page.goto(`${address}#${id}-2`);
        // The switch that a thumb would reach: whatever lies where the bar shows it.
        const box = await page.locator('.bar .switch a').last().boundingBox();
        await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, 22);
        await expect(page).toHaveURL(`${languageOf(address).others.at(-1) ?? ''}#${id}`);
        await expect(page.locator(`#${id}`)).toBeInViewport();
        const heading = await page.locator(`#${id}`).boundingBox();
        expect(heading?.y).toBeGreaterThan(43);
      }
    });
  }
});

test.describe('on a phone, without script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 740 } });
  for (const address of storyPages) {
    test(
      `the contents over ${address} go out of the way of the heading they lead to`,
      engineIf(address),
      async ({ page }) => {
        await page.goto(address);
        const contents = page.locator('.bar nav');
        for (const id of ['countryside', 'construction']) {
          // Still open behind the heading, they close at the first touch.
          for (let touch = 0; touch < 2 && !(await contents.isVisible()); touch++)
            await page.locator('summary').click();
          await contents.locator(`a[href="#${id}"]`).click();
          await expect(page).toHaveURL(`${address}#${id}`);
          await expect(contents).toBeHidden();
          await expect(page.locator(`#${id}`)).toBeInViewport({ ratio: 1 });
        }
      },
    );
  }
});

test('every heading of the story has a link to its counterpart', async ({ page }) => {
  for (const address of storyPages) {
    await page.goto(address);
    for (const section of await page.locator('section.prose').all()) {
      const id = await section.locator('h2').getAttribute('id');
      const links = await section
        .locator('.switch a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(links).toEqual(languageOf(address).others.map((other) => `${other}#${id}`));
    }
  }
});

for (const width of [320, 360, 390]) {
  test(
    `the bar of a phone ${width} px wide holds the name and every language in one line`,
    engine,
    async ({ page }) => {
      await page.setViewportSize({ width, height: 700 });
      for (const address of storyPages) {
        await page.goto(address, { waitUntil: 'networkidle' });
        // The settings stand in it too, once their script is there.
        await expect(page.locator('.opener')).toBeVisible();
        const heights = await page
          .locator('.bar .column > :visible')
          .evaluateAll((all) => all.map((e) => e.getBoundingClientRect().top));
        expect(Math.max(...heights) - Math.min(...heights), address).toBeLessThan(12);
        const name = await page.locator('.bar .name').evaluate((e) => [e.scrollWidth, e.clientWidth]);
        expect(name[0], address).toBeLessThanOrEqual(name[1] ?? 0);
        // Those of a section cover them.
        const widths = await page
          .locator('.switch')
          .evaluateAll((all) => all.map((e) => e.getBoundingClientRect().width));
        expect(new Set(widths).size, address).toBe(1);
      }
    },
  );
}

test('an address that leads nowhere is answered in every language', async ({ page }) => {
  const response = await page.goto('/no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByText('没有找到这个页面')).toBeVisible();
  await expect(page.getByText('Page not found')).toBeVisible();
  await expect(page.getByText('找不到這個頁面')).toBeVisible();
  await expect(page.locator('main a:is([href="/"], [href="/zh-hant/"], [href="/en/"])')).toHaveCount(3);
  // No heading is here that contents could lead to, and all languages are on the page already.
  await expect(page.locator('summary, .switch')).toHaveCount(0);
  const inside = page.locator('a[href^="#"]');
  for (const link of await inside.all())
    await expect(page.locator((await link.getAttribute('href')) ?? '#none')).toHaveCount(1);
});
