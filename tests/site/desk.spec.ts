import { chromium, expect, test, type Page } from '@playwright/test';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserArguments, findBrowser } from '../../tools/find-browser.ts';
import { DeskCommand } from '../desk-command.ts';
import { copyStory } from '../write-story.ts';
import { findFaults } from './find-faults.ts';
import { findOverflow } from './measures.ts';
import { engine, isLong } from './pages.ts';

// An editor at the desk, in a real browser, on a copy of the published story.
test.describe.configure({ mode: 'default' });

const zh = 'sections/housing.zh.mdx';
const en = 'sections/housing.en.mdx';
let desk: DeskCommand;
const file = (path: string) => readFileSync(join(desk.folder, path), 'utf8');

test.beforeAll(async ({ browserName }) => {
  desk = new DeskCommand(copyStory({}), browserName === 'chromium' ? 4442 : 4443);
  await desk.start();
});

test.afterAll(async () => {
  await desk.kill();
  rmSync(desk.folder, { recursive: true });
});

/** Opens the desk at a place of it, in a language. */
async function open(page: Page, place: string, language: 'zh' | 'en' = 'zh'): Promise<void> {
  await page.addInitScript((chosen) => {
    localStorage.setItem('language', chosen);
  }, language);
  await page.goto(desk.address);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(language === 'zh' ? '编辑台' : 'Desk');
  await page.evaluate((hash) => (location.hash = hash), `#/${place}`);
  const [kind, name = ''] = place.split('/');
  if (kind === 'section') await expect(page.locator(`.cm-content[aria-label$=${name}]`)).toHaveCount(2);
}

const column = (page: Page, locale: 'zh' | 'en') => page.locator(`.cm-content[lang=${locale}]`);
const problems = (page: Page) => page.locator('.section .problems');

/** Puts words in the place of others in a column, as somebody types them. */
async function type(page: Page, locale: 'zh' | 'en', words: string, typed: string): Promise<void> {
  await column(page, locale).evaluate((content, wanted) => {
    const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      (content as HTMLElement).focus();
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`no ${wanted}`);
  }, words);
  await page.waitForTimeout(50);
  await page.keyboard.type(typed);
}

test('the published site holds nothing of the desk', () => {
  const own = /codemirror|cm-content|x-desk-token|编辑台|preact|127\.0\.0\.1/iu;
  const holding = globSync('**/*', { cwd: 'dist', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => own.test(readFileSync(path, 'latin1') + readFileSync(path, 'utf8')));
  expect(holding).toEqual([]);
});

for (const language of ['zh', 'en'] as const) {
  test(
    `in ${language} it has no fault of access and never scrolls sideways, enlarged to 200 % too`,
    engine,
    async ({ page, browserName }) => {
      const places = [
        'section/housing',
        'page/import',
        'page/photographs',
        'form/figures.yaml',
        'form/story.yaml',
        'page/publish',
      ];
      // Words change with the language and forms with the file: neither does with both.
      const isShort = browserName === 'firefox' || language === 'en';
      for (const place of isShort && !isLong ? places.slice(0, 2) : places) {
        await open(page, place, language);
        for (const [width, colorScheme] of [
          [1280, 'light'],
          [640, 'dark'],
        ] as const) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme });
          expect(await findFaults(page), `${place} at ${width} px`).toEqual([]);
          expect(await page.evaluate(findOverflow), `${place} at ${width} px`).toEqual([]);
        }
      }
    },
  );
}

test('paragraphs that answer each other begin at the same height', engine, async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, 'section/housing');
  const tops = (locale: 'zh' | 'en', words: string) =>
    column(page, locale)
      .locator('.cm-line')
      .filter({ hasText: words })
      .evaluate((line) => line.getBoundingClientRect().top);
  await expect
    .poll(async () => Math.abs((await tops('zh', '近年来')) - (await tops('en', 'In recent years'))))
    .toBeLessThan(4);
});

test(
  'a slip is named while one types, in the language of the interface, and goes when it is mended',
  engine,
  async ({ page }) => {
    await open(page, 'section/housing');
    await expect(problems(page)).toContainText('没有查出问题');
    await type(page, 'en', '502', '503');
    await expect(problems(page)).toContainText('原文为“502个”，译文为“503”');
    await expect(column(page, 'en').locator('.cm-lintRange-error')).toHaveText('503');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(problems(page)).toContainText('“502个” in the original, “503” here');
    await page.getByRole('button', { name: '中文' }).click();
    await type(page, 'en', '503', '502');
    await expect(problems(page)).toContainText('没有查出问题');
  },
);

