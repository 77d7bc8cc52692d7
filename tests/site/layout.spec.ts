import { expect, test } from '@playwright/test';
import { chinesePages, pages, widths } from './pages.ts';

for (const address of pages) {
  test(`${address} never scrolls sideways, also with text at 200 %`, async ({ page }) => {
    await page.goto(address);
    for (const size of ['100%', '200%']) {
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const overflow = await page.evaluate(() => {
          const limit = document.documentElement.clientWidth;
          const tooWide = [...document.querySelectorAll('body *')]
            .filter(
              (e) =>
                !e.closest('svg, .sr, .skip, details:not([open]) nav') && e.getBoundingClientRect().right > limit + 0.5,
            )
            .map((e) => `${e.tagName}.${e.getAttribute('class') ?? ''}`);
          return document.documentElement.scrollWidth > limit ? ['page', ...tooWide] : tooWide;
        });
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
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBe(0);
  });
}

for (const address of chinesePages) {
  test(`${address} breaks no line before a closing mark, after an opening one, or inside a number`, async ({
    page,
  }) => {
    for (const width of [320, 360, 390, 412]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address);
      const faults = await page.evaluate(() => {
        const found: string[] = [];
        const blocks = document.querySelectorAll('h1, h2, p, .photo figcaption, dd, .label');
        for (const block of blocks) {
          if (block.closest('.sr')) continue;
          const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
          let text = '';
          const tops: number[] = [];
          while (walker.nextNode()) {
            const node = walker.currentNode as Text;
            for (let i = 0; i < node.data.length; i++) {
              const range = document.createRange();
              range.setStart(node, i);
              range.setEnd(node, i + 1);
              const box = [...range.getClientRects()].at(-1);
              if (!box || box.width === 0) continue;
              text += node.data.charAt(i);
              tops.push(box.top + box.height / 2);
            }
          }
          for (let i = 1; i < text.length; i++) {
            if (Math.abs((tops[i] ?? 0) - (tops[i - 1] ?? 0)) < 6) continue;
            const [before, after] = [text[i - 1] ?? '', text[i] ?? ''];
            const isTorn = /[\d.]$/.test(before) && /^[\d.万亿余多%套户个座家元吨公平]/u.test(after);
            const isTornBehind =
              /[万亿]/u.test(before) && /\d[万亿]$/u.test(text.slice(0, i)) && /[余户套元吨平]/u.test(after);
            if (/[，。！？；：、”’）》]/u.test(after) || /[“‘（《]/u.test(before) || isTorn || isTornBehind) {
              found.push(`${text.slice(Math.max(0, i - 6), i)}|${text.slice(i, i + 6)}`);
            }
          }
        }
        return found;
      });
      expect(faults, `${width} px`).toEqual([]);
    }
  });
}

test('quotation marks are as wide as the language asks', async ({ page }) => {
  const width = async (address: string, neighbour: string) => {
    await page.goto(address);
    return page.evaluate((neighbour) => {
      const measure = (text: string) => {
        const probe = document.createElement('span');
        probe.textContent = text;
        document.querySelector('.lead p')?.append(probe);
        const { width } = probe.getBoundingClientRect();
        const size = parseFloat(getComputedStyle(probe).fontSize);
        probe.remove();
        return width / size;
      };
      return measure(`${neighbour}“${neighbour}`) - measure(neighbour + neighbour);
    }, neighbour);
  };
  expect(await width('/', '中')).toBeGreaterThan(0.95);
  expect(await width('/en/', 'n')).toBeLessThan(0.6);
});

test('the first screen of a small phone holds headline, deck, byline and promise', async ({ page }) => {
  for (const address of ['/', '/en/']) {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(address);
    for (const part of ['h1', '.deck', '.promise', '.byline'])
      await expect(page.locator(part)).toBeInViewport({ ratio: 1 });
  }
});
