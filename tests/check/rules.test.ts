import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { rules } from '../../src/check/rules.ts';
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
});
