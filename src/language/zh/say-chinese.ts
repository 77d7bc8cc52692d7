import { digitDatePattern, digitFractionPattern } from '../digit-forms.ts';
import { sayForms, type SpokenForm, type SpokenText } from '../say-forms.ts';
import { chineseUnits, unitAt, unitBefore, unitNames } from '../units.ts';
import { countWords } from './chinese-amounts.ts';
import { numeral, numeralValue } from './chinese-numeral.ts';
import { fold, unfold } from './fold.ts';
import { sayChineseNumber, sayDigits, sayTelephone, sayYear } from './say-chinese-number.ts';

const number = numeral.digits;
/** A number that begins here: not in the middle of another, nor behind a letter. */
const begin = String.raw`(?<![\d.A-Za-z])`;
const scale = '[十百千万亿]{0,3}';
const to = '[-‐‑–—―~～－]{1,2}';
const names = unitNames('zh');
const percents: Readonly<Record<string, string>> = { '%': '百分之', '％': '百分之', '‰': '千分之' };
/** Units that stand in no row of the table, as signs. */
const signs: Readonly<Record<string, string>> = { kV: '千伏', 'km/h': '公里每小时', dB: '分贝' };

/** Before these a single 2 is 两. */
const counted = [...chineseUnits, ...countWords, ...'本 万 亿 千 余'.split(' ')].join('|');
const isPair = new RegExp(`^(?:${counted})(?!级|等|楼|号|期)`, 'u');
const isRanked = /(?:第|[\d.A-Za-z])$/u;

/** A number with its magnitude, as the words around it want it. */
function say(said: string, before = '', after = ''): string {
  if (said === '2' && isPair.test(after) && !isRanked.test(before)) return '两';
  const [, plain = said, magnitude = ''] = /^([\d.,]+)(.*)$/u.exec(said) ?? [];
  return (plain === '2' && magnitude ? '两' : sayChineseNumber(plain)) + magnitude;
}

