import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { addressOf } from '../sites.ts';
import { startWebKit, type WebKitPage } from '../webkit.ts';
import { findLineFaults, findOverflow, measureQuote } from './measures.ts';
import { articlePages, chinesePages, isLong, kindPages, languageOf, pages, storyPages } from './pages.ts';

test.describe.configure({ mode: 'serial' });

let page: WebKitPage;
let stop = async () => {};
test.beforeAll(async () => {
  ({ page, stop } = await startWebKit(4420));
});
test.afterAll(async () => {
  await stop();
});

/** Opens a page and waits for it: the driver answers before the page can run anything. */
async function open(path: string): Promise<void> {
  await page.goto(addressOf('published', path));
  await page.waitFor(() => page.run('return document.fonts.status === "loaded"'));
}

const measure = async <Result>(measurement: (...args: never[]) => Result, ...args: unknown[]) =>
  JSON.parse(
    await page.run<string>(`return JSON.stringify((${measurement.toString()})(...arguments))`, ...args),
  ) as Result;

test('in WebKit the story and its sections read: their headline, their text at 18 px, their fonts', async () => {
  for (const path of articlePages) {
    await open(path);
    expect(await page.run('return document.querySelector("h1").innerText')).not.toBe('');
    const [size, failed] = await page.run<[number, number]>(
      'return [parseFloat(getComputedStyle(document.querySelector(".prose p[id]")).fontSize), [...document.fonts].filter(({ status }) => status === "error").length]',
    );
    expect(size).toBeGreaterThanOrEqual(18);
    expect(failed).toBe(0);
  }
});

test('in WebKit no page scrolls sideways, also with text at 200 %', async () => {
  for (const path of kindPages) {
    await open(path);
    for (const size of ['100%', '200%']) {
      await page.run(`document.documentElement.style.fontSize = '${size}'; return true`);
      expect(await measure(findOverflow), `${path} ${size}`).toEqual([]);
    }
  }
});

test('in WebKit Chinese is set without a forbidden break or a torn number', async () => {
  for (const path of chinesePages) {
    await open(path);
    expect(await measure(findLineFaults), path).toEqual([]);
  }
});

test('in WebKit quotation marks are as wide as the language asks', async () => {
  await open('/');
  expect(await measure(measureQuote, '中')).toBeGreaterThan(0.95);
  await open('/en/');
  expect(await measure(measureQuote, 'n')).toBeLessThan(0.6);
});

test('in WebKit settings hold on the next page, and a term is explained at its place', async () => {
  await open('/en/');
  await page.waitFor(() => page.run('return document.querySelector(".opener") !== null'));
  await page.run(
    'document.querySelector(".opener").click(); document.querySelector("[aria-label=\'Larger text\']").click()',
  );
  expect(
    await page.run('document.querySelector(".prose a[href^=\'#_\']").click(); return document.activeElement.className'),
  ).toBe('lifted');
  await open('/');
  expect(await page.run('return getComputedStyle(document.documentElement).fontSize')).toBe('18px');
  await page.run('localStorage.clear()');
});

test('in WebKit sharing gives the address of the page', async () => {
  await open('/en/');
  await page.waitFor(() => page.run('return document.querySelector(".opener") !== null'));
  await page.run(
    'document.querySelector(".opener").click(); [...document.querySelectorAll(".settings button")].find((b) => b.textContent === "Share").click()',
  );
  await page.waitFor(() => page.run('return document.querySelector("dialog[open] .address") !== null'));
  expect(await page.run('return document.querySelector("dialog .address").textContent')).toBe(
    addressOf('published', '/en/'),
  );
});

test('in WebKit the switch leads to the same section of the other language', async () => {
  for (const path of storyPages) {
    const [other = ''] = languageOf(path).others;
    await open(`${path}#countryside`);
    await page.run('document.querySelector("section.prose:nth-of-type(2) > .switch a, #countryside").scrollIntoView()');
    await page.run(
      '[...document.querySelectorAll("section.prose")].find((s) => s.querySelector("#countryside")).querySelector(".switch a").click()',
    );
    await page.waitFor(async () => (await page.url()) === addressOf('published', `${other}#countryside`));
    await page.waitFor(() =>
      page.run('return Math.abs(document.getElementById("countryside").getBoundingClientRect().top) < 200'),
    );
  }
});

// A window without a window manager has no focus, and :focus matches nothing in it: that the contents then close is
// seen in Chromium and Firefox.
test('in WebKit a link of the contents focuses the heading it leads to', async () => {
  await open('/');
  await page.run('document.querySelector("summary").click()');
  await page.run('document.querySelector(".bar nav a[href$=construction]").click()');
  await page.waitFor(() => page.run('return document.activeElement.id === "construction"'));
});

test('in WebKit axe finds no fault', async () => {
  const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
  for (const path of isLong ? pages : ['/', '/en/housing/', '/figures/', '/side-by-side/']) {
    await open(path);
    await page.run(axe);
    const violations = await page.runAsync<string[]>(
      `const done = arguments[arguments.length - 1];
       axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
         .then(({ violations }) => done(violations.map(({ id, nodes }) => id + ' ' + nodes[0].html)));`,
    );
    expect(violations, path).toEqual([]);
  }
});
