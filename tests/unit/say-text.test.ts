import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cutForVoice } from '../../src/language/cut-for-voice.ts';
import { englishSpokenForms } from '../../src/language/en/say-english.ts';
import { readQuantities } from '../../src/language/read-quantities.ts';
import { sayText } from '../../src/language/say-text.ts';
import { chineseSpokenForms } from '../../src/language/zh/say-chinese.ts';

const say = (text: string, locale: string, names: string[] = []) =>
  sayText(text, locale, readQuantities(text, locale, names), names);

const chinese = [
  ['26.4万余套', '二十六点四万余套'],
  ['2662万平方米', '两千六百六十二万平方米'],
  ['1.5%', '百分之一点五'],
  ['0.5', '零点五'],
  ['1/3', '三分之一'],
  ['1/100', '百分之一'],
  ['12:30', '十二点三十分'],
  ['9:05', '九点零五分'],
  ['8:00', '八点'],
  ['3-5万', '三至五万'],
  ['1-5月份', '一至五月份'],
  ['1—5月', '一至五月'],
  ['1,000–2,000元', '一千至两千元'],
  ['10%', '百分之十'],
  ['10-20%', '百分之十至二十'],
  ['2023年', '二〇二三年'],
  ['2000年前建成', '二〇〇〇年前建成'],
  ['2015年以来', '二〇一五年以来'],
  ['第3', '第三'],
  ['5号线', '五号线'],
  ['110千伏', '一百一十千伏'],
  ['¥100', '一百元'],
  ['￥4.5亿', '四点五亿元'],
  ['US$45亿', '四十五亿美元'],
  ['45亿美元', '四十五亿美元'],
  ['100 m²', '一百平方米'],
  ['5km', '五公里'],
  ['-5℃', '零下五摄氏度'],
  ['19世纪', '十九世纪'],
  ['80年代', '八十年代'],
  ['0531-12345678', '零五三幺幺二三四五六七八'],
  ['13812345678', '幺三八幺二三四五六七八'],
  ['12345热线', '幺二三四五热线'],
  ['拨打110', '拨打幺幺零'],
  ['2个', '两个'],
  ['2种', '两种'],
  ['2类', '两类'],
  ['2者', '两者'],
  ['2步', '二步'],
  ['12个', '十二个'],
  ['第2个', '第二个'],
  ['2.5倍', '二点五倍'],
  ['2022年度', '二〇二二年度'],
  ['105', '一百零五'],
  ['1050', '一千零五十'],
  ['10010', '一万零一十'],
  ['100000', '十万'],
  ['10050000', '一千零五万'],
  ['1200000000', '十二亿'],
  ['20000', '两万'],
  ['200', '二百'],
  ['2000', '两千'],
  ['22', '二十二'],
  ['102', '一百零二'],
  ['1+7+N', '一加七加N'],
  ['6大类17项', '六大类十七项'],
  ['2月2日', '二月二日'],
  ['2日', '二日'],
  ['2号楼', '二号楼'],
  ['2级', '二级'],
  ['2年', '两年'],
  ['2年级', '二年级'],
  ['7×24小时', '七乘二十四小时'],
  ['5G', '五G'],
  ['G20', 'G二十'],
  ['A4纸', 'A四纸'],
  ['90后', '九零后'],
  ['100%', '百分之百'],
  ['4000+户', '四千多户'],
  ['113.5平方公里', '一百一十三点五平方公里'],
  ['3252公顷', '三千二百五十二公顷'],
  ['1025个村', '一千零二十五个村'],
  ['6.12亿元', '六点一二亿元'],
  ['323.2亿元', '三百二十三点二亿元'],
  ['3:2', '三比二'],
  ['“3·15”', '“三一五”'],
  ['2021-2025年', '二〇二一至二〇二五年'],
  ['2021年至2025年', '二〇二一年至二〇二五年'],
  ['16:9', '十六比九'],
  ['2023-06-30', '二〇二三年六月三十日'],
  ['编号2023-15-40', '编号两千零二十三-十五-四十'],
  ['２０２３年', '二〇二三年'],
  ['1万亿', '一万亿'],
  ['上午9时30分', '上午九时三十分'],
  ['2万', '两万'],
  ['2亿', '两亿'],
  ['3～5天', '三至五天'],
  ['20世纪80年代', '二十世纪八十年代'],
  ['COVID-19', 'COVID-十九'],
  ['GB/T 50378-2019', 'GB/T 五零三七八杠二零一九'],
  ['10余家', '十余家'],
  ['2、3个', '二、三个'],
  ['50-60岁', '五十至六十岁'],
  ['2余户', '两余户'],
  ['10‰', '千分之十'],
] as const;

