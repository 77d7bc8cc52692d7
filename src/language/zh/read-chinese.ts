import { withoutOverlaps } from '../stretches.ts';
import { chineseUnits, unitAt } from '../units.ts';
import { dialMinutes, findBound, quantity, type BoundWords, type Found, type Quantity } from '../quantity.ts';

const digits: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  双: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const magnitudes: Record<string, number> = { ...units, 万: 1e4, 亿: 1e8 };

/** Value of a number word: 三十五 is 35, 一百二十万 is 1200000. */
function wordValue(word: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of word) {
    if (character in digits) digit = digits[character] ?? 0;
    else if (character in units) {
      section += (digit || 1) * (units[character] ?? 1);
      digit = 0;
    } else {
      total = (total + section + digit || 1) * (character === '亿' ? 1e8 : 1e4);
      section = digit = 0;
    }
  }
  return total + section + digit;
}

/** Value of digits with the magnitudes behind them: 26.4万, 9000多万, 1亿2000万. */
function digitValue(text: string): number {
  const parts = [...text.matchAll(/(\d[\d,.]*)\s?[余多来]?([十百千万亿]*)/gu)].map(([, digits = '', signs = '']) =>
    [...signs].reduce(
      (value, sign) => value * (magnitudes[sign] ?? 1),
      Number(digits.replaceAll(',', '').replace(/\.$/u, '')),
    ),
  );
  return parts.reduce((sum, part) => sum + part, 0);
}

const word = '[零〇一二两三四五六七八九十百千万亿]+';
const amount = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const scaled = String.raw`(?:${amount})(?:\s?[余多来]?(?:[十百万亿]|千(?![瓦米克卡帕赫]))+(?:\d+万|(?<=万)\d{4}(?!\d))?)?`;

/** What is counted by these words: a numeral before one is a count, and on a page neither parts from the other. */
const measureWords = [
  ...chineseUnits,
  ...'个 项 大类 类 级 座 家 户 人次 人 名 次 年度 年 批 种 条 所 倍 岁 处 套 天 周 度 大 位 只 辆 艘 架 支 株'.split(
    ' ',
  ),
].sort((a, b) => b.length - a.length);
const measureWord = measureWords.join('|');
/** What keeps to the digits before it: a unit, a measure word, and two nouns that are counted without one. */
const held = new RegExp(`^\\s?(?:[余多来]?(?:${measureWord}|镇|村|%)|[余多])`, 'u');

const patterns = {
  title: /《([^》]*)》/gu,
  time: /(?<![\d.])(\d{1,2})\s?(?:时(?!段|间|代|差|速|\d{1,2}(?![\d分]))|点(?!\d(?!\d?分)|评))\s?(?:(\d{1,2})\s?分(?!钟)|(半))?|(?<![\d.:：])(\d{1,2})[:：](\d{2})(?:[:：]\d{2})?(?![\d:：])/gu,
  wordTime: /(?<=[晨晚午早上夜间到从])(十?[一两二三四五六七八九]|十)点(?:钟|(半)|多|左右)?/gu,
  decade: /(\d{1,2})\s?世纪\s?(\d0)\s?年代/gu,
  year: /(?<!\d)(\d{4})\s?(?:年(?:度|(?!代))|(?=[-—–~～至到]\s?\d{4}年))/gu,
  month: /(\d{1,2})(?:\s*[-—–~～至到]\s*(\d{1,2}))?\s?月(?:份)?(?!球)/gu,
  wordMonth: /(?<![一二三四五六七八九十几个])([一二三四五六七八九]|十[一二]?)月(?:份)?/gu,
  months: /([一二三四五六七八九])([二三四五六七八九十])月(?:份)?/gu,
  day: /(?<![\d.])(\d{1,2})\s?(?:日(?!元)|号(?!线|楼|院|文|令|机|馆|店|路|桥|井|站))/gu,
  rank: new RegExp(`第(${word}|\\d+)|(?<=[。；：，])(${word})是|首(?=[个座家批次届])`, 'gu'),
  fraction: new RegExp(`(${word}|\\d+)分之(${word}|[\\d.]+)|百分百`, 'gu'),
  tenths: new RegExp(
    `([一二两三四五六七八九\\d])成([一二三四五六七八九])?(?![立为功员本果长交效熟绩都品分型因就])`,
    'gu',
  ),
  digits: new RegExp(scaled, 'gu'),
  // 十三五 is the thirteenth plan of five years.
  plan: /(十[一二三四五六七]?|[一二三四五六七八九])五(?=规划|计划|时期|期间|[”’」])/gu,
  // 一个半小时
  half: /([一两二三四五六七八九十\d]+)个半/gu,
  // 五六百 is any of the two, 三四五年级 are all three: each may answer.
  between: /([一二两三四五六七八九]{2,})([十百千万亿]*)/gu,
  // A measure word behind it makes a numeral a count; without one it may be part of any word (一体化, 统一, 三农).
  counted: new RegExp(
    `(?<![\\d.])(${word})(余|多)?(?!年代|周[年边岁围]|位一体)(?:${measureWord}|小时|分钟)(?!体)`,
    'gu',
  ),
  // Any other numeral may be idiom or half of a word: it can answer a number of the translation, but asks for none.
  loose: /(?<![\d.])(?:[零〇一二两三四五六七八九十百千万亿]+|双|俩|仨|半)/gu,
};

