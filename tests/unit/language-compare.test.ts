import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareQuantities } from '../../src/language/compare-quantities.ts';
import { thingCounted } from '../../src/language/counted-things.ts';
import type { Slip } from '../../src/language/finding.ts';
import { readLocalText } from '../../src/language/read-local-text.ts';

function compare(chinese: string, english: string, names: readonly string[] = []) {
  return compareQuantities(readLocalText(chinese, 'zh', names), readLocalText(english, 'en', names));
}

describe('a slip between two languages has the name that an editor gives it', () => {
  const cases: [Slip, string, string][] = [
    ['tenfold', '每天有2.6万人经过。', 'Each day 260,000 people pass.'],
    ['tenfold', '近30%的居民受益。', 'Nearly 3 per cent of residents benefited.'],
    ['myriad', '投资3亿元。', 'Investment was 30,000 yuan.'],
    ['magnitude', '投资3亿元。', 'Investment was 300 billion yuan.'],
    ['digits-swapped', '共有351个项目。', 'There are 315 projects.'],
    ['value', '共有351个项目。', 'There are 352 projects.'],
    ['missing', '共有351个项目和48个小区。', 'There are 351 projects and estates.'],
    ['added', '共有351个项目。', 'There are 351 projects in 48 towns.'],
    ['unit', '公园有50公顷。', 'The park covers 50 square kilometres.'],
    ['percent-for-points', '上升2.3个百分点。', 'It rose by 2.3 per cent.'],
    ['rise-for-fall', '出口下降3.2%。', 'Exports rose by 3.2 per cent.'],
    ['part-of-day', '上午8:00开门。', 'It opens at 8:00 p.m.'],
    ['value', '1/3的家庭搬了家。', '1/4 of the families moved.'],
    ['value', '1/120的家庭搬了家。', '1/210 of the families moved.'],
    // 'The same day' is the 6th, 'the next day' the 7th: neither is the 9th.
    ['missing', '7月6日开工，9日完工。', 'Work began on 6 July and ended on the same day.'],
    ['missing', '7月6日开工，9日完工。', 'Work began on 6 July and ended the next day.'],
    ['opposite-bound', '不到四万人居住。', 'More than 40,000 people live there.'],
  ];
  for (const [slip, chinese, english] of cases) {
    it(`${slip}: ${chinese} / ${english}`, () => {
      assert.deepEqual(
        compare(chinese, english).map((finding) => [finding.slip, finding.strength]),
        [[slip, 'error']],
      );
    });
  }

  it('with the factor, where it is a power of ten', () => {
    assert.deepEqual(
      compare('每天有2.6万人经过。', 'Each day 260,000 people pass.').map(({ factor }) => factor),
      [10],
    );
    assert.deepEqual(
      compare('投资3亿元。', 'Investment was 30,000 yuan.').map(({ factor }) => factor),
      [0.0001],
    );
  });
});

describe('what an editor may have meant is advice', () => {
  const cases: [Slip, string, string][] = [
    ['bound-dropped', '共有4000余户。', 'There are 4,000 households.'],
    ['bound-added', '共有4000户。', 'There are more than 4,000 households.'],
    ['bound-changed', '共有4000余户。', 'There are about 4,000 households.'],
    ['swallowed', '甲、乙、丙三人合作。', 'A, B and C worked together.'],
    ['swallowed', '7月6日开工，7日完工。', 'Work began on 6 July and ended the next day.'],
    ['swallowed', '7日开放，6日下午完工。', 'It opened on the 7th, having been finished the day before.'],
    ['swallowed', '30日开工，1日完工。', 'Work began on the 30th and ended on the following day.'],
    ['swallowed', '6日下午开工。', 'That day work began.'],
    ['swallowed', '当日完工。', 'It was finished on 6 July.'],
    ['supplied', '去年开工。', 'Work began in 2022.'],
    ['exchanged', '建桥40座，楼12幢。', 'It built 12 bridges, 40 blocks.'],
    ['turned-round', '建桥40座、楼12幢。', 'It built 12 bridges plus 40 blocks.'],
  ];
  for (const [slip, chinese, english] of cases) {
    it(`${slip}: ${chinese} / ${english}`, () => {
      assert.deepEqual(
        compare(chinese, english).map((finding) => [finding.slip, finding.strength]),
        [[slip, 'advice']],
      );
    });
  }
});

