import { expect, firefox, test, type Browser } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { findFirefox } from '../../tools/find-browser.ts';
import { hostsHeaders } from '../hosts-headers.ts';
import { realServers, startRealServers, type RealServer } from '../real-servers.ts';
import { loadEverything } from './load-everything.ts';
import { pages } from './pages.ts';

/** The published site, with a file more of every kind that it may come to hold. */
const dist = join(mkdtempSync(join(tmpdir(), 'diebian-served-')), 'site');
cpSync('dist', dist, { recursive: true });
cpSync('dist-servers', `${dist}-servers`, { recursive: true });
for (const name of ['table.csv', 'site.webmanifest', 'list.json'])
  writeFileSync(join(dist, name), '"a", 1\n'.repeat(400));
writeFileSync(
  join(dist, 'hostile.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" onload="document.title = 'ran'">
    <rect width="100" height="100" style="fill: #c00"/><script>document.title = 'ran';</script></svg>`,
);
let stop = () => {};

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  stop = await startRealServers(dist);
});
test.afterAll(() => {
  stop();
});

/** An answer with the headers as the server sends them: fetch would unpack the text and hide that it was packed. */
function ask(
  server: RealServer,
  path: string,
  packings = 'gzip, br',
): { status: number; headers: Map<string, string> } {
  const url = `http://localhost:${realServers[server]}${path}`;
  const answer = execFileSync('curl', ['-s', '-o', '/dev/null', '-D', '-', '-H', `Accept-Encoding: ${packings}`, url], {
    encoding: 'utf8',
  });
  const [first = '', ...lines] = answer.trim().split(/\r?\n/);
  const headers = lines.map((line): [string, string] => [
    line.slice(0, line.indexOf(':')).toLowerCase(),
    line.slice(line.indexOf(':') + 1).trim(),
  ]);
  return { status: Number(first.split(' ')[1]), headers: new Map(headers) };
}

const hostsFile = readFileSync(`${dist}/_headers`, 'utf8');
const font = readdirSync(`${dist}/fonts`)[0] ?? '';
const drawing = readdirSync(`${dist}/drawings`).find((name) => name.endsWith('.svg')) ?? '';

/** A file of every kind, and the type that it has to come with. */
const kinds: Readonly<Record<string, string>> = {
  '/': 'text/html; charset=utf-8',
  '/en/housing/': 'text/html; charset=utf-8',
  '/icon.svg': 'image/svg+xml',
  [`/drawings/${drawing}`]: 'image/svg+xml',
  '/share/en-story.png': 'image/png',
  '/feed.zh.xml': 'application/xml',
  '/sitemap-0.xml': 'application/xml',
  '/figures/': 'text/html; charset=utf-8',
  '/figures.en.jsonld': 'application/ld+json',
  '/figures.zh.csv': 'text/csv; charset=utf-8',
  '/figures.json': 'application/json',
  '/story.zh.txt': 'text/plain; charset=utf-8',
  '/table.csv': 'text/csv; charset=utf-8',
  '/site.webmanifest': 'application/manifest+json',
  '/list.json': 'application/json',
  [`/fonts/${font}`]: 'font/woff2',
};

/** What another origin shows or reads, and so has to be let out; everything else stays with the site. */
const isShared = (path: string) => /\.(?:svg|png|xml|jsonld|txt|csv|webmanifest|json)$/.test(path);

/** How many different colours a browser shows of an address. */
async function coloursShown(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 360, height: 240 } });
  await page.goto(address);
  const { data } = await sharp(await page.screenshot())
    .raw()
    .toBuffer({ resolveWithObject: true });
  await page.close();
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += 3) colours.add(data.readUIntBE(at, 3));
  return colours.size;
}