/** Words in which 第 is no rank, and 首 no first. */
const rankIdioms = /^第(?:[一二三]产业|二[天日年]|二个工作日|三[方者人]|一(?:时间|线|手|财经))/u;

/** Every quantity of a Chinese text, most certain readings first. */
export function readChinese(written: string): Quantity[] {
  // Full-width digits are read like others, and character by character, so that every number keeps its place.
  const text = written.replaceAll(/[０-９Ａ-Ｚａ-ｚ％＋]/gu, (character) => character.normalize('NFKC'));
  const all = (pattern: RegExp, read: (match: RegExpExecArray) => Found[] | Found | undefined): Quantity[] =>
    [...text.matchAll(pattern)].flatMap((match) => [read(match) ?? []].flat().map((found) => quantity(text, found)));
  const whole = ({ index, 0: { length } }: RegExpExecArray) => ({ start: index, end: index + length });
  const numeral = (said: string) => (/\d/u.test(said) ? Number(said) : wordValue(said));

  return withoutOverlaps([
    ...all(patterns.title, (match) => {
      const [, inside = ''] = match;
      // The numbers of a title go with its translation.
      return readChinese(inside).map((found) => ({
        ...found,
        start: match.index + 1 + found.start,
        end: match.index + 1 + found.end,
        isFirm: false,
      }));
    }),
    ...all(patterns.time, (match) => {
      const [, said, minutes = '', half, hours = said, dial = ''] = match;
      const at = Number(minutes || dial || (half ? 30 : 0));
      if (Number(hours) > 24 || at > 59) return undefined;
      return {
        ...whole(match),
        kind: 'time',
        value: dialMinutes(Number(hours), at),
        isFirm: !/^[0０]时?$|^24时/u.test(match[0]),
      };
    }),
    ...all(patterns.wordTime, (match) => ({
      ...whole(match),
      kind: 'time',
      value: dialMinutes(wordValue(match[1] ?? ''), match[2] ? 30 : 0),
      isFirm: false,
    })),
    ...all(patterns.decade, (match) => ({
      ...whole(match),
      kind: 'year',
      value: (Number(match[1]) - 1) * 100 + Number(match[2]),
      isFirm: false,
    })),
    ...all(patterns.year, (match) => ({ ...whole(match), kind: 'year', value: Number(match[1]) })),
    ...all(patterns.month, (match) => {
      const [said, from = '', to] = match;
      if (Number(from) > 12) return undefined;
      const { start, end } = whole(match);
      const first: Found = {
        start,
        end: to ? start + from.length : end,
        text: said,
        kind: 'month',
        value: Number(from),
      };
      return to ? [first, { ...first, start: start + said.indexOf(to, from.length), end, value: Number(to) }] : first;
    }),
    ...all(patterns.months, ({ index, 0: said, 1: first = '', 2: second = '' }) => [
      { start: index, end: index + 1, text: said, kind: 'month', value: wordValue(first), isFirm: false },
      {
        start: index + 1,
        end: index + said.length,
        text: said,
        kind: 'month',
        value: wordValue(second),
        isFirm: false,
      },
    ]),
    ...all(patterns.wordMonth, (match) => ({ ...whole(match), kind: 'month', value: wordValue(match[1] ?? '') })),
    ...all(patterns.day, (match) =>
      Number(match[1]) > 31 ? undefined : { ...whole(match), kind: 'day', value: Number(match[1]) },
    ),
    ...all(patterns.rank, (match) => {
      const value = numeral(match[1] ?? match[2] ?? '一');
      // 第一 is also 'the highest' and 首个 'the first ever': only from the second on is a rank always said as one.
      const isIdiom = rankIdioms.test(text.slice(match.index));
      return { ...whole(match), kind: 'rank', value, isFirm: value > 1 && !isIdiom };
    }),
    ...all(patterns.fraction, (match) => {
      const [, below = '百', above = '百'] = match;
      const isPercent = /^(?:百|100)$/u.test(below);
      const value = isPercent ? numeral(above) : numeral(above) / numeral(below);
      return {
        ...whole(match),
        ...boundOf(text, match.index, match.index + match[0].length),
        kind: isPercent ? 'percent' : 'number',
        value,
      };
    }),
    ...all(patterns.tenths, (match) => ({
      ...whole(match),
      ...boundOf(text, match.index, match.index + match[0].length),
      kind: 'percent',
      value: numeral(match[1] ?? '') * 10 + wordValue(match[2] ?? ''),
    })),
    ...all(patterns.plan, (match) => ({
      ...whole(match),
      kind: 'rank',
      value: wordValue(match[1] ?? ''),
      isFirm: false,
    })),
    ...all(patterns.half, (match) => ({ ...whole(match), value: numeral(match[1] ?? '') + 0.5, isFirm: false })),
    ...all(patterns.between, ({ index, 0: said, 1: numerals = '', 2: sign = '' }) =>
      [...numerals].map((numeral, offset) => ({
        start: index + offset,
        end: offset === numerals.length - 1 ? index + said.length : index + offset + 1,
        text: said,
        value: wordValue(numeral + sign),
        isFirm: false,
      })),
    ),
    ...all(patterns.digits, (match) => readDigits(text, match)),
    ...all(patterns.counted, (match) => {
      const { start, end } = whole(match);
      const numeralEnd = start + (match[1] ?? '').length + (match[2] ?? '').length;
      const value = wordValue(match[1] ?? '');
      // 一个 is as often an article as a number; 十余, 几十, 上百 and 两倍 are said in many ways, so is a decade.
      const isVague =
        /[几数上成每逐另某]$/u.test(text.slice(0, start)) ||
        /^[十百千万]+[余多]|倍$|^十年/u.test(match[0]) ||
        match[0] === '四周' ||
        /^[十百千万亿]*[百千万亿]$|[一二两三四五六七八九]{2}/u.test(match[1] ?? '');
      return {
        start,
        end,
        ...boundOf(text, start, start + (match[1] ?? '').length),
        measure: unitAt(text, numeralEnd, 'zh')?.code,
        value,
        // 两 is often said of what the other language lists: 今明两天.
        isFirm: value > 2 && !isVague,
      };
    }),
    ...all(patterns.loose, (match) => ({
      ...whole(match),
      value: match[0] === '半' ? 0.5 : wordValue(match[0]),
      isFirm: false,
    })),
  ]);
}

