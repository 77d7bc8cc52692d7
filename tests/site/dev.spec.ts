import { expect, test } from '@playwright/test';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyStory } from '../write-story.ts';

// What an editor does while `npm run dev` runs: the page says what is wrong in words, and comes back by itself.
test.describe.configure({ mode: 'serial' });

const port = 4430;
const folder = copyStory({});
const environment = { ...process.env, CONTENT_DIR: folder, LANG: 'zh_CN.UTF-8' };
let server: ChildProcess;

test.beforeAll(async () => {
  server = spawn('npx', ['astro', 'dev', '--port', String(port)], {
    env: environment,
    stdio: 'ignore',
    detached: true,
  });
  await expect.poll(async () => (await get('/')).status, { timeout: 30_000 }).toBe(200);
});

test.afterAll(() => {
  if (server.pid) process.kill(-server.pid);
  rmSync(folder, { recursive: true });
});

async function get(path: string): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch(`http://localhost:${port}${path}`, { headers: { accept: 'text/html' } });
    return { status: response.status, text: await response.text() };
  } catch {
    return { status: 0, text: '' };
  }
}

test('what a browser has saved of a build on the same port is taken back', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}/robots.txt`);
  const registrations = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await page.evaluate(async () => {
    await caches.open('saved / 0123456789');
    await navigator.serviceWorker.register('/sw.js');
  });
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  await expect.poll(registrations).toBe(0);
  await context.close();
});

/** Every way to break a file that a page is drawn from, and the words that the page must say of it. */
const breaks: readonly [file: string, how: string, from: string | RegExp, to: string, says: RegExp][] = [
  ['story.yaml', 'a slug misspelt', '- countryside', '- cuntryside', /story\.yaml.*缺少.*cuntryside\.zh\.mdx/],
  ['story.yaml', 'a full-width colon', 'title:', 'title：', /story\.yaml:\d+:\d+.*冒号要用半角/],
  ['figures.yaml', 'a value that is none', 'value: 764', 'value: abc', /figures\.yaml:\d+:\d+.*应当是数/],
  ['sections/housing.zh.mdx', 'a tag left open', /$/, '\n\n<Foo\n', /housing\.zh\.mdx:\d+:\d+\s+mdx-syntax/],
  [
    'sections/housing.zh.mdx',
    'front matter left open',
    'title: ',
    'title: [\n',
    /housing\.zh\.mdx:\d+:\d+\s+yaml-syntax/,
  ],
  ['sections/housing.zh.mdx', 'an unknown figure', 'estates-renovated', 'estates-x', /没有.*“estates-x”/],
  ['photos/old-estate.yaml', 'a photograph that is not there', 'kind: illustration', 'kind: photo', /old-estate\.jpg/],
  ['photos/old-estate.svg', 'half a drawing', /^(.{100})[^]*/u, '$1', /old-estate\.svg:\d+:\d+\s+photo-complete/],
  ['hero.svg', 'half a drawing', /^(.{100})[^]*/u, '$1', /hero\.svg:\d+:\d+\s+photo-complete/],
];

const isBack = async () => {
  const { status, text } = await get('/');
  return status === 200 && text.includes('id="housing-4"');
};

for (const [file, how, from, to, says] of breaks) {
  test(`${file} with ${how} is named on the page, and mended it is forgotten`, async () => {
    const path = join(folder, file);
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, whole.replace(from, to));
    await expect.poll(async () => (await get('/')).text.replaceAll(/<[^>]+>/g, ' ')).toMatch(says);
    writeFileSync(path, whole);
    await expect.poll(isBack).toBe(true);
  });
}

for (const file of [
  'sections/housing.zh.mdx',
  'photos/old-estate.svg',
  'photos/old-estate.yaml',
  'figures.yaml',
  'hero.svg',
  'story.yaml',
]) {
  test(`${file} taken away is named on the page, and put back it is there again`, async () => {
    const path = join(folder, file);
    renameSync(path, `${path}.away`);
    await expect.poll(async () => (await get('/')).status).toBe(500);
    expect((await get('/')).text).toContain('<li><code>');
    renameSync(`${path}.away`, path);
    await expect.poll(isBack).toBe(true);
  });
}

test('an edit of any file is shown, and so is the next one', async () => {
  for (const [file, words] of [
    ['story.yaml', '聊城城市建设'],
    ['glossary.yaml', '房子是用来住的'],
    ['figures.yaml', '棚户区改造住房'],
    ['sections/housing.zh.mdx', '周调度'],
    ['photos/old-estate.yaml', '焕然一新'],
  ] as const) {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    for (const changed of [`${words}甲`, `${words}乙`]) {
      writeFileSync(path, before.replace(words, changed));
      await expect.poll(async () => (await get('/')).text.includes(changed)).toBe(true);
    }
    writeFileSync(path, before);
  }
});

test('an edit of the simplified text shows in the edition that is made from it', async () => {
  const path = join(folder, 'sections/housing.zh.mdx');
  const before = readFileSync(path, 'utf8');
  for (const [changed, shown] of [
    ['周调度，群众满意', '週調度，群眾滿意'],
    ['周调度，干部下乡', '週調度，幹部下鄉'],
  ] as const) {
    writeFileSync(path, before.replace('周调度', changed));
    await expect.poll(async () => (await get('/zh-hant/housing/')).text.includes(shown)).toBe(true);
  }
  writeFileSync(path, before);
});

test('a section begun while it runs is found', async () => {
  expect(spawnSync('node', ['src/cli/new.ts', 'section', 'parks'], { env: environment }).status).toBe(0);
  for (const [locale, title, words] of [
    ['zh', '公园', '新建公园，很美。'],
    ['en', 'Parks', 'Beautiful parks were built.'],
  ])
    writeFileSync(join(folder, `sections/parks.${locale}.mdx`), `---\ntitle: ${title}\n---\n\n${words}\n`);
  await expect.poll(async () => (await get('/parks/')).text).toContain('新建公园，很美。');
  await expect.poll(async () => (await get('/zh-hant/parks/')).text, { timeout: 20_000 }).toContain('新建公園，很美。');
});
