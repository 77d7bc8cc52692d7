import { expect, test, type Page } from '@playwright/test';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPrivateData } from '../../src/publish/find-private-data.ts';
import { DeskCommand } from '../desk-command.ts';
import { heading, makeDocx, paragraph } from '../make-docx.ts';
import { makePhotograph } from '../make-photograph.ts';
import { sampleStory } from '../sample-story.ts';
import { writeStory } from '../write-story.ts';

/** What an editor writes beside the Chinese: with a wrong number, an American spelling and a straight apostrophe. */
const english = `---
title: The ferry
---

The ferry runs 13 times a day and carries more than 264,000 passengers a year.

Both banks have a digital-twin ferry center. It's open to all.
`;

const work = mkdtempSync(join(tmpdir(), 'diebian-walk-'));
const desk = new DeskCommand(writeStory(sampleStory), 4444);

test.afterAll(async () => {
  await desk.kill();
  rmSync(work, { recursive: true });
});

test('from a document of Word to a published story, a correction, and back', async ({ page }) => {
  test.setTimeout(180_000);
  const webRoot = join(work, 'web');
  const file = (path: string) => readFileSync(join(desk.folder, path), 'utf8');
  const article = join(work, '渡船.docx');
  const photograph = join(work, 'DSC_0001.JPG');
  writeFileSync(
    article,
    await makeDocx(
      heading('渡船') +
        paragraph('　　渡船每天开行１２班，每年运送旅客26.4万余人次。') +
        paragraph('　　两岸建成了数字孪生渡口，人人都能用。'),
    ),
  );
  writeFileSync(photograph, await makePhotograph(1200));
  await desk.start({ OUT_DIR: join(work, 'dist'), WEB_ROOT: webRoot, SITE_URL: 'https://example.org' });
  const began = Date.now();
  const times: string[] = [];
  const done = (step: string) => times.push(`${step} ${((Date.now() - began) / 1000).toFixed(1)} s`);
  const served = (path: string) => readFileSync(join(webRoot, 'current', path, 'index.html'), 'utf8');

  await page.goto(desk.address);
  const nav = page.getByRole('navigation');
  const main = page.getByRole('main');
  const saved = async () => {
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('button', { name: '已全部保存' })).toBeVisible();
  };

  await test.step('the document comes in', async () => {
    await nav.getByRole('link', { name: '导入来稿' }).click();
    await main.getByLabel('或者选择文件').setInputFiles(article);
    await expect(main).toContainText('sections/du-chuan.zh.mdx');
    await expect(main).toContainText('全角数字、字母改为半角（1处）：“１２”');
    expect(existsSync(join(desk.folder, 'sections/du-chuan.zh.mdx'))).toBe(false);
    await saved();
    expect(file('sections/du-chuan.zh.mdx')).toBe(
      '---\ntitle: 渡船\n---\n\n渡船每天开行12班，每年运送旅客26.4万余人次。\n\n两岸建成了数字孪生渡口，人人都能用。\n',
    );
    done('document');
  });

  const column = (locale: 'zh' | 'en') => page.locator(`.cm-content[lang=${locale}][aria-label$=du-chuan]`);
  const problems = main.locator('.section .problems');
  await test.step('the English is written beside it, and three errors are met and mended', async () => {
    await nav.getByRole('link', { name: '渡船' }).click();
    await column('en').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(english);
    await expect(problems.locator('.error')).toHaveCount(3);
    await expect(problems).toContainText('原文为“12”，译文为“13”');
    await expect(problems).toContainText('center');
    await replace(page, column('en'), '13', '12');
    await replace(page, column('en'), 'center', 'centre');
    await problems.getByRole('button', { name: '改好' }).click();
    await expect(problems).toContainText('没有查出问题');
    await saved();
    expect(file('sections/du-chuan.en.mdx')).toBe(
      english.replace('13', '12').replace('center', 'centre').replace("It's", 'It’s'),
    );
    done('English');
  });

  await test.step('a photograph tells where it was taken, and the story does not', async () => {
    await nav.getByRole('link', { name: '图片' }).click();
    await main.getByLabel('照片的代号').fill('ferry');
    await main.getByLabel('或者选一个JPEG文件').setInputFiles(photograph);
    await expect(main).toContainText('已清除拍摄地点：36.4500° N, 115.9833° E');
    expect(await findPrivateData(readFileSync(join(desk.folder, 'photos/ferry.jpg')))).toEqual([]);
    await main.getByRole('link', { name: '为ferry写图片说明和替代文字' }).click();
    const fill = async (group: string, words: readonly [string, string]) => {
      for (const [index, language] of ['中文', '英语'].entries()) {
        const field = main.getByRole('group', { name: group, exact: true }).getByLabel(language);
        await field.fill(words[index] ?? '');
        await field.press('Enter');
      }
    };
    await fill('图片说明', ['河上的渡船。', 'The ferry on the river.']);
    await fill('替代文字', ['一条渡船停在岸边', 'A ferry lies at the bank']);
    await expect(main.locator('.problems').first()).toContainText('没有查出问题');
    done('photograph');
  });

  await test.step('a figure is read as the text has it, and a term is explained', async () => {
    await nav.getByRole('link', { name: '关键数字' }).click();
    await main.getByRole('button', { name: '加一条' }).click();
    const reader = main.getByRole('group', { name: '照正文的写法输入数字' });
    await reader.getByLabel('中文').fill('26.4万余人次');
    await reader.getByLabel('英语').fill('more than 264,000 passengers');
    await expect(reader).toContainText('264,000，more than，passengers');
    await reader.getByRole('button', { name: '读得对，填入' }).click();
    await expect(main.getByLabel('数值（写完整）')).toHaveValue('264000');
    const field = async (name: string, words: string) => {
      await main.getByLabel(name).fill(words);
      await main.getByLabel(name).press('Enter');
    };
    await field('代号', 'ferry-passengers');
    await field('所在的节', 'du-chuan');
    const label = main.getByRole('group', { name: '说明', exact: true });
    for (const [language, words] of [
      ['中文', '一年的旅客'],
      ['英语', 'carried a year'],
    ] as const) {
      await label.getByLabel(language).fill(words);
      await label.getByLabel(language).press('Enter');
    }
    await expect(main.locator('.problems').first()).toContainText('没有查出问题');

    await nav.getByRole('link', { name: '名词解释' }).click();
    await main.getByRole('button', { name: '加一条' }).click();
    await field('代号', 'digital-twin');
    for (const [group, words] of [
      ['术语', ['数字孪生', 'digital-twin']],
      ['解释', ['真实事物在电脑里的副本。', 'A copy of a real thing in a computer.']],
    ] as const)
      for (const [index, language] of ['中文', '英语'].entries()) {
        const input = main.getByRole('group', { name: group, exact: true }).getByLabel(language);
        await input.fill(words[index] ?? '');
        await input.press('Enter');
      }
    await expect(main.locator('.problems').first()).toContainText('没有查出问题');

    await nav.getByRole('link', { name: '渡船' }).click();
    await column('zh').getByText('渡船每天').click();
    await page.getByLabel('在本段之前插入').selectOption({ label: '关键数字: ferry-passengers' });
    await column('zh').getByText('两岸建成').click();
    await page.getByLabel('在本段之前插入').selectOption({ label: '图片: ferry' });
    await expect(problems).toContainText('没有查出问题');
    await expect(column('en').locator('.chip')).toHaveText([
      /ferry-passengers.*264,000 passengers/,
      /ferryThe ferry on the river/,
    ]);
    await saved();
    done('figure and term');
  });

  await test.step('the proof shows both languages, and boxes to sign', async () => {
    const [proof] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name: '清样' }).click(),
    ]);
    await expect(proof.locator('body')).toContainText('渡船每天开行12');
    await expect(proof.locator('body')).toContainText('三审');
    expect((await proof.pdf()).length).toBeGreaterThan(10_000);
    await proof.close();
    done('proof');
  });

  const publish = async () => {
    await page.getByRole('link', { name: '发布' }).click();
    await main.getByRole('button', { name: '查稿、构建并发布' }).click();
    await expect(main.locator('.steps .done')).toHaveCount(3, { timeout: 60_000 });
  };
  await test.step('it is published', async () => {
    await publish();
    await expect(main.getByRole('link', { name: 'https://example.org/' })).toBeVisible();
    expect(served('en/du-chuan')).toContain('digital-twin');
    done('published');
  });

  await test.step('an error is found, and corrected with a note', async () => {
    await nav.getByRole('link', { name: '渡船' }).click();
    await replace(page, column('zh'), '12班', '14班');
    await expect(problems).toContainText('译文为“12”');
    await page.getByRole('link', { name: '发布' }).click();
    await main.getByRole('button', { name: '保存' }).click();
    await main.getByRole('button', { name: '查稿、构建并发布' }).click();
    await expect(main).toContainText('没有发布，读者看到的仍是上一版');
    await expect(main.locator('pre')).toContainText('sections/du-chuan.en.mdx:7');
    expect(served('du-chuan')).toContain('12');

    await nav.getByRole('link', { name: '渡船' }).click();
    await replace(page, column('en'), '12 times', '14 times');
    await expect(problems).toContainText('没有查出问题');
    await nav.getByRole('link', { name: '报道' }).click();
    await main.getByRole('button', { name: '填写“更正”' }).click();
    const corrections = main.getByRole('group', { name: '更正', exact: true });
    await corrections.getByRole('button', { name: '第1条' }).click();
    for (const [name, words] of [
      ['日期（年-月-日）', '2026-12-01'],
      ['所在的节', 'du-chuan'],
      ['第几段', '1'],
    ] as const) {
      await corrections.getByLabel(name).fill(words);
      await corrections.getByLabel(name).press('Enter');
    }
    for (const [group, words] of [
      ['错在哪里', ['原文说每天开行12班。', 'It said that the ferry ran 12 times a day.']],
      ['应当是什么', ['每天开行14班。', 'It runs 14 times a day.']],
    ] as const)
      for (const [index, language] of ['中文', '英语'].entries()) {
        const input = corrections.getByRole('group', { name: group, exact: true }).getByLabel(language);
        await input.fill(words[index] ?? '');
        await input.press('Enter');
      }
    await expect(main.locator('.problems').first()).toContainText('没有查出问题');
    await saved();
    await publish();
    await expect(main.locator('.change del').first()).toContainText('渡船每天开行12班');
    await expect(main.locator('.change ins').first()).toContainText('渡船每天开行14班');
    expect(served('en/du-chuan')).toContain('It runs 14 times a day.');
    done('corrected');
  });

  await test.step('and it is taken back', async () => {
    await main.getByRole('button', { name: '撤回：恢复上一版' }).click();
    await expect.poll(() => served('en/du-chuan')).not.toContain('It runs 14 times a day.');
    done('rolled back');
  });

  console.log(`\nthe walk: ${times.join(', ')}`);
});

/** Puts words in the place of others, as somebody types them. */
async function replace(page: Page, column: ReturnType<Page['locator']>, words: string, typed: string): Promise<void> {
  await column.evaluate((content, wanted) => {
    const range = document.createRange();
    const lines = [...content.querySelectorAll('.cm-line')];
    for (const line of lines) {
      const nodes: Text[] = [];
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
      const at = nodes
        .map(({ data }) => data)
        .join('')
        .indexOf(wanted);
      if (at < 0) continue;
      let passed = 0;
      for (const node of nodes) {
        const [from, to] = [at - passed, at + wanted.length - passed];
        if (from >= 0 && from < node.length) range.setStart(node, from);
        if (to > 0 && to <= node.length) range.setEnd(node, to);
        passed += node.length;
      }
      (content as HTMLElement).focus();
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      return;
    }
    throw new Error(`no ${wanted}`);
  }, words);
  await page.waitForTimeout(50);
  await page.keyboard.insertText(typed);
}