/** How Chinese says what it writes in digits and signs. The first form that fits has the words. */
export const chineseSpokenForms: readonly SpokenForm[] = [
  {
    example: '[2023-06-30]',
    said: '二〇二三年六月三十日',
    pattern: digitDatePattern,
    say: ([, year = '', , month = '', day = '']) =>
      `${sayYear(year)}年${sayChineseNumber(month)}月${sayChineseNumber(day)}日`,
  },
  {
    example: '[2021—2025]年',
    said: '二〇二一至二〇二五',
    pattern: new RegExp(`(?<!\\d)(\\d{4})(年?)${to}(\\d{4})(?=年|$|[，。；）])`, 'gu'),
    say: ([, from = '', sign = '', until = '']) => `${sayYear(from)}${sign}至${sayYear(until)}`,
  },
  {
    example: '[2023]年',
    said: '二〇二三',
    pattern: /(?<!\d)\d{4}(?!\d)/gu,
    say: ([year], _, isYear) => (isYear ? sayYear(year) : undefined),
  },
  {
    example: '[1980]年代',
    said: '一九八〇',
    pattern: /(?<!\d)\d{4}(?=年代)/gu,
    say: ([decade]) => sayYear(decade),
  },
  {
    example: '[90]后',
    said: '九零',
    pattern: /(?<![\d.])[0-9][05](?=后(?!天|续|来|期))/gu,
    say: ([decade]) => sayDigits(decade),
  },
  {
    example: '电话[0531-12345678]',
    said: '零五三幺幺二三四五六七八',
    pattern:
      /(?<![\d.])(?:\+?86[ -]?)?(?:0\d{2,3}[ -]?\d{7,8}|400[ -]?\d{3}[ -]?\d{4}|1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?![\d万亿千百元])|(?<=(?:拨打|电话|热线|致电)[：:“”\s]?)\d{3,}(?![\d.万亿千百元个条])|(?<!\d)\d{3,6}(?=[”’]?(?:政务服务)?(?:热线|电话))/gu,
    say: ([said]) => sayTelephone(said),
  },
  {
    example: '[12:30]',
    said: '十二点三十分',
    pattern: /(?<![\d:：])([01]?\d|2[0-4])[:：]([0-5]\d)(?![\d:：])/gu,
    say: ([, hours = '', minutes = '']) =>
      `${say(hours, '', '点')}点${minutes === '00' ? '' : `${minutes.startsWith('0') ? `零${sayChineseNumber(minutes)}` : sayChineseNumber(minutes)}分`}`,
  },
  {
    example: '[3:1]',
    said: '三比一',
    pattern: /(?<![\d:：])(\d{1,3})[:：](\d{1,3})(?![\d:：])/gu,
    say: ([, one = '', other = '']) => `${sayChineseNumber(one)}比${sayChineseNumber(other)}`,
  },
  {
    example: '“[3·15]”晚会',
    said: '三一五',
    pattern: /(?<![\d.])(\d{1,2})[·•](\d{1,2})(?!\d)/gu,
    say: ([said]) => sayDigits(said.replaceAll(/[·•]/gu, '')),
  },
  {
    example: '[1+7+N]',
    said: '一加七加N',
    pattern: /(?<![\w+])(?:\d{1,4}|[A-Za-z])(?:[+＋](?:\d{1,4}|[A-Za-z]))+(?![\w+])/gu,
    say: ([said]) =>
      said
        .split(/[+＋]/u)
        .map((part) => (/\d/u.test(part) ? sayChineseNumber(part) : part))
        .join('加'),
  },
  {
    example: '[1/3]',
    said: '三分之一',
    pattern: digitFractionPattern,
    say: ([, above = '', below = '']) =>
      `${below === '100' ? '百' : sayChineseNumber(below)}分之${sayChineseNumber(above)}`,
  },
  {
    example: '[10%-20%]',
    said: '百分之十至百分之二十',
    pattern: new RegExp(`${begin}(${number})([%％‰]?)${to}(${number})([%％‰])`, 'gu'),
    say: ([, from = '', own = '', until = '', sign = '']) =>
      `${percents[own || sign] ?? ''}${sayChineseNumber(from)}至${own ? (percents[sign] ?? '') : ''}${sayChineseNumber(until)}`,
  },
  {
    example: '下降[-5%]',
    said: '负百分之五',
    pattern: new RegExp(`(?:(?<![\\d%％A-Za-z])([-−－]))?${begin}(${number})([%％‰])`, 'gu'),
    say: ([, minus = '', said = '', sign = '']) => {
      const value = Number(said.replaceAll(',', '')) === 100 ? '百' : sayChineseNumber(said);
      return `${minus && '负'}${percents[sign] ?? ''}${value}`;
    },
  },
  {
    example: '[-5℃]',
    said: '零下五摄氏度',
    pattern: new RegExp(`(?<!\\d)([-−－]?)(${number})\\s?(?:℃|°C)`, 'gu'),
    say: ([, minus = '', said = '']) => `${minus && '零下'}${sayChineseNumber(said)}摄氏度`,
  },
  {
    example: '[US$45亿]',
    said: '四十五亿美元',
    pattern: new RegExp(`(?:[A-Z]{1,3} ?)?[$¥￥€£](${number})(\\s?${scale})(?:元|美元)?`, 'gu'),
    say: (match, text) => {
      const [said, amount = '', magnitude = ''] = match;
      const code = unitBefore(text, match.index + said.indexOf(amount));
      const name = code === 'dollar' ? names['us-dollar'] : names[code ?? 'yuan'];
      return say(amount + magnitude.trim(), '', name) + name;
    },
  },
  {
    example: '[3-5万]',
    said: '三至五万',
    pattern: new RegExp(`${begin}(?<!\\d[-‐–—])(${number})(${scale})${to}(${number})(${scale})(?![-‐–—\\d])`, 'gu'),
    say: ({ 0: all, 1: from = '', 2: own = '', 3: until = '', 4: other = '', index }, text) => {
      // 0531-… is no range, nor is 2-1, a score.
      const [low, high] = [from, until].map(numeralValue);
      if (/^0\d/u.test(from)) return undefined;
      // A number of a standard, GB 50378-2019.
      if ((low ?? 0) > (high ?? 0) && /\d{4}/u.test(from)) return `${sayDigits(from)}杠${sayDigits(until)}`;
      const word = (low ?? 0) > (high ?? 0) && !own ? '比' : '至';
      return `${say(from + own, '', own)}${word}${say(until + other, text.slice(0, index), text.slice(index + all.length))}`;
    },
  },
  {
    example: '[7×24]小时',
    said: '七乘二十四',
    pattern: /(?<![\d.])(\d+)\s?[×*xX]\s?(\d+)(?![\d.])/gu,
    say: ([, one = '', other = '']) => `${sayChineseNumber(one)}乘${sayChineseNumber(other)}`,
  },
  {
    example: 'No.[5]',
    said: '五',
    pattern: /(?<=No\.\s?)\d+/gu,
    say: ([said]) => sayChineseNumber(said),
  },
  {
    example: '[5 km²]',
    said: '五平方公里',
    pattern: new RegExp(`${begin}(${number})(\\s?${scale})\\s?(km/h|[a-zA-Zμµ°]{1,3}[²³23]?)(?![A-Za-z\\d])`, 'gu'),
    say: ([, amount = '', magnitude = '', sign = '']) => {
      const code = unitAt(sign, 0, 'zh')?.code;
      const name = signs[sign] ?? (code && names[code]);
      return name && say(amount + magnitude.trim(), '', name) + name;
    },
  },
  {
    example: '[4000+]户',
    said: '四千多',
    pattern: new RegExp(`${begin}(${number})(${scale})[+＋](?![\\w+])`, 'gu'),
    say: ([, amount = '', magnitude = '']) => `${say(amount + magnitude)}多`,
  },
  {
    example: '[26.4万]余套',
    said: '二十六点四万',
    pattern: new RegExp(`(?<![\\d.])(${number})(${scale})`, 'gu'),
    say: ({ 0: said, index }, text) => {
      // 007, and what stands between two points, is read digit by digit.
      if (/^0\d/u.test(said)) return sayDigits(said);
      return say(said, text.slice(0, index), text.slice(index + said.length));
    },
  },
];

/** A Chinese text with its numbers, units and signs in words, in the characters that it is written in. */
export function sayChinese(spoken: SpokenText): string {
  const plain = fold(spoken.plain);
  return sayForms(plain === spoken.plain ? chineseSpokenForms : traditionalForms, { ...spoken, plain });
}

const traditionalForms = chineseSpokenForms.map(({ say, ...form }): SpokenForm => ({
  ...form,
  say: (...found) => {
    const words = say(...found);
    return words === undefined ? undefined : unfold(words);
  },
}));
