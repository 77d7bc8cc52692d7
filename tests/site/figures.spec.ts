import { expect, test } from '@playwright/test';
import { addressOf } from '../sites.ts';
import { pages } from './pages.ts';

for (const address of pages) {
  test(`on ${address} every link inside the page leads somewhere, every callout to its number`, async ({ page }) => {
    await page.goto(address);
    const broken = await page
      .locator('a[href^="#"]')
      .evaluateAll((links) =>
        links.map((a) => a.getAttribute('href') ?? '').filter((href) => !document.getElementById(href.slice(1))),
      );
    expect(broken).toEqual([]);

    const callouts = page.locator('.callout');
    expect(await callouts.count()).toBeGreaterThan(0);
    for (const callout of await callouts.all()) {
      const digits = ((await callout.locator('.numeral').textContent()) ?? '').match(/[\d.,]+/)?.[0] ?? '?';
      const target = page.locator((await callout.locator('a').getAttribute('href')) ?? '#none');
      await expect(target).toContainText(digits);
      await expect(page.locator('p', { has: target })).toHaveCount(1);
    }
  });
}

for (const address of ['/countryside/', '/en/countryside/', addressOf('ferry', '/crossing/')]) {
  test(`on ${address} the parts of a whole are drawn to scale and can be read as a table`, async ({ page }) => {
    await page.goto(address);
    const whole = page.locator('.whole');
    await expect(whole).toHaveCount(1);
    const shares = (await whole.locator('tbody td:nth-child(3)').allTextContents()).map((share) => parseFloat(share));
    const parts = shares.slice(0, -1);
    expect(shares.at(-1)).toBe(100);
    const bars = whole.locator('.bars rect[class^="part-"]');
    if ((await bars.count()) > 0) {
      const drawn = await bars.evaluateAll((rects) => rects.map((rect) => Number(rect.getAttribute('width'))));
      expect(drawn.map((width) => width.toFixed(0))).toEqual(parts.map((share) => share.toFixed(0)));
    } else {
      // As many dots as there are things: lengths of the dashed strokes in units of the pitch.
      const dots = await whole
        .locator('.dots path')
        .evaluateAll((paths) =>
          paths.map((path) =>
            [...(path.getAttribute('d') ?? '').matchAll(/h([\d.]+)/g)].reduce(
              (sum, [, length]) => sum + Math.floor(Number(length) / 4) + 1,
              0,
            ),
          ),
        );
      const amounts = (await whole.locator('tbody td:nth-child(2)').allTextContents()).map((text) =>
        parseInt(text, 10),
      );
      expect(dots[0]).toBe(amounts[0]);
      expect(dots.reduce((sum, count) => sum + count, 0)).toBe(amounts.at(-1));
    }
  });
}
