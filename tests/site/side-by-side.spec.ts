import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { diskFiles } from '../../src/source/files.ts';
import { readStory } from '../../src/source/read-story.ts';
import { buildStory } from '../../src/story/build-story.ts';
import type { Block } from '../../src/story/story.ts';
import { addressOf } from '../sites.ts';
import { parallelPages } from './pages.ts';

const stories = {
  published: { story: buildStory(readStory(diskFiles('content'))), tags: { zh: 'zh-Hans', en: 'en' } },
  ferry: {
    story: buildStory(readStory(diskFiles('tests/fixtures/ferry'))),
    tags: { en: 'en', de: 'de', zh: 'zh-Hans' },
  },
};

/** The pages of each story, and the two languages that stand on them, the original first. */
const shown = [
  { site: 'published', path: '/side-by-side/', locales: ['zh', 'en'] },
  { site: 'published', path: '/en/side-by-side/', locales: ['zh', 'en'] },
  { site: 'published', path: '/side-by-side/pinyin/', locales: ['zh', 'en'] },
  { site: 'published', path: '/en/side-by-side/pinyin/', locales: ['zh', 'en'] },
  { site: 'ferry', path: '/side-by-side/', locales: ['en', 'de'] },
  { site: 'ferry', path: '/de/side-by-side/', locales: ['en', 'de'] },
  { site: 'ferry', path: '/zh/side-by-side/', locales: ['en', 'zh'] },
  { site: 'ferry', path: '/zh/side-by-side/pinyin/', locales: ['en', 'zh'] },
] as const;

/** What a passage says in a language: without what stands over its words and the arrow behind it. */
const said = (page: Page, id: string, tag: string) =>
  page.locator(`[id="${id}"] > [lang="${tag}"]`).evaluateAll((cells) =>
    cells
      .map((cell) => {
        const copy = cell.cloneNode(true) as Element;
        for (const aside of copy.querySelectorAll('rt, .back')) aside.remove();
        return copy.textContent;
      })
      .join('')
      .replaceAll(/[\u2060\s]/gu, ''),
  );

for (const { site, path, locales } of shown) {
  test(`${site}${path} holds every heading and paragraph of both languages beside each other`, async ({ page }) => {
    const { story, tags } = stories[site];
    await page.goto(addressOf(site, path));
    for (const locale of locales) {
      const tag = (tags as Record<string, string>)[locale] ?? '';
      for (const section of story.sections.filter((section) => section.locale === locale)) {
        if (section.title) expect(await said(page, section.slug, tag)).toBe(section.title.text.replaceAll(/\s/gu, ''));
        const blocks = section.blocks.filter((block): block is Block & { id: string } => block.id !== undefined);
        expect(blocks.length).toBeGreaterThan(0);
        for (const { id, text } of blocks) {
          expect(await said(page, id, tag), `${locale} ${id}`).toBe(text.replaceAll(/\s/gu, ''));
          // And leads back to the same paragraph of the story in its own language.
          const back = page.locator(`[id="${id}"] [lang="${tag}"] .back`);
          const href = locale === story.locales[0] ? `/#${id}` : `/${locale}/#${id}`;
          await expect(back).toHaveAttribute('href', href);
        }
      }
    }
    const foreign = await page
      .locator('.pair [lang]:not(rt)')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('lang')));
    expect([...new Set(foreign)]).toEqual(locales.map((locale) => (tags as Record<string, string>)[locale]));
  });
}

test('paragraphs face each other on a desk, on one line, and follow each other on a phone', async ({ page }) => {
  for (const path of parallelPages) {
    await page.goto(path);
    const baselines = () =>
      page.locator('section .pair').evaluateAll((passages) =>
        passages.map((passage) => {
          const [left, right] = [...passage.querySelectorAll<HTMLElement>(':scope > [lang]')].map((cell) => {
            const { left, right, top, bottom } = cell.getBoundingClientRect();
            return { left, right, top, bottom };
          });
          return {
            beside: (left?.right ?? 0) < (right?.left ?? 0) && Math.abs((left?.top ?? 0) - (right?.top ?? 0)) < 24,
            under: (left?.bottom ?? 0) <= (right?.top ?? 0),
          };
        }),
      );
    await page.setViewportSize({ width: 960, height: 800 });
    expect(
      (await baselines()).every(({ beside }) => beside),
      path,
    ).toBe(true);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(
      (await baselines()).every(({ under }) => under),
      path,
    ).toBe(true);
  }
});

