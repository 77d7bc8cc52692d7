import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { compareQuantities } from '../../src/language/compare-quantities.ts';
import type { Finding } from '../../src/language/finding.ts';
import { readLocalText } from '../../src/language/read-local-text.ts';
import { truePairs } from './number-pairs.ts';

const compare = (chinese: string, english: string): Finding[] =>
  compareQuantities(readLocalText(chinese, 'zh'), readLocalText(english, 'en'));
const isError = ({ strength }: Finding) => strength === 'error';

describe('pairs that say the same in their own way', () => {
  it('are at least sixty, and at most two of them are flagged', () => {
    assert.ok(truePairs.length >= 60);
    const flagged = truePairs.filter(([chinese, english]) => compare(chinese, english).some(isError));
    assert.ok(flagged.length <= 2, flagged.map((pair) => pair.join(' / ')).join('\n'));
  });
});

// Kind, Chinese, English, and ok or bad. Each row stands for a kind of the news.
const rows = ['number-pairs.tsv', 'number-pairs-further.tsv'].flatMap((file) =>
  readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t')),
);

describe('pairs of the kinds that the news is made of', () => {
  it('are more than two hundred and fifty', () => {
    assert.ok(rows.length >= 250);
  });

  for (const [kind = '', chinese = '', english = '', verdict = ''] of rows) {
    it(`${verdict === 'ok' ? 'pass' : 'are reported'}: ${kind}: ${chinese} / ${english}`, () => {
      const findings = compare(chinese, english);
      if (verdict === 'bad') assert.ok(findings.length > 0, 'nothing is reported');
      // A count that grammar swallowed (A, B and C; 三人) is advice, and stops nothing.
      else assert.deepEqual(findings.filter(isError), []);
    });
  }
});