const english = [
  ['26.62 million m²', 'twenty-six point six two million square metres'],
  ['26.62 million square metres', 'twenty-six point six two million square metres'],
  ['264,000 homes', 'two hundred and sixty-four thousand homes'],
  ['1.5%', 'one point five per cent'],
  ['0.5', 'zero point five'],
  ['rose by .08 points', 'rose by zero point zero eight points'],
  ['2 000 homes', 'two thousand homes'],
  ['12 000–13 000 homes', 'twelve thousand to thirteen thousand homes'],
  ['RMB 2 000', 'two thousand yuan'],
  ['2 000+ homes', 'more than two thousand homes'],
  ['in May 2 000 people', 'in May two thousand people'],
  ['2,06,737 homes', 'two hundred and six thousand seven hundred and thirty-seven homes'],
  ['$5 crore', 'five crore dollars'],
  ['1/3', 'one third'],
  ['1/100', 'one hundredth'],
  ['3/4', 'three quarters'],
  ['12:30', 'twelve thirty'],
  ['9:05 a.m.', 'nine oh five a.m.'],
  ['8:00', 'eight o’clock'],
  ['3-5 million', 'three to five million'],
  ['1,000–2,000 homes', 'one thousand to two thousand homes'],
  ['10%', 'ten per cent'],
  ['10–20%', 'ten to twenty per cent'],
  ['in 2023', 'in twenty twenty-three'],
  ['In 2020,', 'In twenty twenty,'],
  ['before 2000,', 'before two thousand,'],
  ['2019–2022', 'twenty nineteen to twenty twenty-two'],
  ['2019–20', 'twenty nineteen to twenty'],
  ['2000 households', 'two thousand households'],
  ['1998', 'nineteen ninety-eight'],
  ['2005', 'two thousand and five'],
  ['1905', 'nineteen oh five'],
  ['1900', 'nineteen hundred'],
  ['2010', 'twenty ten'],
  ['the 1980s', 'the nineteen eighties'],
  ['the 80s', 'the eighties'],
  ['in the 2000s', 'in the two thousands'],
  ['No. 3', 'number three'],
  ['Line 5', 'Line five'],
  ['110 kV', 'one hundred and ten kilovolts'],
  ['¥100', 'one hundred yuan'],
  ['US$4.5 billion', 'four point five billion US dollars'],
  ['$5m', 'five million dollars'],
  ['RMB 16 million', 'sixteen million yuan'],
  ['£1', 'one pound'],
  ['€2.50', 'two euros fifty'],
  ['100 m²', 'one hundred square metres'],
  ['5 km', 'five kilometres'],
  ['27.74 kilometres', 'twenty-seven point seven four kilometres'],
  ['−5 °C', 'minus five degrees Celsius'],
  ['the 19th century', 'the nineteenth century'],
  ['21st', 'twenty-first'],
  ['22nd', 'twenty-second'],
  ['30 June 2023', 'the thirtieth of June twenty twenty-three'],
  ['June 30, 2023', 'June the thirtieth, twenty twenty-three'],
  ['1–5 May', 'the first to the fifth of May'],
  ['call 0531-12345678', 'call zero five three one one two three four five six seven eight'],
  ['+86 531 1234 5678', 'eight six five three one one two three four five six seven eight'],
  ['the 12345 hotline', 'the one two three four five hotline'],
  ['1+7+N', 'one plus seven plus N'],
  ['ten-year', 'ten-year'],
  ['10-year plan', 'ten-year plan'],
  ['120-m bridge', 'one hundred and twenty-metre bridge'],
  ['5G', 'five G'],
  ['G20', 'G twenty'],
  ['COVID-19', 'COVID nineteen'],
  ['24/7', 'twenty-four seven'],
  ['4,000+ homes', 'more than four thousand homes'],
  ['113.5 square kilometres', 'one hundred and thirteen point five square kilometres'],
  ['3,252 hectares', 'three thousand two hundred and fifty-two hectares'],
  ['1,025 villages', 'one thousand and twenty-five villages'],
  ['612 million yuan', 'six hundred and twelve million yuan'],
  ['32.32 billion yuan', 'thirty-two point three two billion yuan'],
  ['1.217 million: 1 million of them', 'one point two one seven million: one million of them'],
  ['217,000', 'two hundred and seventeen thousand'],
  ['100%', 'one hundred per cent'],
  ['2-1', 'two, one'],
  ['16:9', 'sixteen to nine'],
  ['2023-06-30', 'the thirtieth of June twenty twenty-three'],
  ['No. 2023-15-40', 'number two thousand and twenty-three-fifteen-forty'],
  ['3 × 4', 'three times four'],
  ['60 km/h', 'sixty kilometres per hour'],
  ['35℃', 'thirty-five degrees Celsius'],
  ['1 km', 'one kilometre'],
  ['0.5 m', 'zero point five metres'],
  ['A4 paper', 'A four paper'],
  ['B2B', 'B two B'],
  ['a 3D model', 'a three D model'],
  ['30th', 'thirtieth'],
  ['mid-2023', 'mid-twenty twenty-three'],
  ['three', 'three'],
  ['10.', 'ten.'],
  ['3.14.', 'three point one four.'],
  ['1,000,000', 'one million'],
  ['1001', 'one thousand and one'],
  ['1101', 'one thousand one hundred and one'],
  ['20,000', 'twenty thousand'],
  ['5 kg', 'five kilograms'],
  ['100m', 'one hundred metres'],
  ['9am', 'nine am'],
  ['65+', 'more than sixty-five'],
  ['five-star 4-star', 'five-star four-star'],
  ['p. 12', 'p. twelve'],
  ['§ 3', '§ three'],
  ['50 MW', 'fifty megawatts'],
  ['2.5 GWh', 'two point five gigawatt hours'],
] as const;

