import { expect, test, type Page } from '@playwright/test';
import { checkStory } from '../../src/check/check-story.ts';
import { writeProof } from '../../src/desk/proof/write-proof.ts';
import type { Language } from '../../src/i18n/editors/languages.ts';
import { slugsOf } from '../../src/schema/story.ts';
import { diskFiles, memoryFiles, withFiles, type StoryFiles } from '../../src/source/files.ts';
import { readStory } from '../../src/source/read-story.ts';
import { buildStory, type CheckedStory } from '../../src/story/build-story.ts';
import { sampleStory } from '../sample-story.ts';
import { readSheets, sheetSizes } from '../poppler.ts';
import { findFaults } from './find-faults.ts';
import { findOverflow } from './measures.ts';

/** A wrong number, a word without an end, and an address without one. */
const files = withFiles(memoryFiles(sampleStory), [
  {
    path: 'sections/bridge.en.mdx',
    text: (sampleStory['sections/bridge.en.mdx'] ?? '')
      .replace('120 m', '210 m')
      .replace('The new bridge is', `[${'Long'.repeat(30)}](https://example.org/${'a'.repeat(90)}) new bridge is`),
  },
]);

/** The published story with a wrong number. */
function published(): StoryFiles {
  const path = 'sections/housing.en.mdx';
  const onDisk = diskFiles('content');
  return withFiles(onDisk, [{ path, text: new TextDecoder().decode(onDisk.read(path)).replace('764', '746') }]);
}

/** Shows the proof of a story. */
async function open(page: Page, files: StoryFiles, language: Language): Promise<CheckedStory> {
  const story = buildStory(readStory(files));
  const options = { language, date: new Date(), editionId: '0a1b2c3d4e', locale: 'en' };
  await page.setContent(writeProof(story, await checkStory(story), options));
  return story;
}

for (const language of ['zh', 'en'] as const) {
  test(`a proof (${language}) has no fault of access, is styled under its own policy, and never scrolls sideways`, async ({
    page,
  }) => {
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    await open(page, files, language);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(findOverflow), `${width} px`).toEqual([]);
      expect(await findFaults(page), `${width} px`).toEqual([]);
    }
    await expect(page.locator('.alone').filter({ hasText: '210' })).toHaveCSS('border-top-style', 'solid');
    expect(refused).toEqual([]);
  });
}

test('a printed proof is of A4, begins a sheet with each section, and ends each with boxes to sign', async ({
  page,
}) => {
  const story = await open(page, published(), 'zh');
  const slugs = story.facts ? slugsOf(story.facts).map(({ id }) => id) : [];
  expect(slugs.length).toBeGreaterThan(1);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const sheets = readSheets(pdf).map((sheet) => sheet.replaceAll(/\s/gu, ''));
  expect(new Set(sheetSizes(pdf))).toEqual(new Set(['594.96 x 841.92 pts (A4)']));
  // What stands over and under every sheet: its section, that it is not fit for print, its number.
  const runs = slugs.map((slug) => sheets.filter((sheet) => sheet.slice(0, 60).includes(`·${slug}`)));
  for (const [index, run] of runs.entries()) {
    expect(run.length, slugs[index]).toBeGreaterThan(0);
    const heads = run.map((sheet) => sheet.match(/本部分：/gu)?.length ?? 0);
    expect(heads, slugs[index]).toEqual([1, ...heads.slice(1).map(() => 0)]);
    for (const words of ['一审签名日期', '三校签名日期']) {
      expect(run.slice(0, -1).join(''), slugs[index]).not.toContain(words);
      expect(run.at(-1), slugs[index]).toContain(words);
    }
  }
  for (const [index, sheet] of sheets.entries()) {
    expect(sheet.slice(0, 60)).toContain('有错误，不能付印');
    expect(sheet).toContain(`${index + 1}/${sheets.length}`);
  }
  // A paragraph that fits on a sheet stands on one; longer ones than these do not.
  const words = sheets.map((sheet) => sheet.normalize('NFKC').replaceAll(/\[\d+\]/gu, ''));
  const paragraphs = story.sections.filter(({ locale }) => locale === 'zh').flatMap(({ blocks }) => blocks);
  for (const { text } of paragraphs.filter(({ block, text }) => block === 'paragraph' && text.length < 400)) {
    const plain = text.normalize('NFKC').replaceAll(/\s/gu, '');
    const sheet = words.find((sheet) => sheet.includes(plain.slice(0, 12)));
    expect(sheet, plain.slice(0, 12)).toContain(plain.slice(-12));
  }
});