test('what --fix would mend has a button that mends it; nothing is written before it is saved', async ({ page }) => {
  const before = file(zh);
  await open(page, 'section/housing');
  await type(page, 'zh', '近年来，', '近年来,');
  await problems(page).getByRole('button', { name: '改好' }).click();
  await expect(problems(page)).toContainText('没有查出问题');
  await expect(page.getByRole('button', { name: '已全部保存' })).toBeDisabled();
  expect(file(zh)).toBe(before);
});

test('numbers that answer each other light up together, and one without partner stands out', async ({ page }) => {
  await open(page, 'section/housing');
  await column(page, 'zh').getByText('26.4万余套', { exact: true }).click();
  await expect(column(page, 'en').locator('.lit')).toHaveText('264,000');
  await type(page, 'en', '42,000', 'numerous');
  await expect(column(page, 'zh').locator('.number.alone')).toHaveText('4.2万余户');
  await type(page, 'en', 'numerous', '42,000');
  await expect(column(page, 'zh').locator('.number.alone')).toHaveCount(0);
});

test('what a paragraph was translated from is shown where it has changed, and is accepted there', async ({ page }) => {
  const record = 'sections/housing.en.made-from.yaml';
  const before = file(record);
  await open(page, 'section/housing');
  await type(page, 'zh', '有效改善', '明显改善');
  const note = column(page, 'en').locator('.stale');
  await expect(note.locator('del')).toContainText('有效改善');
  await expect(note.locator('ins')).toContainText('明显改善');
  await note.getByRole('button', { name: '译文已核对' }).click();
  await expect(note).toHaveCount(0);
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('status').first()).toContainText('已保存');
  expect(file(zh)).toContain('明显改善');
  expect(file(record)).toBe(before.replace('有效改善', '明显改善'));
  await type(page, 'zh', '明显改善', '有效改善');
  await note.getByRole('button', { name: '译文已核对' }).click();
  await expect(note).toHaveCount(0);
  await page.keyboard.press('Control+s');
  await expect.poll(() => file(record)).toBe(before);
});

test('everything can be done by keyboard', engine, async ({ page }) => {
  await open(page, 'section/lead');
  const focusTo = async (what: () => Promise<boolean>) => {
    for (let press = 0; press < 60; press++) {
      await page.keyboard.press('Tab');
      if (await what()) return;
    }
    throw new Error('the keyboard does not lead there');
  };
  const isFocused = (selector: string) =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  await page.locator('body').press('Tab');
  await focusTo(() => isFocused('nav a[href="#/section/housing"]'));
  await page.keyboard.press('Enter');
  await expect(column(page, 'zh')).toContainText('房住不炒');
  await focusTo(() => isFocused('.cm-content[lang=en]'));
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' There are 9 more.');
  await expect(problems(page)).toContainText('9');
  await focusTo(() => isFocused('.problems .place'));
  await page.keyboard.press('Enter');
  expect(await isFocused('.cm-content[lang=en]')).toBe(true);
  for (let key = 0; key < 40; key++) await page.keyboard.press('Control+z');
  await expect(problems(page)).toContainText('没有查出问题');
});

test('a section is moved by buttons, and by drag', async ({ page }) => {
  const before = file('story.yaml');
  await open(page, 'page/photographs');
  const order = () =>
    page.locator('nav .sortable a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const [lead, housing, countryside, construction] = ['lead', 'housing', 'countryside', 'construction'].map(
    (slug) => `#/section/${slug}`,
  );
  await page.locator('nav .sortable li').nth(1).getByRole('button', { name: '下移' }).click();
  await expect.poll(order).toEqual([lead, countryside, housing, construction]);
  await page.locator('nav .sortable li').nth(2).dragTo(page.locator('nav .sortable li').nth(1));
  await expect.poll(order).toEqual([lead, housing, countryside, construction]);
  await expect(page.getByRole('button', { name: '已全部保存' })).toBeDisabled();
  expect(file('story.yaml')).toBe(before);
});