describe('a voice says', () => {
  for (const [locale, forms] of [
    ['zh', chineseSpokenForms],
    ['en', englishSpokenForms],
  ] as const)
    for (const { example, said } of forms)
      it(`${example} (${locale})`, () => {
        const expected = example.replace(/\[.*\]/u, said);
        assert.equal(say(example.replaceAll(/[[\]]/gu, ''), locale), expected);
      });
  for (const [text, said] of chinese)
    it(text, () => {
      assert.equal(say(text, 'zh'), said);
    });
  for (const [text, said] of english)
    it(text, () => {
      assert.equal(say(text, 'en'), said);
    });

  it('traditional characters in their own', () => {
    assert.equal(say('26.4萬餘套，2個點，-5℃', 'zh-hant'), '二十六點四萬餘套，兩個點，零下五攝氏度');
    assert.equal(say('2662萬平方公尺，2000人', 'zh-hant'), '兩千六百六十二萬平方公尺，兩千人');
  });

  it('of a language without words here what is written, and of a name with a numeral as well', () => {
    assert.equal(say('26,4 Millionen m² im Jahr 2023', 'de'), '26,4 Millionen m² im Jahr 2023');
    assert.equal(say('在7-11买2瓶', 'zh', ['7-11']), '在7-11买两瓶');
    assert.equal(say('see https://example.org/2023/ for 3 more', 'en'), 'see https://example.org/2023/ for three more');
  });
});

describe('a text is cut for a voice', () => {
  const cut = (text: string, script: 'han' | 'latin') =>
    cutForVoice(text, script).map(({ start, end }) => text.slice(start, end).trim());

  it('at the ends of sentences, with their quotation marks, and not at points inside them', () => {
    assert.deepEqual(cut('他说：“好。”26.4万套。', 'han'), ['他说：“好。”', '26.4万套。']);
    assert.deepEqual(cut('He said ‘yes.’ At 9 a.m. No. 3 had 1.5 m. “Why?”', 'latin'), [
      'He said ‘yes.’',
      'At 9 a.m. No. 3 had 1.5 m.',
      '“Why?”',
    ]);
  });

  it('and in long sentences at pauses, so that no piece takes a voice fifteen seconds', () => {
    const long = `${'一段不短的话，'.repeat(20)}完。`;
    const pieces = cut(long, 'han');
    assert.equal(pieces.join(''), long);
    for (const piece of pieces) assert.ok(piece.length <= 48, piece);
    for (const piece of cut(`${'some words that go on, '.repeat(20)}and end.`, 'latin')) assert.ok(piece.length <= 170);
  });
});
