import { expect, test, type Page } from '@playwright/test';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { listFiles } from '../../src/publish/list-files.ts';
import { chooseSaved } from '../../src/publish/offline/choose-saved.ts';
import { writeWithdrawnWorker, writeWorker } from '../../src/publish/offline/write-worker.ts';
import { oldestBrowsers } from '../../src/site/build/reader-files.ts';
import { serveFolder } from '../../src/publish/serve-folder.ts';
import { sites, type Site } from '../sites.ts';
import { loadEverything } from './load-everything.ts';
import { isLong, pagesOf } from './pages.ts';

test.use({ serviceWorkers: 'allow', viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 });

const servers = new Set<Server>();
test.afterEach(async () => {
  for (const server of servers) await cut(server);
});

/** Serves a folder, on a port of its own or on one that another server has left. */
async function serve(folder: string, port = 0, base = '/'): Promise<Server> {
  const { server } = await serveFolder(folder, port, { base });
  servers.add(server);
  return server;
}

/** Takes the network away from every page that a server has answered. */
async function cut(server: Server): Promise<void> {
  servers.delete(server);
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

/** Waits until the story has been saved. */
async function saved(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  // A worker is ready when it begins to be active: what it forgets of an earlier one comes after.
  await page.waitForFunction(async () => {
    const { active } = (await navigator.serviceWorker.getRegistration()) ?? {};
    return active?.state === 'activated';
  });
}

const isSavedPage = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-saved', /^\d{13}$/);

/** Names of the saved copies, whole ones. To open one would make it anew where it is being forgotten. */
const copies = (page: Page) =>
  page.evaluate(async () => {
    const { installing, waiting } = (await navigator.serviceWorker.getRegistration()) ?? {};
    return (installing ?? waiting) ? ['one is being saved'] : caches.keys();
  });

/** Paths of everything that is saved, and the names of the copies. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const copies = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return { names, paths: copies.flat().map(({ url }) => decodeURIComponent(new URL(url).pathname)) };
  });

/** The published site with a word changed, as the next build of it; perhaps without one of its files. */
async function nextBuild(change: (html: string) => string, without?: string): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'diebian-next-')), 'dist');
  cpSync('dist', folder, { recursive: true });
  const page = join(folder, 'en', 'index.html');
  writeFileSync(page, change(readFileSync(page, 'utf8')));
  if (without !== undefined) rmSync(join(folder, without));
  const place = { base: '/', origin: undefined, browsers: oldestBrowsers };
  writeFileSync(join(folder, 'sw.js'), await writeWorker(folder, chooseSaved(folder, listFiles(folder), place), place));
  return folder;
}

for (const [name, { env }] of Object.entries<Site>(sites).filter(([name]) => isLong || name !== 'published')) {
  const base = env.BASE_PATH ?? '/';
  const paths = pagesOf(name as keyof typeof sites)
    .filter((path) => path.endsWith('/'))
    .map((path) => base + path.slice(1));

  test(`${name}: after one visit every page opens without a network, in every language, with fonts and pictures`, async ({
    page,
  }) => {
    const server = await serve(env.OUT_DIR, 0, base);
    const origin = `http://localhost:${portOf(server)}`;
    await page.goto(origin + base);
    await saved(page);
    await expect(page.locator('.offer')).toHaveCount(0);
    await cut(server);
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    for (const path of paths) {
      await page.goto(origin + path);
      await isSavedPage(page);
      await expect(page.locator('.offer')).toContainText(/\d:\d\d/);
      await loadEverything(page);
      const shown = await page.evaluate(async () => {
        await document.fonts.ready;
        return {
          fonts: [...document.fonts].filter(({ status }) => status === 'error').length,
          loaded: [...document.fonts].filter(({ status }) => status === 'loaded').length,
          pictures: [...document.images].filter(({ naturalWidth }) => naturalWidth === 0).length,
        };
      });
      expect(shown.fonts, path).toBe(0);
      expect(shown.loaded, path).toBeGreaterThan(0);
      expect(shown.pictures, path).toBe(0);
      await expect(page.locator('.opener'), path).toBeVisible();
    }
    expect(failed).toEqual([]);
    // An address that is led to the one with the slash, and one with what chats append.
    await page.goto(`${origin}${paths.at(-1)?.slice(0, -1) ?? ''}?from=timeline`);
    await isSavedPage(page);
  });

  test(`${name}: what is saved takes at most 500 kB to fetch, and is nothing that no page shows`, async ({ page }) => {
    const server = await serve(env.OUT_DIR, 0, base);
    await page.goto(`http://localhost:${portOf(server)}${base}`);
    await saved(page);
    const { names, paths: files } = await kept(page);
    expect(names).toHaveLength(1);
    const bytes = files
      .map((path) => join(env.OUT_DIR, path.slice(base.length), path.endsWith('/') ? 'index.html' : ''))
      .map((file) => statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size)
      .reduce((sum, size) => sum + size, 0);
    console.log(`${name}: ${bytes} bytes saved in ${files.length} files`);
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThanOrEqual(500_000);
    expect(files.filter((path) => path.endsWith('/')).sort()).toEqual([...paths].sort());
    expect(files.filter((path) => /404|share\/|feed|sw\.js|\.jpe?g$/.test(path))).toEqual([]);
  });
}