function readDigits(text: string, match: RegExpExecArray): Found | undefined {
  const start = match.index;
  const end = start + match[0].length;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  // 1.27.3 is a version, no number.
  if (/\d\.$/u.test(before) || /^\.\d/u.test(after)) return undefined;
  const unit = after.replace(/^\s?(?:[余多来]|个多)?\s?/u, '');
  const isPercent = /^(?:[-—–~～至到]\s?[\d.]+)?(?:%|％|个百分点|个点)/u.test(unit);
  const value = digitValue(match[0]);
  return {
    start,
    end: end + (held.exec(after)?.[0].length ?? 0),
    value,
    kind: isPercent ? 'percent' : 'number',
    ...boundOf(text, start, end),
    measure: unitAt(unit.replace(/^[-—–~～至到]\s?[\d.,]+[万亿]*[余多]?/u, ''), 0, 'zh')?.code,
    isFirm: isFirm(before, after, value),
  };
}

/** Not parts of names (G20, 卡-52M), decades (80年代), nothing (0例), multiples of one (提高1倍). */
function isFirm(before: string, after: string, value: number): boolean {
  const isName =
    /[A-Za-z][-‑]?$|[\p{sc=Han}][-‑]$/u.test(before) ||
    /^[-‑]?(?!(?:km|kg|cm|mm|m|g|GB|MB|TB|kW|MW|GW|ha)(?![A-Za-z]))[A-Za-z]/u.test(after);
  return (
    !isName &&
    value !== 0 &&
    !/^\s?年代|^后(?=[，。、的])/u.test(after) &&
    !(value <= 2 && /^倍/u.test(after)) &&
    !/\p{sc=Han}\(?[+＋]$/u.test(before)
  );
}

// 节约 is no 约, 最近 no 近.
const boundWords: readonly BoundWords[] = [
  {
    bound: 'at most',
    isFirm: false,
    before: /(?:不超过|不高于|不多于|不大于|至多|最多|最高|上限为?)[^，。；、\d]{0,3}$/u,
  },
  { bound: 'at least', isFirm: true, before: /(?:不少于|不低于|不小于|不下|至少|最少|起码)[^，。；、\d]{0,4}$/u },
  {
    bound: 'at least',
    isFirm: true,
    before: /(?<![不未没])(?:超过了?|超出|超|逾|多于|高于|大于|突破)$/u,
    after: /^(?:[余多](?!维)|个多|\+(?![A-Za-z\d])|之多)/u,
  },
  {
    bound: 'at least',
    isFirm: true,
    after: /^[^\s，。；、（）\d十百千万亿]{0,3}?(?:及|或)?以上|^[^\s，。；、（）\d]{1,2}多(?=[，。；、）的]|$)/u,
  },
  { bound: 'at least', isFirm: false, before: /(?:高达|多达|过|满|破)$/u, after: /^[^\s，。；、（）\d]{1,2}多/u },
  { bound: 'nearly', isFirm: true, before: /(?<![最附靠邻临接亲远])近$|(?:将近|接近|临近)$/u },
  {
    bound: 'about',
    isFirm: true,
    before: /(?:大约|(?<![节制预条合公契签特相履违隐])约|大概|大致|差不多)(?:为|有|在|占)?$/u,
  },
  { bound: 'about', isFirm: true, after: /^[^\s，。；、（）\d]{0,4}?(?:左右|上下|前后)/u },
  { bound: 'under', isFirm: true, before: /(?:不足|(?<![做达办等想])不到|低于|少于|未满|未达|不满|小于)$/u },
  { bound: 'under', isFirm: false, after: /^[^\s，。；、（）\d]{0,4}?(?:以下|以内|之内)/u },
];

function boundOf(text: string, start: number, end: number): Pick<Quantity, 'bound' | 'isBoundFirm'> {
  const before = text
    .slice(Math.max(0, start - 12), start)
    .replace(/[^\S\n]/gu, '')
    .replace(/(?:[A-Z]{0,3}[$¥￥€£]|人民币|RMB)$/u, '');
  // 9000多万: the bound stands inside the number.
  const inside = /[余多]/u.exec(text.slice(start, end))?.[0] ?? '';
  const after = inside + text.slice(end, end + 12).replace(/[^\S\n]/gu, '');
  const found = findBound(boundWords, before, after);
  // 近三年 are the past three years, as often as nearly three.
  const isSpan = found.bound === 'nearly' && /^(?:个月|年|天|日|周|月|次|届|期)/u.test(after);
  return isSpan ? { ...found, isBoundFirm: false } : found;
}
