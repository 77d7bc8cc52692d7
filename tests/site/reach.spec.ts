import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import RssParser from 'rss-parser';
import sharp from 'sharp';
import { parse } from 'yaml';
import { editionsOf } from '../../src/editions/edition.ts';
import { picturedLetters } from '../../src/editions/pictured-letters.ts';
import { picturedTexts } from '../../src/editions/poster-content.ts';
import { publishedStory } from '../../src/site/build/published-story.ts';
import { openStory } from '../../src/story/open-story.ts';
import { readCode } from '../read-code.ts';
import { addressOf, sites } from '../sites.ts';
import { copyStory } from '../write-story.ts';
import { articlePages, languageOf, pages, pagesOf, storyPages } from './pages.ts';

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
    // In the order of the switch, and of them only those that have the page; who reads none is led to English.
    const own = [path, ...languageOf(path).others];
    const inEnglish = own.find((address) => address.startsWith('/en/')) ?? '';
    const expected = storyPages.flatMap(
      (start) => own.find((address) => languageOf(address).locale === languageOf(start).locale) ?? [],
    );
    expect(alternates).toEqual(
      [...expected.map((address) => [languageOf(address).tag, address]), ['x-default', inEnglish]].map(
        ([language, address = '']) => [language, origin + address],
      ),
    );
    for (const [, href = ''] of alternates) expect(existsSync(fileOf(href)), href).toBe(true);
  }
});

test('the list of pages holds each of them with its translations, and no other', () => {
  const sitemap = read('sitemap-0.xml');
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address.replace(origin, ''));
  expect(listed.sort()).toEqual([...pages].sort());
  expect([...sitemap.matchAll(/hreflang="(zh-Hans|zh-Hant|en)"/g)]).toHaveLength(
    pages.reduce((sum, page) => sum + 1 + languageOf(page).others.length, 0),
  );
  // Who reads none of the languages is led to English, as on the pages.
  const others = [...sitemap.matchAll(/hreflang="x-default" href="([^"]+)"/g)].map(([, address = '']) => address);
  expect(others).toHaveLength(pages.length);
  for (const address of others) expect(address).toContain(`${origin}/en/`);
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
    expect(readFileSync(fileOf(picture)).length).toBeLessThan(150_000);
    await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', await page.title());
    const { share, lines } = await inkOf(fileOf(picture));
    headlines.add(share);
    expect(share, `${path}: ink where the headline stands`).toBeGreaterThan(0.03);
    expect(share).toBeLessThan(0.3);
    // A section's card names the story over its headline.
    expect(lines, path).toBeGreaterThanOrEqual(storyPages.includes(path) ? 1 : 2);
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
    const slug = path.replace(/^\/(?:en|zh-hant)\//, '/');
    if (path.startsWith('/zh-hant/')) expect(data['isBasedOn']).toEqual({ '@id': origin + slug });
    else if (path.startsWith('/en/')) expect(data['translationOfWork']).toEqual({ '@id': origin + slug });
    else expect(data['workTranslation']).toEqual([{ '@id': `${origin}/en${slug}` }]);
    if (slug !== '/') expect(data['isPartOf']).toEqual({ '@id': origin + path.replace(slug.slice(1), '') });
  }
});

