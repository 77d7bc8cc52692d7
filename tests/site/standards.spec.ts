import { expect, test } from '@playwright/test';
import doiuse from 'doiuse';
import { HtmlValidate } from 'html-validate';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import postcss from 'postcss';
import { sites } from '../sites.ts';

const dist = sites.published.env.OUT_DIR;
const files = globSync('**/*.html', { cwd: dist }).sort();
const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const styles = (html: string) =>
  [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = '']) => css).join('\n');

/** The oldest browsers that have to show the story as it is meant: a WeChat web view of 2020, and its contemporaries. */
const browsers = ['chrome 80', 'safari 14', 'firefox 78'];

/** What some of them do not know, and what a reader misses there. */
const missed: Record<string, string> = {
  'text-decoration': 'underlines are as thick and as coloured as the browser draws them',
  'css-focus-visible': 'the browser’s own mark of focus is shown',
  'css-clip-path': 'the drawing does not wipe in; what is for screen readers is clipped by its size as well',
  'css-masks': 'the same rules as css-clip-path',
  'css-overflow': 'overflow: clip of the wide margin is not needed where nothing overflows',
  'css-sticky': 'prefixes only: the bar stays at the head of the page at worst',
  'intrinsic-width': 'the switch is as wide as its line and stands at its end all the same',
  'css-not-sel-list': 'one language in :not(), which all of them know',
  'css-hyphens': 'words are not divided',
  'css-logical-props': 'text-align: start and block padding, which all of them know',
  multicolumn: 'the terms stand in one column',
  'css-has': 'the contents stay open until their reader closes them',
};

test('the markup is valid', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // Astro writes <!DOCTYPE html>.
      'doctype-style': 'off',
      // Of the two lists of contents one is shown at a time, by the width of the window.
      'unique-landmark': 'off',
      'no-inline-style': 'error',
      'svg-focusable': 'off',
    },
  });
  for (const file of files) {
    const { results } = await validator.validateString(read(file));
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column }) => `${file}:${line}:${column} ${ruleId} ${message}`),
      ),
    ).toEqual([]);
  }
});

test('the style sheet asks nothing of a browser of 2020 that would cost more than a nicety', async () => {
  const unknown = new Map<string, string>();
  const onFeatureUsage = ({ feature, usage }: { feature: string; usage: unknown }) => {
    if (!(feature in missed)) unknown.set(feature, String(usage).slice(0, 80));
  };
  const css = [...new Set(files.map((file) => styles(read(file))))].join('\n');
  await postcss([doiuse({ browsers, onFeatureUsage })]).process(css, { from: undefined });
  expect([...unknown]).toEqual([]);
  // What would take whole rules with it, or a whole sheet.
  expect(css).not.toMatch(
    /@layer|@container|:is\(|:where\(|popover|\d[dsl]v[hw]\b|color-mix|oklch|\(width\s*[<>]|&|(?:padding|margin|inset)-(?:inline|block):/,
  );
  // Rules of their own: without them the contents stay open, and of two languages both are shown, and no choice of one.
  const asksForHas = css.match(/[^{}]*:has\([^{]*/g) ?? [];
  const mayBeMissed =
    /^(?:\.bar:has\(|@supports selector\(:has\(a\)\)$|\.parallel:has\(\[value=|\.pair:has\(\.n\d+:hover)/;
  expect(asksForHas.filter((selector) => !mayBeMissed.test(selector.trim()))).toEqual([]);
});

test('every text is there once more, packed for servers that pack nothing themselves', () => {
  const texts = globSync('**/*.{html,svg,txt,xml,js,css,jsonld,json,csv}', { cwd: dist });
  expect(new Set(texts.map((file) => extname(file)))).toEqual(
    new Set(['.html', '.css', '.js', '.svg', '.txt', '.xml', '.jsonld', '.json', '.csv']),
  );
  for (const file of texts) {
    expect(existsSync(join(dist, `${file}.br`)), file).toBe(true);
    expect(brotliDecompressSync(readFileSync(join(dist, `${file}.br`))).toString(), file).toBe(read(file));
  }
});

test('pages share one small script inside them; none has an event in an attribute or anything of a third party’s but links to follow', () => {
  const inside = new Set<string>();
  for (const file of files) {
    const html = read(file);
    expect(html, file).not.toMatch(/\son\w+=|javascript:|style="/i);
    for (const [, text = ''] of html.matchAll(/<script(?![^>]*ld\+json)[^>]*>(.*?)<\/script>/gs))
      if (text !== '') inside.add(text);
    const addresses = [
      ...html.matchAll(/(?:src|srcset|content)="(https?:[^"]+)"|<link[^>]* href="(https?:[^"]+)"/g),
    ].map(([, address, linked]) => new URL(address ?? linked ?? '').origin);
    expect([...new Set(addresses)].filter((origin) => origin !== sites.published.env.SITE_URL)).toEqual([]);
  }
  expect([...inside].map(({ length }) => length < 150)).toEqual([true]);
});

test('with everything new switched off the story still reads as it is meant', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    const html = await response.text();
    // Declarations and queries that a browser of 2020 would not know are taken out, as it would drop them.
    const older = html
      .replaceAll(/@supports[^{]*\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g, '')
      .replaceAll(
        /(?:text-wrap|text-autospace|text-spacing-trim|text-underline-offset|text-decoration-thickness|animation-timeline|overflow-x|clip-path|hyphens|accent-color|font-kerning)\s*:[^;}]*;?/g,
        '',
      )
      .replaceAll(/:focus-visible\{[^}]*\}/g, '');
    return route.fulfill({ response, body: older });
  });
  for (const address of ['/', '/en/', '/en/housing/']) {
    await page.goto(`http://localhost:${sites.published.port}${address}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const paragraph = page.locator('.prose p[id]').first();
    expect(
      await paragraph.evaluate((element) => parseFloat(getComputedStyle(element).fontSize)),
    ).toBeGreaterThanOrEqual(18);
    const box = await paragraph.boundingBox();
    expect(box?.width).toBeGreaterThan(300);
    await expect(page.locator('h1')).toBeVisible();
  }
});
