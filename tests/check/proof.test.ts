import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkStory } from '../../src/check/check-story.ts';
import { acceptTranslation } from '../../src/check/made-from.ts';
import { readEnvironment } from '../../src/cli/environment.ts';
import { runProof } from '../../src/cli/run-proof.ts';
import { writeProof } from '../../src/desk/proof/write-proof.ts';
import { formatMessage } from '../../src/i18n/editors/format-message.ts';
import type { Language } from '../../src/i18n/editors/languages.ts';
import { diskFiles } from '../../src/source/files.ts';
import { readStory } from '../../src/source/read-story.ts';
import { buildStory, type CheckedStory } from '../../src/story/build-story.ts';
import { captureOutput } from '../capture-output.ts';
import { sampleStory } from '../sample-story.ts';
import { storyOf, type Overlay } from '../story-of.ts';
import { writeStory } from '../write-story.ts';
import { bridge, lead } from './sample.ts';

async function proofOf(story: CheckedStory, language: Language = 'en', locale: string | null = 'en') {
  const problems = await checkStory(story);
  const date = new Date('2026-12-01T14:05');
  return {
    problems,
    html: writeProof(story, problems, { language, date, editionId: '0a1b2c3d4e', locale: locale ?? undefined }),
  };
}

const proofOfSample = (files: Overlay, language?: Language) => proofOf(storyOf({ ...sampleStory, ...files }), language);

const diskStory = (folder: string) => buildStory(readStory(diskFiles(folder)));

const references: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** Words of HTML, without what the sheet adds to them. */
const wordsOf = (html: string) =>
  html
    .replaceAll(/<sup>\d+<\/sup>|<p class="stale">.*?<\/p>/gu, '')
    .replaceAll(/<\/p><p>/gu, '\n\n')
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll(/&(\w+);/gu, (_, name: string) => references[name] ?? '');

/** The rows of a sheet that is headed by a slug, or of the first: label, original, translation, margin. */
function rowsOf(html: string, slug?: string): string[][] {
  const sheet =
    html.split('<section ').find((part) => part.includes(slug === undefined ? '<h1>' : `<code>${slug}</code></h2>`)) ??
    '';
  return [...sheet.matchAll(/<tr class="\w+">(.*?)<\/tr>/gsu)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd] [^>]*>(.*?)<\/t[hd]>/gsu)].map(([, cell = '']) => cell),
  );
}

const rowHolding = (rows: string[][], words: string) =>
  rows.find((row) => row.some((cell) => wordsOf(cell).includes(words))) ?? [];