test('the figures are a data set with their values, bounds and places', async ({ page }) => {
  const records = parse(readFileSync('content/figures.yaml', 'utf8')) as { id: string; value: number; bound: string }[];
  for (const [path, locale] of [
    ['/', 'zh'],
    ['/zh-hant/', 'zh-hant'],
    ['/en/', 'en'],
  ] as const) {
    await page.goto(addressOf('published', `${path}figures/`));
    const listed = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as {
      '@id': string;
      distribution: { contentUrl: string }[];
    };
    const files = listed.distribution.map(({ contentUrl }) => contentUrl.replace(origin, ''));
    expect(files).toEqual([`/figures.${locale}.csv`, '/figures.json', `/figures.${locale}.jsonld`]);
    expect(listed['@id']).toBe(`${origin}/figures.${locale}.jsonld`);
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

test('a section and the story can be saved as pictures, which are light and lead back by their codes', async ({
  page,
}) => {
  for (const site of ['published', 'ferry'] as const) {
    const { OUT_DIR, SITE_URL } = sites[site].env;
    const pictures = new Map<string, string>();
    const all = pagesOf(site).filter((path) => path.endsWith('/') && !/\/(?:side-by-side|figures)\//u.test(path));
    for (const path of all) {
      await page.goto(addressOf(site, path));
      const links = await page
        .locator('footer a[download]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      for (const [index, link] of links.entries()) {
        const picture = readFileSync(join(OUT_DIR, link));
        const code = (await readCode(picture)) ?? '';
        if (index === 0) expect(code, path).toBe(SITE_URL + path);
        pictures.set(code, picture.toString('base64'));
        const { width, height, format } = await sharp(picture).metadata();
        expect([width, height, format], link).toEqual([1080, 1440, 'png']);
        expect(picture.length, link).toBeLessThan(300_000);
      }
    }
    // One for each page, and no two alike.
    expect([...pictures.keys()].sort()).toEqual(all.map((path) => SITE_URL + path).sort());
    expect(new Set(pictures.values()).size).toBe(all.length);
  }
});

test('every character of a card or poster is in a typeface that is used there', async () => {
  for (const folder of ['content', sites.ferry.env.CONTENT_DIR]) {
    const publication = publishedStory(openStory(folder), { base: '/', origin })();
    for (const edition of editionsOf(publication)) {
      const letters = await picturedLetters(edition);
      const texts = picturedTexts(edition);
      expect(texts.display).toContain(edition.title);
      for (const lettering of ['display', 'text', 'numerals'] as const) {
        for (const text of texts[lettering]) {
          expect(letters[lettering].missing(text), text).toEqual([]);
          // One outline a character that shows anything.
          const shown = [...text.replaceAll(/\s/gu, '')].length;
          expect(letters[lettering].draw(text, 10).match(/<path/gu) ?? [], text).toHaveLength(shown);
        }
      }
    }
  }
});

test('a letter that no typeface has stops the build with its place, before the last build is touched', () => {
  const ferry = sites.ferry.env.CONTENT_DIR;
  const story = readFileSync(`${ferry}/story.yaml`, 'utf8').replace('zh: 港湾', 'zh: 𠮷庆港湾');
  const folder = mkdtempSync(join(tmpdir(), 'diebian-letters-'));
  const content = copyStory({ 'story.yaml': story, 'pinyin.yaml': '𠮷庆: Jíqìng\n' }, ferry);
  const build = (language: string, address?: string) =>
    spawnSync('node', ['src/cli/build.ts'], {
      encoding: 'utf8',
      env: {
        ...process.env,
        CONTENT_DIR: content,
        OUT_DIR: join(folder, 'dist'),
        LC_ALL: language,
        ...(address && { SITE_URL: address }),
      },
    });
  const refused = build('zh', origin);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toMatch(/story\.yaml:\d+:7 .*字体里没有“𠮷”/);
  expect(existsSync(join(folder, 'dist'))).toBe(false);
  // Without an origin there are no pictures, and pages fall back on the reader's own fonts.
  expect(build('en').status).toBe(0);
});

test('a feed a language carries the whole text and the pictures, and nothing in it depends on where it is read', async ({
  page,
}) => {
  for (const path of storyPages) {
    await page.goto(addressOf('published', path));
    const address = (await page.locator('link[type="application/rss+xml"]').getAttribute('href')) ?? '';
    const xml = readFileSync(fileOf(address), 'utf8');
    const feed = await new RssParser<object, { media?: { $: Record<string, string> } }>({
      customFields: { item: [['media:content', 'media']] },
    }).parseString(xml);
    const lang = await page.locator('html').getAttribute('lang');
    expect((feed as { language?: string }).language).toBe(lang);
    expect(feed.items).toHaveLength(4);
    const content = feed.items.map((item) => (item as Record<string, unknown>)['content:encoded'] as string);
    const text = content.join('\n').replaceAll(/<[^>]+>/g, '');
    for (const paragraph of await page.locator('.prose > p').allTextContents())
      expect(text).toContain(paragraph.trim());
    for (const { link = '', media } of feed.items) {
      expect(existsSync(fileOf(link)), link).toBe(true);
      expect(existsSync(fileOf(media?.$['url'] ?? '')), link).toBe(true);
      expect(media?.$).toMatchObject({ medium: 'image', width: '1200', height: '630' });
    }
    // The same pictures with the same words as on the page.
    await page.setContent(content.join('\n'));
    const pictures = await page
      .locator('figure')
      .evaluateAll((figures) => figures.map((figure) => [figure.querySelector('img')?.alt, figure.textContent.trim()]));
    await page.goto(addressOf('published', path));
    const onPage = await page
      .locator('.photo')
      .evaluateAll((figures) => figures.map((figure) => [figure.querySelector('img')?.alt, figure.textContent.trim()]));
    expect(onPage).toHaveLength(3);
    expect(pictures).toEqual(onPage);
    for (const [, reference = ''] of content.join('\n').matchAll(/(?:href|src)="([^"]*)"/g))
      expect(reference).toMatch(/^https:\/\//);
  }
});

test('a feed under the path of a larger site has links and pictures that exist there', () => {
  const { OUT_DIR, BASE_PATH, SITE_URL } = sites.underPath.env;
  const xml = readFileSync(join(OUT_DIR, 'feed.en.xml'), 'utf8').replaceAll('&quot;', '"');
  const references = [...xml.matchAll(/(?:src="|href="|url="|<link>)([^"<]+)/g)].map(([, address = '']) => address);
  expect(references.length).toBeGreaterThan(10);
  for (const reference of references) {
    expect(reference.startsWith(SITE_URL + BASE_PATH), reference).toBe(true);
    const file = new URL(reference).pathname.slice(BASE_PATH.length).replace(/(^|\/)$/, '$1index.html');
    expect(existsSync(join(OUT_DIR, file)), reference).toBe(true);
  }
});

test('a plain edition a language carries the whole text, and pages and llms.txt lead to it', async ({ page }) => {
  const guide = read('llms.txt');
  // It is one tap away on every page, and machines are told of it where it says the same as the page.
  for (const path of pagesOf('published')) {
    await page.goto(addressOf('published', path));
    const file = `/story.${languageOf(path).locale}.txt`;
    await expect(page.locator('footer').locator(`a[href="${file}"]`)).toBeVisible();
    const alternate = page.locator('link[rel=alternate][type="text/plain"]');
    if (storyPages.includes(path)) await expect(alternate).toHaveAttribute('href', origin + file);
    else await expect(alternate).toHaveCount(0);
  }
  for (const [path, locale] of [
    ['/', 'zh'],
    ['/zh-hant/', 'zh-hant'],
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
  expect(globSync('{feed.*,sitemap*,share/*,posters/*}', { cwd: folder })).toEqual([]);
  expect(existsSync(join(folder, 'story.en.txt'))).toBe(true);
});