test('the saved copy says in the page’s language when it was saved, moves nothing, and its line goes away', async ({
  page,
}) => {
  const server = await serve('dist');
  const origin = `http://localhost:${portOf(server)}`;
  await page.goto(origin);
  await saved(page);
  await cut(server);
  const day = (locale: string) => new Date().toLocaleDateString(locale, { month: 'long', day: 'numeric' });
  for (const [path, words, locale] of [
    ['/', '离线版，保存于', 'zh-Hans-CN'],
    ['/en/', 'Saved copy of ', 'en-GB'],
  ] as const) {
    await page.goto(origin + path);
    await expect(page.locator('.offer')).toContainText(words + day(locale));
    const top = () => page.locator('h1').evaluate((heading) => heading.getBoundingClientRect().top);
    const before = await top();
    await page.locator('.offer button').click();
    await expect(page.locator('.offer')).toHaveCount(0);
    expect(await top()).toBe(before);
  }
});

test('with a network the page is the network’s, and a network that does not answer is not waited for long', async ({
  page,
}) => {
  const server = await serve('dist');
  const port = portOf(server);
  await page.goto(`http://localhost:${port}/en/`);
  await saved(page);
  await page.reload();
  expect(await page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  await expect(page.locator('html')).not.toHaveAttribute('data-saved');
  await cut(server);

  /** A server on the same port that answers as it is told to. */
  const standIn = async (listener: RequestListener) => {
    const other = createServer(listener);
    servers.add(other);
    await new Promise<void>((done) => other.listen(port, done));
    return other;
  };
  const silent = await standIn(() => undefined);
  await page.goto(`http://localhost:${port}/en/`);
  await isSavedPage(page);
  await cut(silent);
  const broken = await standIn((_, response) => response.writeHead(503).end('Try again later'));
  await page.goto(`http://localhost:${port}/`);
  await isSavedPage(page);
  // What is not saved is answered as the server answers it.
  expect((await page.goto(`http://localhost:${port}/nowhere/`))?.status()).toBe(503);
  await cut(broken);
});

test('a new build takes the place of the saved one with the next visit', async ({ page }) => {
  const first = await serve('dist');
  const port = portOf(first);
  await page.goto(`http://localhost:${port}/en/`);
  await saved(page);
  const before = await kept(page);
  await cut(first);

  const second = await serve(await nextBuild((html) => html.replace('<h1', '<h1 id="next"')), port);
  await page.reload();
  await expect(page.locator('#next')).toHaveCount(1);
  await expect
    .poll(async () => (await copies(page)).filter((name) => !before.names.includes(name) && name.startsWith('saved /')))
    .toHaveLength(1);
  await saved(page);
  await cut(second);
  await page.goto(`http://localhost:${port}/en/`);
  await isSavedPage(page);
  await expect(page.locator('#next')).toHaveCount(1);
});

test('a page of the build before that is still open gets its files, and the copy before that is forgotten', async ({
  page,
  context,
}) => {
  const first = await serve('dist');
  const port = portOf(first);
  await page.goto(`http://localhost:${port}/en/`);
  await saved(page);
  // A first visit is not answered by the worker, which comes after it.
  await page.reload();
  const { names, paths } = await kept(page);
  const font = paths.find((path) => path.startsWith('/fonts/')) ?? '';
  await cut(first);

  // In another tab the reader comes upon the next build, from which a file of the first is gone; then upon a third.
  const later = await context.newPage();
  let server = await serve(await nextBuild((html) => html.replace('<h1', '<h1 id="next"'), font), port);
  await later.goto(`http://localhost:${port}/en/`);
  await expect.poll(async () => (await copies(later)).length, { timeout: 20_000 }).toBe(2);
  const answer = () => page.evaluate(async (font) => (await fetch(font, { cache: 'no-store' })).status, font);
  expect(await answer()).toBe(200);
  expect(await copies(later)).toContain(names[0]);
  await cut(server);

  server = await serve(await nextBuild((html) => html.replace('<h1', '<h1 id="third"'), font), port);
  await later.reload();
  await expect
    .poll(async () => (await copies(later)).filter((name) => name !== names[0]), { timeout: 20_000 })
    .toHaveLength(2);
  await expect.poll(() => copies(later)).not.toContain(names[0]);
  expect(await copies(later)).toHaveLength(2);
  expect(await answer()).toBe(404);
});

test('a worker that holds readers back is withdrawn by publishing: one reload, and no copy is left', async ({
  page,
}) => {
  // The worst there may be: it answers everything from what it has saved, and never asks the network.
  const bad = join(mkdtempSync(join(tmpdir(), 'diebian-bad-')), 'dist');
  cpSync('dist', bad, { recursive: true });
  const worker = readFileSync(join(bad, 'sw.js'), 'utf8');
  writeFileSync(
    join(bad, 'sw.js'),
    `addEventListener('fetch', (event) => { event.stopImmediatePropagation(); event.respondWith(caches.match(event.request)); });${worker}`,
  );
  const first = await serve(bad);
  const port = portOf(first);
  await page.goto(`http://localhost:${port}/en/`);
  await saved(page);
  await cut(first);

  const withdrawn = await nextBuild((html) => html.replace('<h1', '<h1 id="next"'));
  const held = await serve(withdrawn, port);
  await page.goto(`http://localhost:${port}/en/`);
  await isSavedPage(page);
  await expect(page.locator('#next')).toHaveCount(0);
  await cut(held);

  writeFileSync(join(withdrawn, 'sw.js'), await writeWithdrawnWorker({ base: '/', browsers: oldestBrowsers }));
  await serve(withdrawn, port);
  await page.reload();
  await expect(page.locator('#next')).toHaveCount(1);
  await expect(page.locator('html')).not.toHaveAttribute('data-saved');
  await expect.poll(() => copies(page)).toEqual([]);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  // It goes on being asked for by pages, and goes on leaving nothing behind; nobody's page is loaded twice.
  const loads: string[] = [];
  page.on('load', () => loads.push(page.url()));
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(await copies(page)).toEqual([]);
  expect(loads).toHaveLength(1);
});

test('copies of another site on the same origin are left alone', async ({ page }) => {
  const { OUT_DIR, BASE_PATH } = sites.underPath.env;
  const server = await serve(OUT_DIR, 0, BASE_PATH);
  await page.goto(`http://localhost:${portOf(server)}${BASE_PATH}`);
  await page.evaluate(async () => {
    await caches.open('saved / 0123456789');
    await caches.open('theirs');
  });
  await page.reload();
  await saved(page);
  const { names } = await kept(page);
  expect(names).toHaveLength(3);
  expect(names).toEqual(expect.arrayContaining(['saved / 0123456789', 'theirs']));
});

for (const [what, connection] of Object.entries({
  'a reader who saves data': { saveData: true, effectiveType: '4g' },
  'a connection of the second generation': { saveData: false, effectiveType: '2g' },
}))
  test(`${what} is sent nothing that was not asked for`, async ({ page }) => {
    await page.addInitScript((connection) => {
      Object.defineProperty(navigator, 'connection', { value: connection });
    }, connection);
    const server = await serve('dist');
    await page.goto(`http://localhost:${portOf(server)}/`);
    await expect(page.locator('.opener')).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });

for (const [what, refuse] of Object.entries({
  'a browser that refuses service workers': () => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('refused', 'SecurityError'));
  },
  'a browser without service workers': () => {
    delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
  },
}))
  test(`${what} reads as ever`, async ({ page }) => {
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.addInitScript(refuse);
    const server = await serve('dist');
    await page.goto(`http://localhost:${portOf(server)}/`);
    await expect(page.locator('.opener')).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(faults).toEqual([]);
  });

