import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { englishForms } from '../../src/language/en/english-forms.ts';
import { chineseForms } from '../../src/language/zh/chinese-forms.ts';

for (const [language, forms] of [
  ['Chinese', chineseForms],
  ['English', englishForms],
] as const) {
  describe(`a form in which ${language} writes numbers`, () => {
    for (const { example, needs, pattern, read } of forms) {
      it(`reads ${example}`, () => {
        const text = example.replaceAll(/[[\]]/gu, '');
        const start = Math.max(0, example.indexOf('['));
        const end = example.includes(']') ? example.indexOf(']') - 1 : text.length;
        const found = [...text.matchAll(pattern)].flatMap((match) => [read(match, text) ?? []].flat());
        assert.ok(found.length > 0, 'nothing is read');
        assert.ok(!needs || needs.some((some) => text.toLowerCase().includes(some)), 'it is not looked for');
        assert.equal(Math.min(...found.map((one) => one.start)), start);
        assert.equal(Math.max(...found.map((one) => one.end)), end);
      });
    }
  });
}
