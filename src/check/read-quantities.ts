import { readNumbers } from '../lib/read-numbers.ts';
import { withoutOverlaps } from '../lib/stretches.ts';

/** How a text bounds a number. */
export type Bounding = 'exact' | 'at least' | 'nearly' | 'about' | 'under';

/** A number of a text as the two languages are held to it. */
export interface Quantity {
  /** What the text says, for messages. */
  text: string;
  start: number;
  end: number;
  value: number;
  /** Percentages, months and ranks are told apart from plain numbers: 5 % is not 5, May is not 5. */
  kind: 'number' | 'percent' | 'month' | 'rank';
  bound: Bounding;
  /** Measure behind the number, as far as it is one: yuan, hectare; undefined for what is counted. */
  measure: string | undefined;
  /** Whether the other language must have it too: true for digits and counted words, false for words that may be idiom. */
  isFirm: boolean;
}

const hanDigits: Record<string, number> = {
  零: 0,
  双: 2,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const hanUnits: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Value of a Chinese number word: 三十五 is 35. */
function hanValue(word: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of word) {
    if (character in hanDigits) digit = hanDigits[character] ?? 0;
    else if (character in hanUnits) {
      section += (digit || 1) * (hanUnits[character] ?? 1);
      digit = 0;
    } else {
      total += (section + digit || 1) * (character === '亿' ? 1e8 : 1e4);
      section = digit = 0;
    }
  }
  return total + section + digit;
}

const hanNumber = '[零〇一二两三四五六七八九十百千万亿]+';
// A measure word behind it makes a numeral a count; without one it may be part of any word (一体化, 统一, 三农).
const hanCounted = new RegExp(
  `(?<![\\d.])(${hanNumber})(余|多)?(?:个|项|类|大类|级|座|家|户|人|名|次|年|批|种|条|所|倍|成|岁|处|套|天|周|度|大)(?!体)`,
  'gu',
);
const hanRank = new RegExp(`第(${hanNumber})|(?<=[。；：，])(${hanNumber})是|首(?=[个座家批次])`, 'gu');
// Any other numeral may be idiom or half of a word: it can answer a number of the translation, but asks for none.
const hanLoose = /(?<![\d.])(?:[零一二两三四五六七八九十百千万亿]+|双)/gu;
const hanIdioms = /第[一二三]产业|第三方|第一(?:时间|线)/u;
const hanMonths = /(\d{1,2})(?:\s*[-—–~至到]\s*(\d{1,2}))?月(?:份)?/gu;

const englishNumbers = new Map(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
);
const englishRanks = new Map(
  Object.entries({
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
  }),
);
const englishMonths = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const englishWord = new RegExp(`(?<![\\p{L}\\d-])(${[...englishNumbers.keys()].join('|')})(?![\\p{L}-])`, 'giu');
const englishRank = new RegExp(`(?<![\\p{L}\\d-])(${[...englishRanks.keys()].join('|')})(?![\\p{L}])`, 'giu');
// A capital is what tells the month from the verb.
const englishMonth = /\b(January|February|March|April|May|June|July|August|September|October|November|December)\b/gu;

const measures: Record<string, readonly [zh: RegExp, en: RegExp]> = {
  'square-kilometre': [/^平方公里/u, /^(?:square kilomet|km²|km2|sq km)/iu],
  'square-metre': [/^平方米/u, /^(?:square met|m²|m2|sq m)/iu],
  kilometre: [/^公里/u, /^(?:kilomet|km\b)/iu],
  hectare: [/^公顷/u, /^hectare/iu],
  tonne: [/^吨/u, /^tonne/iu],
  yuan: [/^元/u, /^yuan/iu],
  household: [/^(?:余|多)?户/u, /^(?:[\p{L}-]+ ){0,3}?(?:households?|families|homes)\b/iu],
  metre: [/^米/u, /^(?:met(?:re|er)s?|m)\b/iu],
};

/** Whether bounds, units and number words of a language can be read; of the others only digits are. */
export function readsWords(locale: string): boolean {
  return /^(zh|en)\b/.test(locale);
}

/** Every quantity of a text, in its order. Chinese and English are read with their words, other languages by digits. */
export function readQuantities(text: string, locale: string): Quantity[] {
  const language = locale.split('-')[0];
  const found =
    language === 'zh'
      ? [...hanWords(text), ...digits(text, locale)]
      : language === 'en'
        ? [...englishWords(text), ...digits(text, locale)]
        : digits(text, locale);
  // Months and ranks are read first: their digits are no numbers.
  return withoutOverlaps(found);
}

function digits(text: string, locale: string): Quantity[] {
  return readNumbers(text, locale)
    .filter(({ start, end }) => /\d/.test(text.slice(start, end)))
    .map(({ start, end, value, after }) => {
      const isPercent = /^[余多]?\s?(?:%|％|per cent|percent)/iu.test(after) || /百分之$/u.test(text.slice(0, start));
      return {
        text: text.slice(start, end),
        start,
        end,
        value,
        kind: isPercent ? 'percent' : 'number',
        bound: boundOf(text.slice(0, start), after, locale),
        measure: measureOf(after, locale),
        // 80年代 is the 1980s, or the eighties.
        isFirm: !/^(?:年代|s\b)/u.test(after),
      };
    });
}

