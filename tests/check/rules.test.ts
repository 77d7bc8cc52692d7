import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { rules } from '../../src/check/rules.ts';
import { en } from '../../src/i18n/editors/en.ts';
import { zh } from '../../src/i18n/editors/zh.ts';
import { problemsOf } from './sample.ts';
import { ruleSamples } from './samples.ts';

describe('the rules of the check', () => {
  it('pass the sample story', async () => {
    assert.deepEqual(await problemsOf({}), []);
  });

  it('are one file each, named like its rule, and all of them run', () => {
    const files = readdirSync('src/check/rules').map((name) => name.replace('.ts', ''));
    assert.deepEqual(files.sort(), rules.map(({ id }) => id).sort());
    assert.deepEqual(Object.keys(ruleSamples).sort(), rules.map(({ id }) => id).sort());
  });

  it('are explained to editors in English and in Chinese, each under its own name', () => {
    for (const manual of ['docs/editors.md', 'docs/editors.zh.md']) {
      const explained = readFileSync(manual, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('### '))
        .flatMap((line) => line.slice(4).split(/, |、/u));
      const whileReading = [
        'file-missing',
        'file-encoding',
        'file-size',
        'yaml-syntax',
        'mdx-syntax',
        'unknown-key',
        'missing-key',
        'wrong-value',
        'allowance',
      ];
      assert.deepEqual(explained.sort(), [...rules.map(({ id }) => id), ...whileReading].sort(), manual);
    }
  });

  it('are quoted in the manuals as they speak', () => {
    for (const [manual, sentences] of [
      ['docs/editors.md', en],
      ['docs/editors.zh.md', zh],
    ] as const) {
      for (const part of readFileSync(manual, 'utf8').split('\n### ').slice(1)) {
        const [heading = '', ...body] = part.split('\n');
        const ids = heading.split(/, |、/u);
        const own = Object.entries(sentences).filter(([key]) => ids.some((id) => key.startsWith(`${id}.`)));
        for (const [, words = ''] of body.join(' ').matchAll(/`([^`]+)`/gu)) {
          // Names of keys and files, and marks, are in this form too.
          if (words.length < 14 || !/\S[:：]|：/u.test(words)) continue;
          assert.ok(
            own.some(([, sentence]) => isBegunBy(words, sentence)),
            `${manual}, ${heading}: ${words}`,
          );
        }
      }
    }
  });
});

/** Whether words are what a sentence says, whatever stands in its places but a colon. Its last clauses may be left out. */
function isBegunBy(words: string, sentence: string): boolean {
  const ends = [...sentence.matchAll(/[,:，：]/gu)].map(({ index }) => sentence.slice(0, index));
  return [sentence, ...ends].some((part) => {
    const parts = part.split(/\{\{[^}]+\}\}/u).map((text) => RegExp.escape(text));
    return new RegExp(`^${parts.join('[^:：]+')}$`, 'u').test(words);
  });
}