for (const server of Object.keys(realServers) as RealServer[]) {
  test.describe(`published with ${server}`, () => {
    test('every page reads under its policy, without a violation', async ({ browser }) => {
      const page = await browser.newPage();
      const refused: string[] = [];
      page.on('console', (message) => {
        // That an unknown address answers 404 is what is asked for.
        const isAnswer404 = message.text().includes('status of 404') && message.location().url.endsWith('/nowhere/');
        if (['error', 'warning'].includes(message.type()) && !isAnswer404) refused.push(message.text());
      });
      for (const path of [...pages, '/nowhere/']) {
        await page.goto(`http://localhost:${realServers[server]}${path}`);
        await loadEverything(page);
        const column = await page
          .locator('.column')
          .first()
          .evaluate((element) => getComputedStyle(element).maxWidth);
        expect(column, 'the style sheet has been refused').not.toBe('none');
        expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'error').length)).toBe(
          0,
        );
      }
      expect(refused).toEqual([]);
      await page.close();
    });

    test('a page that tries to run a script or load from elsewhere is stopped', async ({ browser }) => {
      const page = await browser.newPage();
      await page.goto(`http://localhost:${realServers[server]}/`);
      const blocked = await page.evaluate(
        () =>
          new Promise<string[]>((done) => {
            const seen: string[] = [];
            document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
              seen.push(effectiveDirective);
              if (seen.length === 2) done(seen.sort());
            });
            const style = document.createElement('style');
            style.textContent = 'body { color: red }';
            const picture = document.createElement('img');
            picture.src = 'https://example.org/pixel.gif';
            document.head.append(style, picture);
          }),
      );
      expect(blocked).toEqual(['img-src', 'style-src-elem']);
      await page.close();
    });

    test('every kind of answer has the type and all headers that hosts are told of', () => {
      for (const [path, type] of Object.entries(kinds)) {
        const { status, headers } = ask(server, path);
        expect(status, path).toBe(200);
        expect(headers.get('content-type'), path).toBe(type);
        const demanded = hostsHeaders(hostsFile, path, 'Netlify');
        expect(demanded.size).toBeGreaterThan(6);
        for (const [name, value] of demanded) expect(headers.get(name), `${name} of ${path}`).toBe(value);
        expect(headers.get('cross-origin-resource-policy'), path).toBe(isShared(path) ? 'cross-origin' : 'same-origin');
      }
    });

    test('what is not there is answered as a page, whatever its ending', () => {
      const page = hostsHeaders(hostsFile, '/', 'Netlify');
      for (const path of [
        '/nowhere/',
        '/nowhere.svg',
        '/_astro/nowhere.png',
        '/nowhere.jsonld',
        '/fonts/nowhere.woff2',
      ]) {
        const { status, headers } = ask(server, path);
        expect(status, path).toBe(404);
        expect(headers.get('content-type'), path).toBe('text/html; charset=utf-8');
        expect(headers.get('cache-control'), path).toBe('no-cache');
        for (const [name, value] of page) expect(headers.get(name), `${name} of ${path}`).toBe(value);
      }
    });

    test('all that is text comes packed', () => {
      for (const path of Object.keys(kinds).filter((path) => !/png|woff2/.test(path))) {
        // Files that the build did not know, and readers without brotli: the server packs what is not tiny.
        if (path !== '/icon.svg') expect(ask(server, path, 'gzip').headers.get('content-encoding'), path).toBe('gzip');
        if (['/table.csv', '/site.webmanifest', '/list.json'].includes(path)) continue;
        expect(ask(server, path).headers.get('content-encoding'), path).toBe('br');
      }
    });

    test('a drawing, a picture and a feed show when they are opened by themselves, in two engines', async ({
      browser,
    }) => {
      // What a server sends shows alike: the other engine is asked of one of them.
      const other = server === 'nginx' ? findFirefox() : undefined;
      const engines = [
        browser,
        ...(other ? [await firefox.launch({ channel: 'moz-firefox', executablePath: other })] : []),
      ];
      for (const engine of engines) {
        const name = engine.browserType().name();
        for (const path of [`/drawings/${drawing}`, '/icon.svg', '/share/en-story.png', '/feed.zh.xml']) {
          const colours = await coloursShown(engine, `http://localhost:${realServers[server]}${path}`);
          expect(colours, `${path} in ${name}`).toBeGreaterThan(8);
        }
        const page = await engine.newPage();
        await page.goto(`http://localhost:${realServers[server]}/hostile.svg`);
        expect(await coloursShown(engine, page.url()), `styles of its own in ${name}`).toBeGreaterThan(1);
        expect(await page.title(), `a script in a drawing ran in ${name}`).not.toBe('ran');
        await page.close();
      }
      await engines[1]?.close();
    });

    test('feed readers, chats and other sites can show pictures and drawings', async ({ browser }) => {
      const paths = ['/share/en-story.png', '/icon.svg', `/drawings/${drawing}`];
      const pictures = paths.map((path) => `<img src="http://localhost:${realServers[server]}${path}">`).join('');
      const reader = createServer((_, response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end(pictures),
      ).listen(0, '127.0.0.1');
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(reader.address() as AddressInfo).port}/`);
      const widths = await page
        .locator('img')
        .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth));
      expect(widths.map((width) => width > 0)).toEqual([true, true, true]);
      await page.close();
      reader.close();
    });

    test('text comes in brotli, hashed files stay for a year, pages are asked for anew', () => {
      for (const path of ['/', '/en/', '/en/housing/']) {
        const { status, headers } = ask(server, path);
        expect(status).toBe(200);
        expect(headers.get('content-encoding')).toBe('br');
        expect(headers.get('cache-control')).toBe('no-cache');
        expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      }
      expect(ask(server, `/fonts/${font}`).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    });

    test('an unknown address answers 404 with a page, a missing slash leads on', () => {
      const missing = ask(server, '/en/nowhere/');
      expect(missing.status).toBe(404);
      expect(missing.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(missing.headers.get('cache-control')).toBe('no-cache');
      const slashless = ask(server, '/en/housing');
      expect([301, 308]).toContain(slashless.status);
      expect(slashless.headers.get('location')).toBe('/en/housing/');
    });
  });
}

test('both hosts that read a file of headers send the same, in lines as short as they read', () => {
  for (const path of Object.keys(kinds))
    expect(hostsHeaders(hostsFile, path, 'Cloudflare')).toEqual(hostsHeaders(hostsFile, path, 'Netlify'));
  for (const line of hostsFile.split('\n')) expect(line.length).toBeLessThan(2000);
});
