import type { Browser } from '@playwright/test';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { requireEnvironment } from '../src/cli/environment.ts';
import { bareWords } from './bare-words.ts';
import { launchBrowser } from './find-browser.ts';
import { serveFolder } from '../src/publish/serve-folder.ts';

/**
 * What our own code may add to the words of a page, in bytes: a fixed part, and something for each paragraph, heading,
 * entry or cell, which brings an id, a link, or marks at its numbers. However long a story is, it stays within this.
 */
const frame = { fixed: 2_950, eachBlock: 24 };

/** Bytes at most of all scripts that a page loads by itself. */
const scriptsAtMost = 7_000;
/** The same of pages in two languages: a style sheet of their own, numbers in pairs; and of those with pinyin, a ruby a word. */
const parallelFrame = { fixed: 4_100, eachBlock: 24 };
const pinyinFrame = { fixed: 4_100, eachBlock: 40 };

/** What a server of today sends before it must hear from the reader again, less certificates and headers. */
const firstFlight = 11_500;

/** Bytes at most and at least of the pages of the article in content/, built with an origin. */
const articlePages = {
  story: { least: 5_000, most: firstFlight },
  section: { least: 3_000, most: 9_000 },
  sideBySide: { least: 6_000, most: 12_500 },
  pinyin: { least: 8_000, most: 16_000 },
  figures: { least: 5_000, most: 9_000 },
  notFound: { least: 1_500, most: 9_000 },
  fonts: { least: 1_000, most: 20_000 },
  /** Of pages that have headlines of several languages. */
  furtherFonts: { least: 1_000, most: 40_000 },
  firstView: { least: 5_000, most: 60_000 },
};

/**
 * How long the article was when those limits were set: bytes of its plain editions. Once editors have written more, by
 * a correction or a section, its sizes are printed and no longer held: words must never fail for their length.
 */
const articleLength: Record<string, number> = { zh: 8_550, 'zh-hant': 8_550, en: 13_700 };

type Kind = 'frame' | 'script' | keyof typeof articlePages;
interface Row {
  kind: Kind;
  what: string;
  bytes: number;
  least: number;
  most: number;
  /** Whether a figure beyond its limit fails, or is only shown. */
  isHeld: boolean;
}

const { outDir: dist, base } = requireEnvironment();
const pages = globSync('**/*.html', { cwd: dist }).sort();
const notHeld = whyNotHeld();

/** What goes over the line: text compressed by brotli at its best, pictures and fonts as they are. */
function transferred(path: string, body: Buffer): number {
  return /\.(html|svg|css|js|txt|xml)$/.test(path)
    ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
    : body.length;
}

/** Why whole pages are only printed; undefined where they are held to their limits. */
function whyNotHeld(): string | undefined {
  if (process.env['CONTENT_DIR']) return 'this is another story';
  if (!existsSync(join(dist, 'sitemap-index.xml'))) return 'they are built without an origin';
  const longer = Object.entries(articleLength).find(([locale, length]) => {
    const edition = join(dist, `story.${locale}.txt`);
    return !existsSync(edition) || statSync(edition).size > length;
  });
  return longer && `the article in ${longer[0]} has grown since their limits were set`;
}

/** A figure of the article's pages: beyond its limit it fails, unless words have made it so. */
function articleRow(kind: keyof typeof articlePages, what: string, bytes: number): Row {
  return { kind, what, bytes, ...articlePages[kind], isHeld: notHeld === undefined };
}

