import { expect, test } from '@playwright/test';
import { create, type Font } from 'fontkitten';
import { globSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import RssParser from 'rss-parser';
import sharp from 'sharp';
import { parse } from 'yaml';
import { displayFaces } from '../../src/editions/fonts/typefaces.ts';
import { addressOf, sites } from '../sites.ts';
import { articlePages, pages, storyPages } from './pages.ts';

const origin = sites.published.env.SITE_URL;
const dist = sites.published.env.OUT_DIR;
const read = (path: string) => readFileSync(join(dist, path), 'utf8');
/** The file that answers a whole address of the site. */
const fileOf = (address: string) => join(dist, new URL(address).pathname.replace(/\/$/, '/index.html'));

test('every page names itself, its other languages and nothing that does not exist', async ({ page }) => {
  for (const path of pages) {
    await page.goto(addressOf('published', path));
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', origin + path);
    const alternates = await page
      .locator('link[hreflang]')
      .evaluateAll((links) =>
        links.map((link) => [link.getAttribute('hreflang') ?? '', link.getAttribute('href') ?? '']),
      );
    expect(alternates.map(([language]) => language)).toEqual(['zh-Hans', 'en', 'x-default']);
    const slug = path.replace(/^\/en\//, '/');
    expect(alternates.map(([, href]) => href)).toEqual([origin + slug, `${origin}/en${slug}`, `${origin}/en${slug}`]);
    for (const [, href = ''] of alternates) expect(existsSync(fileOf(href)), href).toBe(true);
  }
});

test('the list of pages holds each of them with its translations, and no other', () => {
  const sitemap = read('sitemap-0.xml');
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address.replace(origin, ''));
  expect(listed.sort()).toEqual([...pages].sort());
  expect([...sitemap.matchAll(/hreflang="(zh-Hans|en)"/g)]).toHaveLength(2 * pages.length);
  expect(read('robots.txt')).toContain(`Sitemap: ${origin}/sitemap-index.xml`);
});

test('a card shows a headline that can be read, in a picture of its own', async ({ page }) => {
  const pictures = new Set<string>();
  const headlines = new Set<number>();
  for (const path of articlePages) {
    await page.goto(addressOf('published', path));
    const picture = (await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '';
    pictures.add(picture);
    const { width, height, format } = await sharp(fileOf(picture)).metadata();
    expect([width, height, format]).toEqual([1200, 630, 'png']);
    expect(readFileSync(fileOf(picture)).length).toBeLessThan(100_000);
    await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', await page.title());
    const { share, lines } = await inkOf(fileOf(picture));
    headlines.add(share);
    expect(share, `${path}: ink where the headline stands`).toBeGreaterThan(0.03);
    expect(share).toBeLessThan(0.3);
    // A section's card names the story over its headline.
    expect(lines, path).toBeGreaterThanOrEqual(storyPages.includes(path) ? 1 : 2);
    // Its typeface has every character of the headline: no empty boxes.
    const headline = (await page.locator('h1').textContent()) ?? '';
    const face = displayFaces[path.startsWith('/en/') ? 'latin' : 'han'];
    const font = create(readFileSync(face.file)) as Font;
    for (const character of headline.replaceAll(/\s/g, ''))
      expect(font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0), character).toBe(true);
  }
  expect(pictures.size).toBe(articlePages.length);
  // Each shows a headline of its own.
  expect(headlines.size).toBe(articlePages.length);
});

/** How much of a card over its drawing is not the colour of its corner, and on how many lines of text. */
async function inkOf(picture: string): Promise<{ share: number; lines: number }> {
  const [width, height] = [1200, 300];
  const pixels = await sharp(picture).extract({ left: 0, top: 0, width, height }).greyscale().raw().toBuffer();
  const rows = Array.from({ length: height }, (_, row) =>
    pixels
      .subarray(row * width, (row + 1) * width)
      .reduce((ink, pixel) => ink + (Math.abs(pixel - (pixels[0] ?? 0)) > 60 ? 1 : 0), 0),
  );
  return {
    share: rows.reduce((sum, ink) => sum + ink, 0) / pixels.length,
    lines: rows.filter((ink, row) => ink > 0 && (rows[row - 1] ?? 0) === 0).length,
  };
}

test('machines are told what a page is, and nothing that is not known', async ({ page }) => {
  for (const path of articlePages) {
    await page.goto(addressOf('published', path));
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as Record<
      string,
      unknown
    >;
    expect(data['@type']).toBe('NewsArticle');
    expect(data['@id']).toBe(origin + path);
    expect(data['inLanguage']).toBe(await page.locator('html').getAttribute('lang'));
    expect(data['headline']).toBe((await page.locator('h1').textContent()) ?? '');
    expect(data).not.toHaveProperty('datePublished');
    expect(data['author']).toHaveLength(3);
    const slug = path.replace(/^\/en\//, '/');
    if (path.startsWith('/en/')) expect(data['translationOfWork']).toEqual({ '@id': origin + slug });
    else expect(data['workTranslation']).toEqual([{ '@id': `${origin}/en${slug}` }]);
    if (slug !== '/') expect(data['isPartOf']).toEqual({ '@id': origin + path.replace(slug.slice(1), '') });
  }
});

test('the figures are a data set with their values, bounds and places', async ({ page }) => {
  const records = parse(readFileSync('content/figures.yaml', 'utf8')) as { id: string; value: number; bound: string }[];
  for (const [path, locale] of [
    ['/', 'zh'],
    ['/en/', 'en'],
  ] as const) {
    const data = JSON.parse(read(`figures.${locale}.jsonld`)) as {
      '@type': string;
      variableMeasured: Record<string, unknown>[];
    };
    expect(data['@type']).toBe('Dataset');
    expect(data.variableMeasured).toHaveLength(records.length);
    await page.goto(addressOf('published', path));
    for (const { propertyID, value, minValue, maxValue, url } of data.variableMeasured) {
      const record = records.find(({ id }) => id === propertyID);
      const key = { exact: value, 'more than': minValue, nearly: maxValue }[record?.bound ?? ''];
      expect(key).toBe(record?.value);
      await expect(page.locator(`[id="${new URL(String(url)).hash.slice(1)}"]`)).toHaveCount(1);
    }
  }
});

test('a feed a language carries the whole text', async ({ page }) => {
  for (const path of storyPages) {
    await page.goto(addressOf('published', path));
    const address = (await page.locator('link[type="application/rss+xml"]').getAttribute('href')) ?? '';
    const feed = await new RssParser().parseString(readFileSync(fileOf(address), 'utf8'));
    const lang = await page.locator('html').getAttribute('lang');
    expect((feed as { language?: string }).language).toBe(lang);
    expect(feed.items).toHaveLength(4);
    const text = feed.items.map((item) => (item['content:encoded'] as string).replaceAll(/<[^>]+>/g, '')).join('\n');
    for (const paragraph of await page.locator('.prose > p').allTextContents())
      expect(text).toContain(paragraph.trim());
    for (const { link = '' } of feed.items) expect(existsSync(fileOf(link)), link).toBe(true);
  }
});

test('a plain edition a language carries the whole text, and llms.txt leads to it', async ({ page }) => {
  const guide = read('llms.txt');
  for (const [path, locale] of [
    ['/', 'zh'],
    ['/en/', 'en'],
  ] as const) {
    expect(guide).toContain(`${origin}/story.${locale}.txt`);
    const text = read(`story.${locale}.txt`);
    await page.goto(addressOf('published', path));
    for (const paragraph of await page.locator('.prose > p').allTextContents())
      expect(text).toContain(paragraph.trim());
    expect(text).not.toMatch(/[<>{}]|\*\*|&#/);
  }
});

test('without an origin nothing claims one', () => {
  const folder = sites.photographs.env.OUT_DIR;
  const built = globSync('**/*.html', { cwd: folder });
  expect(built.length).toBeGreaterThan(pages.length);
  for (const page of built) {
    const html = readFileSync(join(folder, page), 'utf8');
    expect(html).not.toMatch(/rel="?canonical|og:|hreflang="?x-default|ld\+json|rss\+xml/);
  }
  expect(globSync('{feed.*,sitemap*,share/*}', { cwd: folder })).toEqual([]);
  expect(existsSync(join(folder, 'story.en.txt'))).toBe(true);
});
