import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkStory } from '../../src/check/check-story.ts';
import { rules } from '../../src/check/rules.ts';
import { sampleStory } from '../../src/check/sample-story.ts';
import { formatMessage } from '../../src/i18n/editors/format-message.ts';
import { storyOf } from '../story-of.ts';

describe('the rules of the check', () => {
  it('pass the sample story', async () => {
    const problems = await checkStory(storyOf(sampleStory));
    assert.deepEqual(problems, []);
  });

  it('are one file each, named like its rule, and all of them run', () => {
    const files = readdirSync('src/check/rules').map((name) => name.replace('.ts', ''));
    assert.deepEqual(files.sort(), rules.map(({ id }) => id).sort());
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

  for (const { id, samples } of rules) {
    it(`${id} finds its bad sample and speaks both languages`, async () => {
      const problems = await checkStory(storyOf({ ...sampleStory, ...samples.bad }));
      const own = problems.filter(({ rule }) => rule === id);
      assert.ok(own.length > 0, `found only ${problems.map(({ rule }) => rule).join(', ') || 'nothing'}`);
      for (const { line, column, message } of own) {
        assert.ok(line >= 1 && column >= 1);
        assert.match(formatMessage(message, 'zh'), /\p{sc=Han}/u);
        // What it quotes may be in any language.
        assert.doesNotMatch(formatMessage(message, 'en').replaceAll(/“[^”]*”/gu, ''), /\p{sc=Han}/u);
      }
    });

    it(`${id} passes its good sample`, async () => {
      const problems = await checkStory(storyOf({ ...sampleStory, ...samples.good }));
      assert.deepEqual(problems, []);
    });
  }
});
