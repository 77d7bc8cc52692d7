import { plainNumber } from '../quantity.ts';

/** The characters of zero to nine, each at the place of its value. */
export const digitCharacters = '零 一 二 三 四 五 六 七 八 九'.split(' ');

const digits: Readonly<Record<string, number>> = {
  ...Object.fromEntries(digitCharacters.map((character, value) => [character, value])),
  〇: 0,
  两: 2,
  俩: 2,
  双: 2,
  仨: 3,
};
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const myriads: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 兆: 1e12 };
const magnitudes: Readonly<Record<string, number>> = { ...tens, ...myriads };
/** 廿 and 卅 are twenty and thirty in one character. */
const contracted: Readonly<Record<string, string>> = { 廿: '二十', 卅: '三十' };

/** Parts of the patterns in which numerals stand. */
export const numeral = {
  /** 二十六, 百万 */
  word: '[零〇一二三四五六七八九十百千万亿兆两廿卅]{1,20}',
  /** 26, 1,025, 27.74 */
  digits: String.raw`\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?`,
  /** 十百万亿; 千 unless it begins 千瓦 or 千米. */
  magnitude: '(?:[十百亿]|兆(?![焦瓦赫字帕欧比])|万(?!元户)|千(?![瓦米克卡帕赫]))',
  /** What may stand between the ends of a range: 3-5万, 5到6万. */
  to: '(?:[-—–~～]+|至|到)',
} as const;

/** Value of a number word: 三十五 is 35, 一百二十万 is 1200000, 二〇二三 is 2023, 三点五 is 3.5. */
export function chineseValue(word: string): number {
  const [integer = '', fraction] = word.split('点');
  if (fraction) return Number(`${chineseValue(integer)}.${[...fraction].map((digit) => digits[digit] ?? '').join('')}`);
  const plain = integer.replaceAll(/[廿卅]/gu, (character) => contracted[character] ?? '');
  return /[十百千万亿兆]/u.test(plain)
    ? countedValue(plain)
    : Number([...plain].map((digit) => digits[digit] ?? '').join(''));
}

function countedValue(word: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of word) {
    const [ten, myriad] = [tens[character], myriads[character]];
    if (ten) {
      section += (digit || 1) * ten;
      digit = 0;
    } else if (myriad) {
      total = (total + section + digit || 1) * myriad;
      section = digit = 0;
    } else digit = digits[character] ?? 0;
  }
  return total + section + digit;
}

/** Value of digits with the magnitudes behind them: 26.4万, 9000多万, 1亿2000万, 121万 3,458. */
export function scaledValue(text: string): number {
  const parts = text.matchAll(/(\d[\d,.]*)\s?[余多来]?([十百千万亿兆]*)/gu);
  return plainNumber([...parts].reduce((sum, [, plain = '', signs = '']) => sum + plainValue(plain) * scale(signs), 0));
}

/** Value of plain digits, or of a number word. */
export function numeralValue(said: string): number {
  return /\d/u.test(said) ? plainValue(said) : chineseValue(said);
}

/** What the magnitudes behind a number multiply it by: 百万 is 1000000. */
export function scale(signs: string): number {
  return [...signs].reduce((value, sign) => value * (magnitudes[sign] ?? 1), 1);
}

function plainValue(said: string): number {
  return Number(said.replaceAll(',', '').replace(/\.$/u, ''));
}