test('a paragraph has an address, which its number leads to', async ({ page }) => {
  await page.goto('/en/side-by-side/');
  await page.getByRole('link', { name: 'Paragraph 3' }).first().click();
  await expect(page).toHaveURL('/en/side-by-side/#housing-3');
  await expect(page.locator('#housing-3')).toBeInViewport();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader chooses one language, the other, or both', async ({ page }) => {
    for (const path of parallelPages) {
      await page.goto(path);
      const chinese = page.locator('#housing-3 > [lang|="zh"]');
      const english = page.locator('#housing-3 > [lang="en"]');
      const choose = async (value: string) => {
        await page.locator(`.choices fieldset input[value="${value}"]`).check();
        return [await chinese.isVisible(), await english.isVisible()];
      };
      expect([await chinese.isVisible(), await english.isVisible()]).toEqual([true, true]);
      expect(await choose('first')).toEqual([true, false]);
      expect(await choose('second')).toEqual([false, true]);
      expect(await choose('both')).toEqual([true, true]);
    }
  });

  test('the choice is made with the keyboard too, and named by the languages', async ({ page }) => {
    await page.goto('/en/side-by-side/');
    const group = page.getByRole('group', { name: 'Show' });
    await expect(group.getByRole('radio')).toHaveCount(3);
    await group.getByRole('radio', { name: 'Both' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(group.getByRole('radio', { name: '简体' })).toBeChecked();
    await expect(page.locator('#housing-3 > [lang="en"]')).toBeHidden();
    const { outlineStyle } = await group
      .getByRole('radio', { name: '简体' })
      .evaluate((radio) => ({ outlineStyle: getComputedStyle(radio).outlineStyle }));
    expect(outlineStyle).not.toBe('none');
  });

  test('the section pages and the story lead here, and the page with pinyin is one step away', async ({ page }) => {
    await page.goto('/en/housing/');
    await page.getByRole('link', { name: 'In two languages, side by side' }).click();
    await expect(page).toHaveURL('/en/side-by-side/#housing');
    await page.goto('/');
    await page.getByRole('link', { name: '双语对照' }).click();
    await page.getByRole('link', { name: '加注拼音' }).click();
    await expect(page).toHaveURL('/side-by-side/pinyin/');
    await page.getByRole('link', { name: '不注拼音' }).click();
    await expect(page).toHaveURL('/side-by-side/');
  });
});

test('a browser of 2020, which knows no :has(), shows both languages and no choice that would do nothing', async ({
  page,
}) => {
  await page.route('/side-by-side/', async (route) => {
    const response = await route.fetch();
    // What such a browser drops: the rules whose selector it cannot read, and what is asked for by @supports.
    const body = (await response.text())
      .replaceAll(/@supports selector\(:has\(a\)\)\{(?:[^{}]*\{[^{}]*\})*\}/g, '')
      .replaceAll(/(?<=[{}>])[^{}<>]*:has\([^{}]*\{[^{}]*\}/g, '');
    expect(body).not.toContain(':has(');
    await route.fulfill({ response, body });
  });
  await page.goto('/side-by-side/');
  await expect(page.locator('.choices fieldset')).toBeHidden();
  await expect(page.locator('#housing-3 > [lang="zh-Hans"]')).toBeVisible();
  await expect(page.locator('#housing-3 > [lang="en"]')).toBeVisible();
});

/** The words of the numbers of a passage that are tinted. */
const tinted = (page: Page, id: string) =>
  page.locator(`#${id} .number`).evaluateAll((numbers) => {
    const clear = 'rgba(0, 0, 0, 0)';
    return numbers
      .filter((number) => getComputedStyle(number).backgroundColor !== clear)
      .map((number) => number.firstChild?.textContent);
  });

test('a number and the one that answers it are tinted together, under a pointer and by a tap', async ({ page }) => {
  await page.goto('/side-by-side/');
  expect(await tinted(page, 'housing-2')).toEqual([]);
  await page.locator('#housing-2 [lang="en"] .number', { hasText: '264,000' }).hover();
  expect(await tinted(page, 'housing-2')).toEqual(['26.4万余套', '264,000']);
  await page.mouse.move(0, 0);
  await page.locator('#housing-2 [lang="zh-Hans"] .number', { hasText: '502' }).click();
  await page.mouse.move(0, 0);
  expect(await tinted(page, 'housing-2')).toEqual(['502个', '502']);
});

test('the keyboard shows all pairs of a paragraph at its number, without a stop at each', async ({ page }) => {
  await page.goto('/en/side-by-side/');
  await page.locator('#lead-1 [lang="en"] .back').focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('#housing-1 .place')).toBeFocused();
  const all = await page.locator('#housing-1 .number').count();
  expect(await tinted(page, 'housing-1')).toHaveLength(all);
  await page.keyboard.press('Tab');
  await expect(page.locator('#housing-1 .back').first()).toBeFocused();
});