describe('a proof', () => {
  for (const [folder, locale] of [
    ['content', 'en'],
    ['tests/fixtures/ferry', 'de'],
    ['tests/fixtures/ferry', 'zh'],
  ] as const) {
    it(`has every paragraph of ${folder} beside its translation (${locale}), word for word`, async () => {
      const story = diskStory(folder);
      const { html } = await proofOf(story, 'zh', locale);
      for (const { original, translation, pairings } of story.sectionPairs) {
        if (translation.locale !== locale) continue;
        const rows = rowsOf(html, original.slug).map((row) => row.map(wordsOf));
        let paragraph = 0;
        for (const pairing of pairings) {
          if (pairing.change !== 'same' || pairing.original.component) continue;
          const label = `¶${++paragraph}`;
          assert.deepEqual(rows.find((row) => row[0] === label)?.slice(1, 3), [
            pairing.original.text,
            pairing.translation.text,
          ]);
        }
        assert.ok(paragraph > 0);
      }
    });
  }

  it('has one reference for a number and its partner, and a box for one that has none', async () => {
    const files = lead('河上有3座桥，长120米，宽15米。', 'There are 3 bridges over the river, 120 m long, 16 m wide.');
    const { html } = await proofOfSample(files);
    const [, zh = '', en = ''] = rowHolding(rowsOf(html, 'lead'), '河上');
    const numbered = (cell: string) =>
      [...cell.matchAll(/class="number">(\d+).*?<sup>(\d+)<\/sup>/gu)].map(([, number, reference]) => [
        number,
        reference,
      ]);
    assert.deepEqual(numbered(zh), [
      ['3', '1'],
      ['120', '2'],
    ]);
    assert.deepEqual(numbered(en), numbered(zh));
    assert.match(zh, /<b class="alone"[^>]*>15米?<\/b>/u);
    assert.match(en, /<b class="alone"[^>]*>16( m)?<\/b>/u);
  });

  it('marks terms that answer each other, and boxes one that is not there', async () => {
    const [, zh, en] = rowHolding(rowsOf((await proofOfSample({})).html, 'bridge'), '引桥');
    assert.match(zh ?? '', /class="term">引桥</u);
    assert.match(en ?? '', /class="term">ramp</u);
    const { html } = await proofOfSample(bridge('en', ['it ramp', 'it slope']));
    assert.match(rowHolding(rowsOf(html, 'bridge'), '引桥')[1] ?? '', /class="unanswered"[^>]*>引桥</u);
  });

  for (const language of ['en', 'zh'] as const)
    it(`has what the check finds beside its paragraph, in the words of the check (${language})`, async () => {
      const { html, problems } = await proofOfSample(
        {
          ...bridge('en', ['120 m', '210 m']),
          'figures.yaml': sampleStory['figures.yaml']?.replace('value: 20', 'value: 30') ?? '',
        },
        language,
      );
      const [first] = problems.filter(({ rule }) => rule === 'same-numbers');
      assert.ok(first);
      const [, , , margin = ''] = rowHolding(rowsOf(html, 'bridge'), '210 m');
      assert.ok(margin.includes('✗') && margin.includes('same-numbers') && margin.includes(`en:${first.line}:`));
      assert.ok(wordsOf(margin).includes(formatMessage(first.message, language)));
      // Nothing that was found is left out, and the sheet says what that means.
      assert.equal(html.match(/<p class="(?:fault|advice)">/gu)?.length, problems.length);
      assert.ok(html.includes(language === 'zh' ? '有错误，不能付印' : 'Not fit for publication'));
      assert.match(rowHolding(rowsOf(html), '引桥长')[3] ?? '', /figure-in-text.*figures\.yaml:11:10/u);
    });

  it('says nothing of faults where there are none', async () => {
    assert.ok(!(await proofOf(diskStory('content'))).html.includes('Not fit'));
  });

  it('shows what the original said when it was translated, and which paragraphs have changed', async () => {
    const made = acceptTranslation(storyOf(sampleStory), 'sections/bridge.en.mdx');
    assert.ok(made);
    const accepted = { [made.path]: made.text };
    assert.ok((await proofOfSample(accepted)).html.includes('up to date with the original'));
    const { html } = await proofOfSample({ ...accepted, ...bridge('zh', ['新桥全长', '大桥全长']) });
    assert.ok(html.includes('The original has changed since this was translated: ¶1'));
    assert.match(rowHolding(rowsOf(html, 'bridge'), '大桥全长')[1] ?? '', /class="stale">△ Before: 新桥全长/u);
  });

  it('shows comments of editors, where links lead, and what a component stands for', async () => {
    const note = '\n{/* Ask <Ada> & wait. */}\n\n<KeyFigure';
    const { html } = await proofOfSample(
      bridge('en', ['\n<KeyFigure', note], ['The new bridge is', '[The](/en/bridge/) new bridge is']),
    );
    const rows = rowsOf(html, 'bridge');
    assert.match(rowHolding(rows, 'length of the bridge')[3] ?? '', /Ask &lt;Ada&gt; &amp; wait\./u);
    assert.match(rowHolding(rows, 'long')[3] ?? '', /\/en\/bridge\//u);
    assert.deepEqual(rowHolding(rows, 'length of the bridge').slice(0, 3).map(wordsOf), [
      'Figure',
      '120米 桥长',
      '120 m length of the bridge',
    ]);
  });

  it('takes nothing that an editor writes for its own, and shows what cannot be seen', async () => {
    const name = '</style><script>"\\& \u202e';
    const { html } = await proofOfSample({
      ...lead('河上有一座桥\u202e。', 'A &lt;b> "bridge" & \u202eriver.'),
      'story.yaml': sampleStory['story.yaml']?.replace('zh: 桥', `zh: '${name}'`) ?? '',
    });
    assert.equal(html.match(/<(?:script|style)\b/gu)?.length, 1);
    assert.ok(!html.includes('\u202e'));
    assert.match(html, /A &lt;b&gt; &quot;bridge&quot; &amp; <b class="sign">U\+202E<\/b>river/u);
    assert.ok(html.includes('"\\3c /style\\3e \\3c script\\3e \\22 \\5c \\26  U+202E · Proof"'));
  });

  it('shows files that cannot be read as they are written', async () => {
    const broken = await proofOfSample({ 'sections/bridge.en.mdx': '---\ntitle: A\n---\n\nA {brace\n' });
    assert.ok(broken.html.includes('A {brace'));
    assert.ok(rowHolding(rowsOf(broken.html, 'bridge'), '新桥全长').length > 0);
    const without = await proofOfSample({ 'story.yaml': 'locales: [zh\n' });
    assert.ok(without.html.includes('<pre>locales: [zh'));
    for (const { html, problems } of [broken, without])
      assert.equal(html.match(/<p class="(?:fault|advice)">/gu)?.length, problems.length);
  });

  it('names every kind of block, and stands in one column where there is no translation', async () => {
    const words = '一。\n\n- 二。\n- 三。\n\n> 四。\n\n### 五\n\n六。\n';
    const story = storyOf({
      'story.yaml': 'locales: [zh]\nsections: [a]\n',
      'sections/a.zh.mdx': `---\ntitle: 甲\n---\n\n${words}`,
    });
    const { html } = await proofOf(story, 'zh', null);
    assert.deepEqual(
      rowsOf(html, 'a').map((row) => row.slice(0, -1).map(wordsOf)),
      [
        ['标题', '甲'],
        ['¶1', '一。'],
        ['列表1', '二。\n\n三。'],
        ['引文1', '四。'],
        ['小题1', '五'],
        ['¶2', '六。'],
      ],
    );
  });

  it('is written by its command, whatever the faults of the story', async () => {
    const folder = writeStory({ ...sampleStory, ...bridge('en', ['120 m', '210 m']) });
    const file = join(mkdtempSync(join(tmpdir(), 'diebian-proof-')), 'proof.html');
    const { status } = await captureOutput(() =>
      runProof([file, '--lang', 'zh'], readEnvironment({ CONTENT_DIR: folder })),
    );
    assert.equal(status, 0);
    assert.match(readFileSync(file, 'utf8'), /^<!doctype html>\n<html lang="zh">.*有错误，不能付印/su);
  });
});
