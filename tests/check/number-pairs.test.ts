import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareQuantities } from '../../src/language/compare-quantities.ts';
import { readLocalText } from '../../src/language/read-local-text.ts';
import { truePairs } from './number-pairs.ts';

describe('pairs that say the same in their own way', () => {
  it('are at least sixty, and at most two of them are flagged', () => {
    assert.ok(truePairs.length >= 60);
    const flagged = truePairs.filter(([chinese, english]) =>
      compareQuantities(readLocalText(chinese, 'zh'), readLocalText(english, 'en')).some(
        ({ strength }) => strength === 'error',
      ),
    );
    assert.ok(flagged.length <= 2, flagged.map((pair) => pair.join(' / ')).join('\n'));
  });
});
