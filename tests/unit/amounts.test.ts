import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTranslator } from '../../src/i18n/create-translator.ts';
import { en } from '../../src/i18n/dictionaries/en.ts';
import { zh } from '../../src/i18n/dictionaries/zh.ts';
import type { Amount } from '../../src/language/amount.ts';
import { formatAmount, formatAmountParts } from '../../src/i18n/format-amount.ts';
import { fitAmount } from '../../src/language/fit-amount.ts';
import { readLocalText } from '../../src/language/read-local-text.ts';
import { readQuantities } from '../../src/language/read-quantities.ts';

const chinese = createTranslator('zh', zh);
const english = createTranslator('en', en);
const homes = { zh: '套', en: 'homes' };

const short = (amount: Amount, translate: typeof chinese) => {
  const { before, large, magnitude } = formatAmountParts(amount, translate);
  return before + large + magnitude;
};

describe('an amount', () => {
  const cases: [Amount, string, string][] = [
    [{ value: 264000, bound: 'more than', unit: homes }, '26.4万余套', 'more than 264,000 homes'],
    [{ value: 162000000, bound: 'exact', unit: 'yuan' }, '1.62亿元', '162 million yuan'],
    [{ value: 32320000000, bound: 'exact', unit: 'yuan' }, '323.2亿元', '32.32 billion yuan'],
    [{ value: 26620000, bound: 'exact', unit: 'square-metre' }, '2662万平方米', '26.62 million m²'],
    [{ value: 200000, bound: 'nearly', unit: homes }, '近20万套', 'nearly 200,000 homes'],
    [{ value: 4000, bound: 'more than', unit: 'kilometre' }, '4000余公里', 'more than 4,000 km'],
    [{ value: 94, bound: 'more than', unit: 'percent' }, '超过94%', 'more than 94%'],
    [{ value: 1.5, bound: 'exact', unit: 'percent' }, '1.5%', '1.5%'],
    [{ value: 27.74, bound: 'exact', unit: 'kilometre' }, '27.74公里', '27.74 km'],
  ];
  for (const [amount, inChinese, inEnglish] of cases) {
    it(`reads ${inChinese} and ${inEnglish}`, () => {
      assert.equal(formatAmount(amount, chinese), inChinese);
      assert.equal(formatAmount(amount, english), inEnglish);
    });
  }

  it('is short on a callout', () => {
    const amount: Amount = { value: 264000, bound: 'more than', unit: homes };
    assert.equal(short(amount, chinese), '26.4万+');
    assert.equal(short(amount, english), '264,000+');
    assert.equal(short({ value: 26620000, bound: 'exact', unit: 'square-metre' }, english), '26.62 million');
    assert.equal(short({ value: 200000, bound: 'nearly', unit: homes }, chinese), '近20万');
    assert.equal(short({ value: 200000, bound: 'nearly', unit: homes }, english), 'nearly 200,000');
  });

  it('is not written without the noun of its language', () => {
    assert.throws(() => formatAmount({ value: 1, bound: 'exact', unit: { zh: '套' } }, english), /counted noun for en/);
  });
});

describe('a number in running text', () => {
  const values = (text: string, locale: string) => readQuantities(text, locale).map(({ value }) => value);

  it('is read as its value in Chinese', () => {
    assert.deepEqual(values('2662万平方米、1.62亿元、4000余公里、近20万户', 'zh'), [26620000, 162000000, 4000, 200000]);
  });

  it('is read as its value in English', () => {
    assert.deepEqual(
      values('26.62 million m², 162 million yuan, eight of 1,025', 'en'),
      [26620000, 162000000, 8, 1025],
    );
  });

  it('is read as its value in a language that only the platform knows', () => {
    assert.deepEqual(values('1,25 Millionen, 4.600 km, 4,6 km', 'de'), [1250000, 4600, 4.6]);
  });

  const held = (text: string, locale: string) =>
    readQuantities(text, locale).map(({ start, end }) => text.slice(start, end));

  it('holds together with 万, 余 and its unit in Chinese', () => {
    assert.deepEqual(held('先后改造26.4万余套、2662万平方米，惠及8.3万户，投入1.62亿元，100%', 'zh'), [
      '26.4万余套',
      '2662万平方米',
      '8.3万户',
      '1.62亿元',
      '100%',
    ]);
  });

  it('holds together with its magnitude and the sign of its unit in English, not with a word', () => {
    assert.deepEqual(held('26.62 million m², 4,000 kilometres, 120 m, 1.5%', 'en'), [
      '26.62 million m²',
      '4,000',
      '120 m',
      '1.5%',
    ]);
  });

  it('is of its own stretch in each part of a date', () => {
    assert.deepEqual(held('on 30 June 2023', 'en'), ['30', 'June', '2023']);
    assert.deepEqual(held('on June 30, 2023', 'en'), ['June', '30', '2023']);
    assert.deepEqual(held('2023年6月30日', 'zh'), ['2023年', '6月', '30日']);
    assert.deepEqual(held('1-5月份', 'zh'), ['1', '5月份']);
  });
});

describe('the number that a figure reports', () => {
  const found = (amount: Amount, text: string, locale: string) => {
    const read = readLocalText(text, locale);
    return read.quantities
      .filter((quantity) => Object.values(fitAmount(amount, quantity, read)).every(Boolean))
      .map(({ start, end }) => text.slice(start, end));
  };
  const share: Amount = { value: 30, bound: 'exact', unit: 'percent' };
  const length: Amount = { value: 120, bound: 'exact', unit: 'metre' };

  it('is the percentage, not the count of the same value', () => {
    assert.deepEqual(found(share, '惠及30个村、30%的居民。', 'zh'), ['30%']);
    assert.deepEqual(found(share, 'It reached 30 villages and 30% of residents.', 'en'), ['30%']);
  });

  it('may be written in words', () => {
    assert.deepEqual(found(length, '桥长一百二十米。', 'zh'), ['一百二十米']);
    assert.deepEqual(found(length, 'The bridge is a hundred and twenty metres long.', 'en'), ['a hundred and twenty']);
  });

  it('is followed by its noun, where another of the same value is followed by another noun', () => {
    const households: Amount = { value: 30, bound: 'exact', unit: { zh: '户', en: 'households' } };
    assert.deepEqual(found(households, '30个村、30户居民', 'zh'), ['30户']);
    const read = readLocalText('30 villages and 30 households', 'en');
    assert.deepEqual(
      read.quantities.map((quantity) => fitAmount(households, quantity, read).unit),
      [false, true],
    );
  });

  it('is followed by its noun in traditional characters as in simplified ones', () => {
    const households = (locale: string, noun: string): Amount => ({
      value: 264_000,
      bound: 'more than',
      unit: { [locale]: noun },
    });
    assert.deepEqual(found(households('zh', '户'), '共有26.4万余户居民。', 'zh'), ['26.4万余户']);
    assert.deepEqual(found(households('zh-Hant', '戶'), '共有26.4萬餘戶居民。', 'zh-Hant'), ['26.4萬餘戶']);
  });

  it('is bounded as the figure is', () => {
    const more: Amount = { value: 4000, bound: 'more than', unit: 'kilometre' };
    assert.deepEqual(found(more, '全长4000余公里，另有4000公里在建。', 'zh'), ['4000余公里']);
  });
});
