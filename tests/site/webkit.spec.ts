import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { By, type WebDriver } from 'selenium-webdriver';
import { addressOf } from '../sites.ts';
import { startWebKit } from '../webkit.ts';
import { findLineFaults, findOverflow, measureQuote } from './measures.ts';
import { chinesePages, pages, storyPages } from './pages.ts';

test.describe.configure({ mode: 'serial' });

let page: WebDriver;
let stop = async () => {};
test.beforeAll(async () => {
  ({ page, stop } = await startWebKit(4420));
});
test.afterAll(async () => {
  await stop();
});

/** Runs a script in the page. WebKitGTK's driver now and then fails to read an answer; the next one it reads. */
async function run<Result>(script: string, ...args: unknown[]): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await page.executeScript<Result>(script, ...args);
    } catch (error) {
      if (attempt === 5 || !String(error).includes('Could not parse script result')) throw error;
      await new Promise((later) => setTimeout(later, 100));
    }
  }
}

/** Opens a page and waits for it: the driver answers before the page can run anything. */
async function open(path: string): Promise<void> {
  await page.get(addressOf('published', path));
  await page.wait(() => run<boolean>('return document.fonts.status === "loaded"'), 5000);
}

const measure = async <Result>(measurement: (...args: never[]) => Result, ...args: unknown[]) =>
  JSON.parse(await run<string>(`return JSON.stringify((${measurement.toString()})(...arguments))`, ...args)) as Result;

test('in WebKit every page reads: its headline, its text at 18 px, its fonts', async () => {
  for (const path of pages) {
    await open(path);
    expect(await page.findElement(By.css('h1')).getText()).not.toBe('');
    const [size, failed] = await run<[number, number]>(
      'return [parseFloat(getComputedStyle(document.querySelector(".prose p[id]")).fontSize), [...document.fonts].filter(({ status }) => status === "error").length]',
    );
    expect(size).toBeGreaterThanOrEqual(18);
    expect(failed).toBe(0);
  }
});

test('in WebKit no page scrolls sideways, also with text at 200 %', async () => {
  for (const path of pages) {
    await open(path);
    for (const size of ['100%', '200%']) {
      await run(`document.documentElement.style.fontSize = '${size}'; return true`);
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

test('in WebKit the switch leads to the same section of the other language', async () => {
  for (const path of storyPages) {
    const other = path === '/' ? '/en/' : '/';
    await open(`${path}#countryside`);
    await run('document.querySelector("section.prose:nth-of-type(2) > .switch a, #countryside").scrollIntoView()');
    await run(
      '[...document.querySelectorAll("section.prose")].find((s) => s.querySelector("#countryside")).querySelector(".switch a").click()',
    );
    await page.wait(async () => (await page.getCurrentUrl()) === addressOf('published', `${other}#countryside`), 5000);
    const top = await run<number>('return document.getElementById("countryside").getBoundingClientRect().top');
    expect(Math.abs(top)).toBeLessThan(200);
  }
});

test('in WebKit axe finds no fault on any page', async () => {
  const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
  for (const path of pages) {
    await open(path);
    await run(axe);
    const violations = await page.executeAsyncScript<string[]>(
      `const done = arguments[arguments.length - 1];
       axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
         .then(({ violations }) => done(violations.map(({ id, nodes }) => id + ' ' + nodes[0].html)));`,
    );
    expect(violations, path).toEqual([]);
  }
});