/** What kind of page stands at a path of the built site. */
function kindOf(page: string): 'notFound' | 'story' | 'section' | 'sideBySide' | 'pinyin' | 'figures' {
  if (page === '404.html') return 'notFound';
  if (page.endsWith('side-by-side/index.html')) return 'sideBySide';
  if (page.endsWith('side-by-side/pinyin/index.html')) return 'pinyin';
  if (page.endsWith('figures/index.html')) return 'figures';
  return page.split('/').length - (/^[a-z]{2,3}(?:-[a-z]+)?\//.test(page) ? 1 : 0) === 1 ? 'story' : 'section';
}

const frames: Readonly<Partial<Record<ReturnType<typeof kindOf>, typeof frame>>> = {
  sideBySide: parallelFrame,
  pinyin: pinyinFrame,
};

/** All that is counted of one page. */
async function weigh(page: string, browser: Browser, origin: string): Promise<Row[]> {
  const body = readFileSync(join(dist, page));
  const html = body.toString();
  const bytes = transferred(page, body);
  const kind = kindOf(page);
  const { fixed, eachBlock } = frames[kind] ?? frame;
  const fonts = [...new Set(html.match(/fonts\/[\w.-]+\.woff2/g))];

  // What a page loads is counted, not what is saved of the others.
  const tab = await browser.newPage({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 3,
    serviceWorkers: 'block',
  });
  const loaded: Promise<number>[] = [];
  const loadedScripts: Promise<number>[] = [];
  tab.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const size = response.body().then((body) => transferred(pathname.endsWith('/') ? 'index.html' : pathname, body));
    loaded.push(size);
    if (response.request().resourceType() === 'script') loadedScripts.push(size);
    // What comes after the page has been counted, an icon for instance, is cut off when it is closed.
    size.catch(() => undefined);
  });
  await tab.goto(`${origin}${base}${page.replace('index.html', '')}`, { waitUntil: 'networkidle' });
  const scripts = (await Promise.all(loadedScripts)).reduce((sum, size) => sum + size, 0);
  const firstView = (await Promise.all(loaded)).reduce((sum, size) => sum + size, 0);
  const words = await tab.evaluate(bareWords);
  await tab.close();

  return [
    {
      kind: 'frame',
      what: `${page}: frame around the words in ${words.blocks} blocks`,
      bytes: bytes - transferred(page, Buffer.from(words.html)),
      least: 0,
      most: fixed + eachBlock * words.blocks,
      isHeld: true,
    },
    {
      kind: 'script',
      what: `${page}: scripts that it loads by itself`,
      bytes: scripts,
      least: 0,
      most: scriptsAtMost,
      isHeld: true,
    },
    articleRow(kind, `${page}: ${bytes <= firstFlight ? 'fits' : 'does not fit'} the first flight`, bytes),
    articleRow(
      page === '404.html' || page.includes('side-by-side') ? 'furtherFonts' : 'fonts',
      `${page}: fonts`,
      fonts.reduce((sum, font) => sum + statSync(join(dist, font)).size, 0),
    ),
    ...(page === '404.html'
      ? []
      : [articleRow('firstView', `${page}: ${loaded.length} files before scrolling, 390 px at 3x`, firstView)]),
  ];
}

const { origin, close } = await serveFolder(dist, 0, { base });
const browser = await launchBrowser();
const rows = (await Promise.all(pages.map((page) => weigh(page, browser, origin)))).flat();
await browser.close();
close();

const isWithin = ({ bytes, least, most }: Row) => bytes >= least && bytes <= most;
const width = Math.max(...rows.map(({ what }) => what.length));
for (const row of rows.sort((a, b) => a.kind.localeCompare(b.kind) || a.what.localeCompare(b.what))) {
  const verdict = isWithin(row) ? 'ok' : row.bytes < row.least ? `under ${row.least}` : 'TOO LARGE';
  console.log(
    `${row.what.padEnd(width)} ${String(row.bytes).padStart(7)} of ${String(row.most).padStart(6)} ${row.isHeld || isWithin(row) ? verdict : `${verdict} (not held)`}`,
  );
}
if (notHeld !== undefined) console.log(`whole pages, fonts and the first view are only printed: ${notHeld}`);
const failed = rows.filter((row) => row.isHeld && !isWithin(row)).length;
console.log(
  failed === 0
    ? `${rows.length} figures, all that are held within their limits`
    : `${failed} of ${rows.length} figures outside their limits`,
);
process.exit(failed === 0 ? 0 : 1);
