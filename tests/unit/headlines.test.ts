import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTranslator } from '../../src/i18n/create-translator.ts';
import { en } from '../../src/i18n/dictionaries/en.ts';
import { zh } from '../../src/i18n/dictionaries/zh.ts';
import { createPathFormatter } from '../../src/story/create-path-formatter.ts';
import { formatDate } from '../../src/i18n/format-date.ts';
import { formatNames } from '../../src/i18n/format-names.ts';
import { splitPhrases } from '../../src/language/split-phrases.ts';

const chinese = createTranslator('zh', zh);
const english = createTranslator('en', en);

describe('a Chinese headline', () => {
  it('breaks behind a pause mark and at a space, and keeps every character', () => {
    assert.deepEqual(splitPhrases('城市建设、城乡面貌', 'han'), ['城市建设、', '城乡面貌']);
    assert.deepEqual(splitPhrases('“住有所居” 着力改善', 'han'), ['“住有所居”', '着力改善']);
  });

  it('is left to the browser in English', () => {
    assert.deepEqual(splitPhrases('A home, for everyone', 'latin'), ['A home, for everyone']);
  });
});

describe('a byline and a date', () => {
  it('follow the language', () => {
    assert.equal(formatNames(['国晓宁', '李军'], chinese), '国晓宁 李军');
    assert.equal(formatNames(['Guo Xiaoning', 'Li Jun'], english), 'Guo Xiaoning and Li Jun');
    assert.equal(formatDate('2023-06-30', chinese), '2023年6月30日');
    assert.equal(formatDate('2023-06-30', english), '30 June 2023');
  });
});

describe('an address', () => {
  it('has no prefix in the first language, and stands under the base path', () => {
    const formatPath = createPathFormatter({ base: '/news/', defaultLocale: 'zh' });
    assert.equal(formatPath({ locale: 'zh' }), '/news/');
    assert.equal(formatPath({ locale: 'en', page: 'bridge', fragment: 'bridge-2' }), '/news/en/bridge/#bridge-2');
    assert.equal(createPathFormatter({ base: '/', defaultLocale: 'zh' })({ locale: 'zh', page: 'bridge' }), '/bridge/');
  });
});

describe('an interface string', () => {
  it('is never written with a value missing', () => {
    // @ts-expect-error The value is missing: what a type cannot see, as in a story's own strings, is found all the same.
    assert.throws(() => chinese('story.source'), /No value for/);
  });
});