function hanWords(text: string): Quantity[] {
  const word = (match: RegExpExecArray, value: number, kind: Quantity['kind'], isFirm: boolean): Quantity => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    value,
    kind,
    bound: 'exact',
    measure: undefined,
    isFirm,
  });
  return [
    ...[...text.matchAll(hanMonths)].flatMap((match) =>
      [match[1], match[2]].flatMap((month, index) =>
        month
          ? {
              ...word(match, Number(month), 'month' as const, true),
              start: match.index + index,
              end: match.index + (index === 0 ? 1 : match[0].length),
            }
          : [],
      ),
    ),
    ...[...text.matchAll(hanRank)].map((match) => {
      const value = hanValue(match[1] ?? match[2] ?? '一');
      // 第一 is also 'the highest' and 首个 'the first ever': only from the second on is a rank always said as one.
      const isIdiom = hanIdioms.test(text.slice(match.index, match.index + 4));
      return word(match, value, 'rank', value > 1 && !isIdiom);
    }),
    ...[...text.matchAll(hanCounted)].map((match) => {
      const value = hanValue(match[1] ?? '');
      if (match[0].endsWith('成'))
        return { ...word(match, value * 10, 'percent', true), bound: boundOf(text.slice(0, match.index), '', 'zh') };
      // 一个 is as often an article as a number; 十余, 几十, 上百 and 两倍 are said in many ways.
      const isVague = /[几数上成]$/u.test(text.slice(0, match.index)) || /^[十百千万]+[余多]|倍$/u.test(match[0]);
      const bound = match[2] ? 'at least' : boundOf(text.slice(0, match.index), '', 'zh');
      return { ...word(match, value, 'number', value > 1 && !isVague), bound };
    }),
    ...[...text.matchAll(hanLoose)].map((match) => word(match, hanValue(match[0]), 'number', false)),
  ];
}

function englishWords(text: string): Quantity[] {
  const word = (match: RegExpExecArray, value: number, kind: Quantity['kind'], isFirm: boolean): Quantity => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    value,
    kind,
    bound: kind === 'number' ? boundOf(text.slice(0, match.index), '', 'en') : 'exact',
    measure: undefined,
    isFirm,
  });
  return [
    ...[...text.matchAll(englishMonth)].map((match) =>
      word(
        match,
        englishMonths.indexOf(match[0].toLowerCase()) + 1,
        'month',
        match[0] !== 'May' && match[0] !== 'March',
      ),
    ),
    ...[...text.matchAll(englishRank)].map((match) => {
      const value = englishRanks.get(match[0].toLowerCase()) ?? 0;
      // The second half of a year is 下半年.
      return word(match, value, 'rank', value > 1 && !/^ half\b/.test(text.slice(match.index + match[0].length)));
    }),
    ...[...text.matchAll(englishWord)].map((match) => {
      const value = englishNumbers.get(match[0].toLowerCase()) ?? 0;
      return word(match, value, 'number', value > 1);
    }),
  ];
}

function boundOf(before: string, after: string, locale: string): Bounding {
  if (locale.startsWith('zh')) {
    if (
      /(?:超过|超|逾|不少于|至少|高于|大于)$/u.test(before) ||
      /^[余多]/u.test(after) ||
      /^\S{0,4}?(?:以上|多)(?=[，。；、）]|$)/u.test(after)
    )
      return 'at least';
    if (/(?:近|将近|接近)$/u.test(before)) return 'nearly';
    if (/(?:约|大约|左右)$/u.test(before) || /^\S{0,4}?(?:左右|上下)/u.test(after)) return 'about';
    return /(?:不足|不到|低于|少于|不超过)$/u.test(before) || /^\S{0,4}?以下/u.test(after) ? 'under' : 'exact';
  }
  if (!locale.startsWith('en')) return 'exact';
  if (
    /\b(?:more than|over|above|at least|upwards of|exceed(?:s|ed|ing)?|no fewer than|in excess of) (?:the )?$/iu.test(
      before,
    ) ||
    /^(?:[\p{L}²]+ )?or more\b/iu.test(after)
  )
    return 'at least';
  if (/\b(?:nearly|almost|close to|just under) $/iu.test(before)) return 'nearly';
  if (/\b(?:about|around|some|roughly|approximately) $/iu.test(before)) return 'about';
  return /\b(?:under|below|less than|fewer than|not more than|no more than|up to) $/iu.test(before) ? 'under' : 'exact';
}

function measureOf(after: string, locale: string): string | undefined {
  const index = locale.startsWith('zh') ? 0 : locale.startsWith('en') ? 1 : undefined;
  if (index === undefined) return undefined;
  const unit = after.replace(/^[余多]/u, '');
  return Object.keys(measures).find((name) => measures[name]?.[index].test(unit));
}