test('a form changes the line that it is about, and leads to what the check finds', async ({ page }) => {
  const before = file('figures.yaml');
  await open(page, 'form/figures.yaml');
  await page.getByRole('button', { name: /· shanty-projects/ }).click();
  await page.getByLabel('数值（写完整）').fill('503');
  await page.getByLabel('数值（写完整）').press('Enter');
  const found = page.locator('main .problems').first();
  await expect(found).toContainText('“shanty-projects”在这里是503');
  await page.getByRole('button', { name: /· shanty-projects/ }).click();
  await found.getByRole('button').first().click();
  await expect(page.getByLabel('数值（写完整）')).toBeFocused();
  await page.keyboard.press('Control+s');
  await expect.poll(() => file('figures.yaml')).toBe(before.replace('value: 502', 'value: 503'));
  await page.getByLabel('数值（写完整）').fill('502');
  await page.getByLabel('数值（写完整）').press('Enter');
  await expect(found).toContainText('没有查出问题');
  await page.keyboard.press('Control+s');
  await expect.poll(() => file('figures.yaml')).toBe(before);
});

test('a file that somebody else has changed in the same paragraph is shown as both have it', async ({ page }) => {
  const before = file(en);
  await open(page, 'section/housing');
  await type(page, 'en', 'tangibly improved', 'clearly improved');
  await expect(page.getByRole('button', { name: '保存（1个文件）' })).toBeEnabled();
  writeFileSync(join(desk.folder, en), before.replace('tangibly improved', 'really improved'));
  await page.keyboard.press('Control+s');
  const conflict = page.locator('.conflict');
  await expect(conflict).toContainText('really improved');
  await expect(conflict).toContainText('clearly improved');
  await conflict.getByLabel('用这里写的').check();
  await conflict.getByRole('button', { name: '照此保存' }).click();
  await expect.poll(() => file(en)).toBe(before.replace('tangibly improved', 'clearly improved'));
  writeFileSync(join(desk.folder, en), before);
  await expect(column(page, 'en')).toContainText('tangibly improved');
});

test('nothing that was typed is lost when the desk or the browser is killed', async ({ page, browser }) => {
  const before = file(en);
  await open(page, 'section/housing');
  await type(page, 'en', 'tangibly improved', 'improved');
  await expect(page.getByRole('button', { name: '保存（1个文件）' })).toBeEnabled();
  await desk.kill();
  await type(page, 'en', 'have improved', 'have much improved');
  await expect(page.getByRole('status').first()).toContainText('编辑台没有回应');
  await desk.start();
  await open(page, 'section/housing');
  await expect(column(page, 'en')).toContainText('conditions have much improved');
  await expect(page.getByRole('button', { name: '保存（1个文件）' })).toBeEnabled();
  // Another browser, without anything that the first has kept.
  const other = await browser.newPage();
  await open(other, 'section/housing');
  await expect(column(other, 'en')).toContainText('conditions have much improved');
  expect(file(en)).toBe(before);
  await other.getByRole('button', { name: '放弃未保存的改动' }).click();
  await other.getByRole('button', { name: '确定放弃' }).click();
  await expect(column(other, 'en')).toContainText('tangibly improved');
  await other.close();
});

const kills = isLong ? 30 : 2;
test(`whatever is killed while somebody types, what was typed a second before is there: ${kills} times`, async () => {
  test.setTimeout(kills * 20_000);
  const path = join(desk.folder, en);
  const before = file(en);
  let typed = '';
  for (let time = 0; time < kills; time++) {
    const server = await chromium.launchServer({ executablePath: findBrowser(), args: browserArguments });
    const page = await (await chromium.connect(server.wsEndpoint())).newPage();
    await open(page, 'section/housing');
    await column(page, 'en').click();
    await page.keyboard.press('Control+End');
    const keys: { at: number; typed: string }[] = [];
    const until = Date.now() + 800 + Math.random() * 1500;
    while (Date.now() < until) {
      await page.keyboard.type('x');
      keys.push({ at: Date.now(), typed: (typed += 'x') });
    }
    const killed = Date.now();
    if (time % 2 === 0) await desk.kill();
    server.process().kill('SIGKILL');
    if (time % 2 === 0) await desk.start();
    // What was on its way when the browser died may still arrive.
    else await new Promise((later) => setTimeout(later, 500));
    const { texts } = await desk.ask('section', { slug: 'housing', locale: 'en' });
    const kept = (texts[en] ?? '').slice(before.length);
    const safe = keys.findLast(({ at }) => at < killed - 1000)?.typed ?? '';
    expect(kept.length).toBeGreaterThanOrEqual(safe.length);
    expect(typed.slice(0, kept.length)).toBe(kept);
    expect(readFileSync(path, 'utf8')).toBe(before);
    typed = kept;
  }
  await desk.ask('discard', { path: en });
});