describe('what is counted', () => {
  it('is found in the longest word that fits: member states are countries', () => {
    assert.deepEqual(
      compare('27个成员国、40家企业。', 'There were 40 countries and 27 companies.').map(({ slip, strength }) => [
        slip,
        strength,
      ]),
      [['exchanged', 'error']],
    );
  });

  it('is not looked for among the words of another language', () => {
    assert.notEqual(thingCounted('40 hotels', 0, 'en'), undefined);
    assert.equal(thingCounted('40 Hotels', 0, 'de'), undefined);
  });
});

describe('a word for a day', () => {
  it('stands for one missing day, not for all of them', () => {
    assert.deepEqual(
      compare('6日开工，8日完工。', 'That day work began, and it was soon finished.').map(({ slip, strength }) => [
        slip,
        strength,
      ]),
      [
        ['swallowed', 'advice'],
        ['missing', 'error'],
      ],
    );
  });
});

describe('traditional Chinese is held to its translation as simplified Chinese is', () => {
  const slips = (chinese: string, locale: string, english: string) =>
    compareQuantities(readLocalText(english, 'en'), readLocalText(chinese, locale)).map(({ slip, strength }) => [
      slip,
      strength,
    ]);
  const cases: [traditional: string, simplified: string, english: string, [Slip, string][]][] = [
    [
      '7月6日開工，後一天完工。',
      '7月6日开工，后一天完工。',
      'It began on 6 July and ended on 7 July.',
      [['swallowed', 'advice']],
    ],
    ['40輛、27棟。', '40辆、27栋。', 'There were 40 blocks, 27 cars.', [['exchanged', 'error']]],
    ['大約是在那時4000戶。', '大约是在那时4000户。', 'There were about 4,000 households.', []],
    ['超過以往的4000戶。', '超过以往的4000户。', 'There were more than 4,000 households.', []],
  ];
  for (const [traditional, simplified, english, expected] of cases)
    it(`${traditional} / ${english}`, () => {
      assert.deepEqual(slips(simplified, 'zh', english), expected);
      assert.deepEqual(slips(traditional, 'zh-Hant', english), expected);
    });
});

describe('what one language says in its own way is none', () => {
  const cases: [string, string][] = [
    ['面積逾2萬公頃。', 'It covers more than 20,000 hectares.'],
    ['从7月9日到11日。', 'From 9 to 11 July.'],
    ['40个泊位中有12个。', 'Of 40 moorings, 12 have it.'],
    ['40个泊位中有12个。', '12 of 40 moorings have it.'],
    ['涨至100元。', 'It rose to 100 yuan.'],
    ['大约10年前。', 'Almost 10 years ago.'],
    ['6尺的桌子有三四张。', 'There are three or four tables of 6 feet.'],
    ['3件及3件以上打折。', 'There is a discount on 3 or more.'],
  ];
  for (const [chinese, english] of cases) {
    it(`${chinese} / ${english}`, () => {
      assert.deepEqual(
        compare(chinese, english).filter(({ strength }) => strength === 'error'),
        [],
      );
    });
  }

  it('names that hold a numeral ask for nothing, once they are given', () => {
    assert.deepEqual(compare('五月天在7-11门口。', 'Mayday stood before the shop.', ['五月天', '7-11']), []);
    assert.notDeepEqual(compare('五月天在7-11门口。', 'Mayday stood before the shop.'), []);
  });
});