test('every key figure that one language counts in 万 stands in both systems', async ({ page }) => {
  const { story } = stories.published;
  const large = story.figures.filter(({ value, unit, anchor }) => unit !== 'percent' && value >= 1e4 && anchor);
  expect(large.length).toBeGreaterThan(8);
  await page.goto('/side-by-side/');
  const glosses = await page.locator('ruby.number').evaluateAll((numbers) =>
    numbers.map((number) => ({
      words: number.firstChild?.textContent ?? '',
      gloss: number.querySelector('rt')?.textContent ?? '',
      lang: number.querySelector('rt')?.lang,
      passage: number.closest('[id]')?.id,
    })),
  );
  const valueOf = (number: string) => {
    const [, digits = '', unit = ''] = /([\d.,]+)\s?(万|亿|million|billion)?/u.exec(number) ?? [];
    const times = { 万: 1e4, 亿: 1e8, million: 1e6, billion: 1e9 }[unit] ?? 1;
    return Math.round(Number(digits.replaceAll(',', '')) * times);
  };
  for (const { words, gloss } of glosses) expect(valueOf(gloss), words).toBe(valueOf(words));
  for (const { value, anchor, id } of large) {
    const passage = stories.published.story.figurePlaces.find(({ figure }) => figure === id)?.block.id;
    const here = glosses.filter((number) => number.passage === passage && valueOf(number.words) === value);
    expect(here.map(({ lang }) => lang).sort(), anchor).toEqual(['en', 'zh-Hans']);
  }
  // What both write alike is not said twice.
  expect(glosses.map(({ words }) => words)).not.toContain('4000余公里');
});

test('the page with pinyin says every Chinese character, as it is said here', async ({ page }) => {
  for (const path of ['/side-by-side/pinyin/', '/en/side-by-side/pinyin/']) {
    await page.goto(path);
    const { bare, words } = await page.evaluate(() => {
      const bare: string[] = [];
      const walker = document.createTreeWalker(document.querySelector('article') as Node, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { parentElement, data } = walker.currentNode as Text;
        const isChinese = parentElement?.closest('.pair > [lang|="zh-Hans"]') !== null;
        const isAside = parentElement?.closest('ruby') !== null;
        if (isChinese && !isAside && /\p{sc=Han}/u.test(data)) bare.push(data);
      }
      const words = [...document.querySelectorAll('.pair > [lang|="zh-Hans"] ruby')].map((ruby) => [
        ruby.firstChild?.textContent ?? '',
        ruby.querySelector('rt')?.textContent ?? '',
      ]);
      return { bare, words };
    });
    expect(bare).toEqual([]);
    const spoken = words.map(([word = '', pinyin = '']) => `${word} ${pinyin}`);
    for (const expected of [
      '率先 shuàixiān',
      '执行 zhíxíng',
      '行业 hángyè',
      '长度 chángdù',
      '长效 chángxiào',
      '重点 zhòngdiǎn',
      '累计 lěijì',
      '力量 lìliàng',
      '高质量 gāozhìliàng',
      '供给 gōngjǐ',
      '调控 tiáokòng',
      '调度 diàodù',
      '处理率 chǔlǐlǜ',
      '覆盖率 fùgàilǜ',
      '着力 zhuólì',
      '更新 gēngxīn',
      '更加 gèngjiā',
      '得到 dédào',
      '为 wéi',
      '作为 zuòwéi',
      '担当 dāndāng',
      '适当 shìdàng',
      '应 yīng',
      '相 xiāng',
      '不断 bùduàn',
      '徒骇 Túhài',
      '河 Hé',
      '临清 Línqīng',
      '兴华 Xīnghuá',
      '聊城 Liáochéng',
      '第二 dì-èr',
      '无障碍 wúzhàng’ài',
    ])
      expect(spoken, path).toContain(expected);
    for (const wrong of ['为 wèi', '应 yìng', '一 yí', '一 yì', '不 bú']) expect(spoken, path).not.toContain(wrong);
    // Marks and digits are not said.
    expect(words.filter(([word = '']) => /[^\p{sc=Han}]/u.test(word))).toEqual([]);
  }
});

test('the style of these pages is on no other', () => {
  const html = readFileSync('dist/index.html', 'utf8');
  expect(html).not.toMatch(/\.pair|\.choices/);
});
