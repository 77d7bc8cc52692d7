import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStory } from '../../src/story/open-story.ts';
import { isParallel } from '../../src/story/parallel-pages.ts';
import { figuresPage, frameIds } from '../../src/story/pages.ts';
import { addressOf, sites } from '../sites.ts';

const stories = {
  published: openStory('content').current(),
  ferry: openStory('tests/fixtures/ferry').current(),
};

for (const [site, story] of Object.entries(stories) as [
  keyof typeof stories,
  (typeof stories)[keyof typeof stories],
][]) {
  test(`${site}: every place that the story promises is on its page, and no other`, async ({ page }) => {
    for (const { path, anchors } of story.pages) {
      await page.goto(addressOf(site, path));
      const ids = await page.evaluate(() =>
        [...document.querySelectorAll('[id]:not(svg *, .bar *)')].map(({ id }) => id),
      );
      expect(ids.filter((id) => !(frameIds as readonly string[]).includes(id)).sort(), path).toEqual(
        [...anchors].sort(),
      );
      expect(new Set(ids).size, `${path} has an id twice`).toBe(ids.length);
    }
  });

  test(`${site}: every link inside a page leads to a place on it`, async ({ page }) => {
    for (const { path } of story.pages) {
      await page.goto(addressOf(site, path));
      const dead = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
          .map((link) => link.hash.slice(1))
          .filter((id) => document.getElementById(decodeURIComponent(id)) === null),
      );
      expect(dead, path).toEqual([]);
    }
  });

  test(`${site}: an explanation leads back to every paragraph whose text leads to it`, async ({ page }) => {
    for (const { path } of story.pages.filter(
      ({ page }) => page === undefined || !(isParallel(page) || page === figuresPage),
    )) {
      await page.goto(addressOf(site, path));
      const { there, back } = await page.evaluate(() => {
        const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="#"]')];
        const entryOf = (link: Element) => link.closest('dl.glossary > div');
        return {
          there: links
            .filter((link) => document.getElementById(link.hash.slice(1))?.matches('dl.glossary > div'))
            .map((link) => `${link.closest('[id]')?.id ?? ''} ${link.hash}`),
          back: links.filter(entryOf).map((link) => `${link.hash.slice(1)} #${entryOf(link)?.id ?? ''}`),
        };
      });
      expect(there.length, path).toBeGreaterThan(0);
      expect(back.sort(), path).toEqual([...new Set(there)].sort());
    }
  });

  test(`${site}: callouts, chart rows and data lead to the very number that the check held the figure to`, async ({
    page,
  }) => {
    expect(story.figurePlaces.length).toBeGreaterThan(0);
    for (const locale of story.locales) {
      const { path } = story.pages.find((page) => page.locale === locale && page.page === undefined) ?? { path: '' };
      await page.goto(addressOf(site, path));
      const data = JSON.parse(readFileSync(join(sites[site].env.OUT_DIR, `figures.${locale}.jsonld`), 'utf8')) as {
        variableMeasured: { propertyID: string; url: string }[];
      };
      for (const { figure, block, quantity } of story.figurePlaces.filter((place) => place.locale === locale)) {
        const said = block.text.slice(quantity.start, quantity.end);
        const anchor = story.figures.find(({ id }) => id === figure)?.anchor ?? '';
        const number = page.locator(`[id="${anchor}"]`);
        await expect(number, figure).toHaveText(said);
        await expect(page.locator(`[id="${block.id ?? ''}"]`).locator(`[id="${anchor}"]`)).toHaveCount(1);
        const record = data.variableMeasured.find(({ propertyID }) => propertyID === figure);
        expect(new URL(record?.url ?? '', 'https://example.org').hash, figure).toBe(`#${anchor}`);
      }
      const components = story.sections
        .filter((section) => section.locale === locale)
        .flatMap((section) => section.components.filter(({ name }) => name === 'KeyFigure' || name === 'PartOfWhole'));
      for (const { id } of components) {
        const anchor = story.figures.find((figure) => figure.id === id)?.anchor ?? 'none';
        expect(await page.locator(`a[href="#${anchor}"]`).count(), id).toBeGreaterThan(0);
      }
    }
  });
}
