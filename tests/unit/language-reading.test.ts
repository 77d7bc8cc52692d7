import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalise } from '../../src/language/normalise.ts';
import { readQuantities } from '../../src/language/read-quantities.ts';
import { units, wordsOf } from '../../src/language/units.ts';
import { simplified, traditional } from '../../src/language/zh/folding.ts';

describe('a unit of the table', () => {
  // 两 is two and a tael: it weighs only behind ten and more.
  const digits = (word: string) => (word === '两' ? '五百二十' : '50');
  for (const { code, ...unit } of units) {
    const { zh, en } = wordsOf(unit);
    it(`${code} is read behind a number in every way that the table gives`, () => {
      for (const word of zh) assert.equal(readQuantities(`共${digits(word)}${word}。`, 'zh')[0]?.measure, code, word);
      for (const word of en) assert.equal(readQuantities(`It has 50 ${word}.`, 'en')[0]?.measure, code, word);
    });
  }
});

describe('a text is made plain to read', () => {
  it('with every character at its place', () => {
    const text = '２０２３年［注］https://example.org/2023 v1.2.3 5[^20] 7-11 和 9[3]';
    const plain = normalise(text, ['7-11'], ',');
    assert.equal(plain.length, text.length);
    assert.deepEqual(plain.match(/\d+/gu), ['2023', '5', '9']);
  });

  it('in either script', () => {
    assert.equal(traditional.length, simplified.length);
    const values = (text: string) => readQuantities(text, 'zh').map(({ value, kind, bound }) => [value, kind, bound]);
    assert.deepEqual(
      values('近兩萬餘名學生，約3億條；面積逾2萬公頃，下午兩點'),
      values('近两万余名学生，约3亿条；面积逾2万公顷，下午两点'),
    );
  });
});

describe('quantities of a text', () => {
  it('are in its order and do not overlap, whatever stands there', () => {
    for (const [locale, text] of [
      ['zh', '3-5万元、十七八年、百分之30至43、2023-06-30、上半年第一季度1-5月份下午5到6点，三四五六年级'],
      ['en', 'between 30,000 and 50,000, two-thirds, 2019–20, 7:30 to 9 a.m. on June 30, 2023, 5–10 per cent, 9/11'],
      ['de', '1,25 Millionen Menschen, 4,6 km, 30 %'],
    ] as const) {
      const found = readQuantities(text, locale);
      assert.ok(found.length > 2);
      for (const [index, { start, end }] of found.entries()) {
        assert.ok(start < end, text.slice(start, end));
        assert.ok(start >= (found[index - 1]?.end ?? 0), text.slice(start, end));
      }
    }
  });

  it('are one where a space that does not break holds their digits together', () => {
    const values = (text: string, locale: string) => readQuantities(text, locale).map(({ value }) => value);
    for (const space of ['\u00a0', '\u202f', '\u2009']) {
      for (const [locale, text] of [
        ['fr', '26_400 logements'],
        ['de', '26_400 Wohnungen'],
        ['en', '26_400 homes'],
        ['zh', '共26_400户'],
      ] as const)
        assert.deepEqual(values(text.replace('_', space), locale), [26400], `${locale} ${JSON.stringify(space)}`);
      assert.deepEqual(values('1_234_567,5 km'.replaceAll('_', space), 'fr'), [1234567.5]);
      assert.deepEqual(values('In 2023_100 households'.replace('_', space), 'en'), [2023, 100]);
      assert.deepEqual(values('26_40 homes and 26_4000'.replaceAll('_', space), 'en'), [26, 40, 26, 4000]);
    }
    assert.deepEqual(values('Of 26 400 homes', 'en'), [26400]);
    assert.deepEqual(values('30\u202f% von 26.400', 'de'), [30, 26400]);
  });

  it('may have several readings', () => {
    const values = (text: string, locale: string) =>
      readQuantities(text, locale).map(({ value, also }) => [value, ...also.map((reading) => reading.value)]);
    assert.deepEqual(values('3-5万元', 'zh')[0], [30000, 3, 3]);
    assert.deepEqual(values('民国58年', 'zh')[0], [1969]);
    assert.deepEqual(values('增长两倍', 'zh')[0], [3, 200, 2, 2]);
  });
});
