import { expect, test } from '@playwright/test';
import { diskFiles } from '../../src/source/files.ts';
import { readStory } from '../../src/source/read-story.ts';
import { buildStory } from '../../src/story/build-story.ts';
import { addressOf } from '../sites.ts';
import { articlePages } from './pages.ts';

const story = buildStory(readStory(diskFiles('content')));

for (const address of articlePages) {
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
    for (const link of await callouts.all()) {
      const target = page.locator(`[id="${((await link.getAttribute('href')) ?? '').slice(1)}"]`);
      // Digits alone would take 30 villages for 30 per cent.
      await expect(target).toHaveText(numberOf((await target.getAttribute('id')) ?? '', address));
      await expect(page.locator('p', { has: target })).toHaveCount(1);
    }
  });
}

/** The number, with its unit, that the check holds a figure to. */
function numberOf(anchor: string, address: string): string {
  const locale = address.startsWith('/en/') ? 'en' : 'zh';
  const figure = story.figures.find((figure) => figure.anchor === anchor)?.id;
  const place = story.figurePlaces.find((place) => place.figure === figure && place.locale === locale);
  if (!place) throw new Error(`no number is held to #${anchor}`);
  return place.block.text.slice(place.quantity.start, place.quantity.end);
}

for (const address of ['/countryside/', '/en/countryside/', addressOf('ferry', '/crossing/')]) {
  test(`on ${address} the parts of a whole are drawn to scale and can be read as a table`, async ({ page }) => {
    await page.goto(address);
    const whole = page.locator('figure', { has: page.locator('table') });
    await expect(whole).toHaveCount(1);
    const shares = (await whole.locator('tbody td:nth-child(3)').allTextContents()).map((share) => parseFloat(share));
    const parts = shares.slice(0, -1);
    expect(shares.at(-1)).toBe(100);
    const bars = whole.locator('rect');
    if ((await bars.count()) > 0) {
      const drawn = await bars.evaluateAll((rects) =>
        rects.map((rect) => parseFloat(rect.getAttribute('width') ?? '')),
      );
      expect(drawn.map((width) => width.toFixed(0))).toEqual(parts.map((share) => share.toFixed(0)));
    } else {
      // As many dots as there are things: lengths of the dashed strokes in units of the pitch.
      const dots = await whole
        .locator('svg path')
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
