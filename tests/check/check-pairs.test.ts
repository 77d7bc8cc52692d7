import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkPairs, readPairTable } from '../../src/check/check-pairs.ts';
import { formatMessage } from '../../src/i18n/editors/format-message.ts';
import { checkStory } from '../../src/check/check-story.ts';
import { diskFiles, withFiles } from '../../src/source/files.ts';
import { readStory } from '../../src/source/read-story.ts';
import { buildStory } from '../../src/story/build-story.ts';
import { runCheckHere } from '../run-check-here.ts';
import { lead, problemsOf } from './sample.ts';

/** A table on disk, and what the check prints of it; there is no story. */
async function checkTable(text: string, ...args: string[]) {
  const path = join(mkdtempSync(join(tmpdir(), 'pairs-')), 'texts.tsv');
  writeFileSync(path, text);
  const { status, stdout } = await runCheckHere('/nowhere', '--pairs', path, ...args);
  return { status, stdout: stdout.replaceAll(path, 'texts.tsv') };
}

describe('a table of texts', () => {
  it('is held to the rules of numbers, with line, column and both clauses', async () => {
    const { status, stdout } = await checkTable(
      '共有351个项目。\tThere are 351 projects.\n今年，近30%的居民受益。\tThis year, nearly 3 per cent of residents benefited.\n',
    );
    assert.equal(status, 1);
    assert.equal(
      stdout,
      [
        'texts.tsv:2:33 same-numbers “30%” in the original, “3” (3%) here: 10 times too little; mind the zeros and the decimal point',
        '    zh: 近[30%]的居民受益',
        '    en: nearly [3] per cent of residents benefited',
        '1 problem in 1 file, 1 checked',
        '',
      ].join('\n'),
    );
  });

  it('passes with advice, unless the check is strict', async () => {
    const table = '共有4000余户。\tThere are 4,000 households.\n';
    const { status, stdout } = await checkTable(table);
    assert.equal(status, 0);
    assert.match(stdout, /texts\.tsv:1:21 same-bounds advice: /);
    assert.equal((await checkTable(table, '--strict')).status, 1);
  });

  it('is reported as data, each number at its place in its clause', async () => {
    const { stdout } = await checkTable('公园有50公顷。\tIt covers 50 square kilometres.\n', '--format', 'json');
    assert.deepEqual(JSON.parse(stdout), [
      {
        path: 'texts.tsv',
        line: 1,
        column: 20,
        rule: 'same-units',
        message: '“50公顷” is in hectares in the original, “50” in square kilometres here: use the same unit',
        excerpts: [
          { locale: 'zh', text: '公园有50公顷', start: 3, end: 7 },
          { locale: 'en', text: 'It covers 50 square kilometres', start: 10, end: 12 },
        ],
      },
    ]);
  });

  it('may name its languages in the first line, and have more columns', () => {
    const table = readPairTable('en\tzh-tw\tnote\nThere are 351 projects.\t共有315個項目。\tby hand\n\t\n');
    assert.deepEqual(table.locales, ['en', 'zh-tw']);
    assert.deepEqual(
      checkPairs('texts.tsv', table).map(({ line, column, rule }) => ({ line, column, rule })),
      [{ line: 2, column: 27, rule: 'same-numbers' }],
    );
  });

  it('takes names that hold a numeral', () => {
    const table = readPairTable('五月天在台上。\tMayday were on stage.\n7-11开门了。\tThe shop opened.\n');
    assert.notDeepEqual(checkPairs('texts.tsv', table), []);
    assert.deepEqual(checkPairs('texts.tsv', table, ['五月天', '7-11']), []);
  });

  it('is told how to write a name in its own languages', () => {
    const table = readPairTable('de\ten\nSo heißt sie.\tShe is called “Ferry 3000”.\n');
    const [problem] = checkPairs('texts.tsv', table);
    assert.match(problem ? formatMessage(problem.message, 'en') : '', /- name: \{ de: Ferry 3000, en: Ferry 3000 \}$/);
  });

  it('has to be there', async () => {
    const { status, stdout } = await runCheckHere('/nowhere', '--pairs', '/nowhere/texts.tsv');
    assert.equal(status, 1);
    assert.match(stdout, /^--pairs takes a table of two columns; there is no file \/nowhere\/texts\.tsv\n/);
  });
});

describe('paragraphs that a translation has made one', () => {
  it('are shown with the clause that a number stands in', async () => {
    const problems = await problemsOf(
      lead(
        '河上有一座老桥，夜里很美。\n\n超过以往，共有4000盏灯。',
        'An old bridge crosses the river and is beautiful at night. There are 5,000 lamps on it.',
      ),
    );
    assert.deepEqual(
      problems.flatMap(({ excerpts = [] }) => excerpts.map(({ text }) => text)),
      ['共有4000盏灯', 'There are 5,000 lamps on it'],
    );
  });
});

describe('a story in three languages', () => {
  it('is told how to write a name in each of them', async () => {
    const ferry = diskFiles('tests/fixtures/ferry');
    const path = 'sections/crossing.de.mdx';
    const text = Buffer.from(ferry.read(path)).toString().replace('laden mit', 'laden im „Dock 3000“ mit');
    const problems = await checkStory(buildStory(readStory(withFiles(ferry, [{ path, text }]))));
    assert.deepEqual(
      problems.map(({ message }) => /- name: .*/u.exec(formatMessage(message, 'en'))?.[0]),
      ['- name: { en: Dock 3000, de: Dock 3000, zh: Dock 3000 }'],
    );
  });
});
