import { recognizeNumber, recognizePercentage } from '@microsoft/recognizers-text-number';
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readQuantities } from '../../src/language/read-quantities.ts';

/** Values of all digits of a text as another library reads them. */
function secondOpinion(text: string, culture: string): number[] {
  const results = [...recognizeNumber(text, culture), ...recognizePercentage(text, culture)];
  return results
    .filter(({ text }) => /\d/u.test(text))
    .map(({ resolution }) => Number.parseFloat(String((resolution as { value: unknown }).value)));
}

describe('numbers of the published story', () => {
  for (const [locale, culture] of [
    ['zh', 'zh-cn'],
    ['en', 'en-us'],
  ] as const) {
    it(`are read in ${locale} as @microsoft/recognizers-text-number reads them`, () => {
      const paragraphs = globSync(`content/sections/*.${locale}.mdx`)
        .sort()
        .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
        .filter((line) => /\d/u.test(line) && !line.startsWith('<'));
      let compared = 0;
      for (const paragraph of paragraphs) {
        const other = new Set(secondOpinion(paragraph, culture));
        for (const { value, text, kind } of readQuantities(paragraph, locale)) {
          // It reads no dates; ours share the words of theirs.
          if (!/\d/u.test(text) || kind === 'month' || kind === 'day' || kind === 'rank') continue;
          compared++;
          assert.ok(other.has(value), `${text} is ${value} here, there is only ${[...other].join(', ')}`);
        }
      }
      const written = paragraphs.flatMap((paragraph) => paragraph.match(/\d[\d,.]*/gu) ?? []).length;
      assert.ok(compared > 0.8 * written, `only ${compared} of ${written} numbers compared`);
    });
  }
});
