import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { realServers, startRealServers, type RealServer } from '../real-servers.ts';
import { loadEverything } from './load-everything.ts';
import { pages } from './pages.ts';

const dist = 'dist';
let stop = () => {};

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  stop = await startRealServers(dist);
});
test.afterAll(() => {
  stop();
});

/** An answer with the headers as the server sends them: fetch would unpack the text and hide that it was packed. */
function ask(server: RealServer, path: string): { status: number; headers: Map<string, string> } {
  const url = `http://localhost:${realServers[server]}${path}`;
  const answer = execFileSync('curl', ['-s', '-o', '/dev/null', '-D', '-', '-H', 'Accept-Encoding: gzip, br', url], {
    encoding: 'utf8',
  });
  const [first = '', ...lines] = answer.trim().split(/\r?\n/);
  const headers = lines.map((line): [string, string] => [
    line.slice(0, line.indexOf(':')).toLowerCase(),
    line.slice(line.indexOf(':') + 1).trim(),
  ]);
  return { status: Number(first.split(' ')[1]), headers: new Map(headers) };
}

/** The headers that every answer has to carry, as the build has written them for hosts. */
const demanded =
  readFileSync(`${dist}/_headers`, 'utf8')
    .split('\n/_astro')[0]
    ?.split('\n')
    .filter((line) => line.startsWith('  '))
    .map((line): [string, string] => [
      line.slice(2, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 2),
    ]) ?? [];

const font = readdirSync(`${dist}/fonts`)[0] ?? '';

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

    test('every kind of answer carries every header of the one list', () => {
      expect(demanded.length).toBeGreaterThan(6);
      for (const path of ['/', '/en/', '/housing/', '/nowhere/', `/fonts/${font}`, '/icon.svg']) {
        const { headers } = ask(server, path);
        for (const [name, value] of demanded) expect(headers.get(name), `${name} of ${path}`).toBe(value);
      }
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

test('no line of the hosts’ file is longer than they read', () => {
  for (const line of readFileSync(`${dist}/_headers`, 'utf8').split('\n')) expect(line.length).toBeLessThan(2000);
});