test('a device that refuses to save reads as ever', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  const folder = join(mkdtempSync(join(tmpdir(), 'diebian-refused-')), 'dist');
  cpSync('dist', folder, { recursive: true });
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  writeFileSync(
    join(folder, 'sw.js'),
    `CacheStorage.prototype.open = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));${worker}`,
  );
  const server = await serve(folder);
  await page.goto(`http://localhost:${portOf(server)}/`);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await page.reload();
  await expect(page.locator('.opener')).toBeVisible();
  expect(faults).toEqual([]);
});

test('the story can be installed in every language, under its own name and sign', async ({ page }) => {
  const server = await serve('dist');
  const origin = `http://localhost:${portOf(server)}`;
  for (const path of ['/', '/en/']) {
    await page.goto(origin + path);
    const href = await page.locator('link[rel=manifest]').getAttribute('href');
    const manifest = (await (await page.request.get(origin + (href ?? ''))).json()) as {
      name: string;
      lang: string;
      start_url: string;
      display: string;
      icons: { src: string; sizes: string; purpose: string }[];
    };
    expect(manifest.start_url).toBe(path);
    expect(manifest.display).toBe('minimal-ui');
    expect(manifest.lang).toBe(await page.locator('html').getAttribute('lang'));
    expect(manifest.name).toBe(await page.locator('h1').textContent());
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`).sort()).toEqual([
      '192x192 any',
      '192x192 maskable',
      '512x512 any',
      '512x512 maskable',
    ]);
    for (const { src, sizes, purpose } of manifest.icons) {
      const icon = sharp(await (await page.request.get(origin + src)).body());
      const { width, height } = await icon.metadata();
      expect(`${width}x${height}`).toBe(sizes);
      // A shape that is cut out of it must not have holes.
      if (purpose === 'maskable') expect((await icon.stats()).isOpaque).toBe(true);
    }
  }
});
