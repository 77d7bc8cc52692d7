import { chromium } from '@playwright/test';
import { preview } from 'astro';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { browserArguments, findBrowser } from './find-browser.ts';

/** Bytes at most, and at least: a page far below its usual size has lost its text. */
const limits = {
  story: { least: 5_000, most: 12_000 },
  section: { least: 3_000, most: 9_000 },
  notFound: { least: 1_500, most: 9_000 },
  fonts: { least: 1_000, most: 20_000 },
  firstView: { least: 5_000, most: 60_000 },
  script: { least: 0, most: 0 },
};

interface Row {
  what: string;
  bytes: number;
  limit: keyof typeof limits;
}

const dist = resolve(process.env['OUT_DIR'] || 'dist');
const pages = globSync('**/*.html', { cwd: dist }).sort();
const rows: Row[] = [];

/** What goes over the line: text compressed by brotli at its best, pictures and fonts as they are. */
function transferred(path: string, body: Buffer): number {
  return /\.(html|svg|css|js|txt|xml)$/.test(path)
    ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
    : body.length;
}

for (const page of pages) {
  const body = readFileSync(join(dist, page));
  const depth = page.split('/').length - (/^[a-z]{2,3}\//.test(page) ? 1 : 0);
  const limit = page === '404.html' ? 'notFound' : depth === 1 ? 'story' : 'section';
  rows.push({ what: page, bytes: transferred(page, body), limit });
  const scripts = [...body.toString().matchAll(/<script(?![^>]*ld\+json)[^>]*>(.*?)<\/script>/gs)];
  rows.push({
    what: `${page}: script`,
    bytes: scripts.reduce((sum, [whole]) => sum + whole.length, 0),
    limit: 'script',
  });
  const fonts = [...new Set(body.toString().match(/fonts\/[\w.-]+\.woff2/g))];
  rows.push({
    what: `${page}: fonts`,
    bytes: fonts.reduce((sum, font) => sum + statSync(join(dist, font)).size, 0),
    limit: 'fonts',
  });
}

const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
const server = await preview({ outDir: dist, server: { port: 4390 }, logLevel: 'error' });
for (const page of pages.filter((page) => page.endsWith('index.html'))) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 });
  const tab = await context.newPage();
  const loaded: Promise<number>[] = [];
  tab.on('response', (response) => {
    const { pathname } = new URL(response.url());
    loaded.push(response.body().then((body) => transferred(pathname.endsWith('/') ? 'index.html' : pathname, body)));
  });
  await tab.goto(`http://localhost:${server.port}/${page.replace('index.html', '')}`, { waitUntil: 'networkidle' });
  const bytes = (await Promise.all(loaded)).reduce((sum, size) => sum + size, 0);
  rows.push({ what: `${page}: ${loaded.length} files before scrolling, 390 px at 3x`, bytes, limit: 'firstView' });
  await context.close();
}
await browser.close();
await server.stop();

const isWithin = ({ bytes, limit }: Row) => bytes >= limits[limit].least && bytes <= limits[limit].most;
const width = Math.max(...rows.map(({ what }) => what.length));
for (const row of rows.sort((a, b) => a.limit.localeCompare(b.limit) || a.what.localeCompare(b.what))) {
  const { least, most } = limits[row.limit];
  console.log(
    `${row.what.padEnd(width)} ${String(row.bytes).padStart(7)} of ${String(most).padStart(6)} ${isWithin(row) ? 'ok' : row.bytes < least ? `TOO SMALL (under ${least})` : 'TOO LARGE'}`,
  );
}
const failed = rows.filter((row) => !isWithin(row)).length;
console.log(
  failed === 0
    ? `${rows.length} figures, all within their limits`
    : `${failed} of ${rows.length} figures outside their limits`,
);
process.exit(failed === 0 ? 0 : 1);
