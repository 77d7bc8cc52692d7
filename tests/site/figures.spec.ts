import { expect, test } from '@playwright/test';
import { openStory } from '../../src/story/open-story.ts';
import { charts } from '../charts-section.ts';
import { addressOf } from '../sites.ts';
import { articlePages } from './pages.ts';

const story = openStory('content').current();

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

const charted = [
  '/countryside/',
  '/en/countryside/',
  addressOf('ferry', '/crossing/'),
  addressOf('photographs', '/charts/'),
  addressOf('photographs', '/en/charts/'),
];
for (const address of charted) {
  test(`on ${address} the parts of a whole are drawn to scale and can be read as a table`, async ({ page }) => {
    await page.goto(address);
    const wholes = page.locator('figure', { has: page.locator('table') });
    await expect(wholes).toHaveCount(address.endsWith('/charts/') ? charts.length : 1);
    for (const whole of await wholes.all()) {
      const cells = (column: number) => whole.locator(`tbody td:nth-child(${column})`).allTextContents();
      const shares = (await cells(3)).map((share) => parseFloat(share));
      const amounts = (await cells(2)).map((text) => parseInt(text.replaceAll(',', ''), 10));
      expect(shares.at(-1)).toBe(100);
      const parts = shares.slice(0, -1);
      // In Chinese 10,000 is 1万.
      if (address.endsWith('/en/charts/'))
        expect(charts).toContainEqual({ whole: amounts.at(-1), parts: amounts.slice(0, -1) });
      const bars = whole.locator('rect[class]');
      if ((await bars.count()) > 0) {
        const drawn = await bars.evaluateAll((rects) =>
          rects.map((rect) => ['x', 'width'].map((name) => parseFloat(rect.getAttribute(name) ?? ''))),
        );
        expect(drawn.map(([, width = 0]) => width.toFixed(0))).toEqual(parts.map((share) => share.toFixed(0)));
        // Each begins where the one before ends.
        for (const [index, [x = 0]] of drawn.entries()) {
          const before = drawn.slice(0, index).reduce((sum, [, width = 0]) => sum + width, 0);
          expect(x).toBeCloseTo(before, 1);
        }
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
        expect(dots.slice(0, -1)).toEqual(amounts.slice(0, -1));
        expect(dots.reduce((sum, count) => sum + count, 0)).toBe(amounts.at(-1));
      }
    }
  });

  test(`on ${address} no label leaves its part of the bar`, async ({ page }) => {
    await page.goto(address);
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const strays = await page.locator('figure svg').evaluateAll((drawings) =>
        drawings.flatMap((drawing) => {
          const bars = [...drawing.querySelectorAll('rect[class]')].map((bar) => bar.getBoundingClientRect());
          return [...drawing.querySelectorAll('text')]
            .filter((text) => {
              const label = text.getBoundingClientRect();
              return !bars.some(({ left, right }) => left <= label.left && label.right <= right);
            })
            .map((text) => text.textContent);
        }),
      );
      expect(strays, `${width} px`).toEqual([]);
    }
  });
}
