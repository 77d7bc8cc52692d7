import { digitFraction } from '../digit-forms.ts';
import { cutInTwo, whole, type Form, type Reading } from '../quantity.ts';
import { unitAt } from '../units.ts';
import {
  amount,
  anyUnit,
  decimalWord,
  measureWord,
  multiple,
  rangeStart,
  readCount,
  readDigits,
  readLoose,
  scaled,
} from './chinese-amounts.ts';
import { chineseDates } from './chinese-dates.ts';
import { chineseValue, numeral, numeralValue, scale } from './chinese-numeral.ts';

const { word, digits, magnitude, to } = numeral;

/** Words in which 第 is no rank. */
const rankIdioms = /^第(?:[一二三]产业|二[天日年]|二个工作日|三[方者人]|一(?:时间|线|手|财经))/u;
/** How Chinese writes numbers. The first form that fits has the words. */
export const chineseForms: readonly Form[] = [
  ...chineseDates,
  {
    example: '“[十四五]”期间',
    pattern: /(十[一二三四五六七]?|[一二三四五六七八九])五(?=规划|计划|时期|期间|[”’」])/gu,
    read: (match) => ({ ...whole(match), kind: 'rank', value: chineseValue(match[1] ?? ''), isFirm: false }),
  },
  {
    example: '[第二]批',
    pattern: new RegExp(`第\\s?(${word}|\\d+)|(?<=^|[。；：，])(${word})是`, 'gu'),
    read: (match, text) => {
      const value = numeralValue(match[1] ?? match[2] ?? '');
      const isIdiom = rankIdioms.test(text.slice(match.index, match.index + 6));
      // 第一 is also 'the highest': only from the second on is a rank always said as one.
      const isRank = value > 1 && !isIdiom && match[1] !== undefined;
      return { ...whole(match), kind: 'rank', value, isFirm: isRank && /\d/u.test(match[0]), isCount: isRank };
    },
  },
  {
    example: '[首]次',
    pattern: /首(?=次|个|家|座|批|届|例|位|场|条|部|款|架|艘|度(?!假)|日|周|月(?!票)|年(?!度))/gu,
    read: (match) => ({ ...whole(match), kind: 'rank', value: 1, isFirm: false }),
  },
  {
    example: '百分之七八十',
    pattern: /百分之([一二三四五六七八])([二三四五六七八九])十/gu,
    read: (match, text) => {
      const cut = match.index + 4;
      return [
        amount(text, { start: match.index, end: cut }, { kind: 'percent', value: chineseValue(match[1] ?? '') * 10 }),
        amount(text, { start: cut, end: cut + 2 }, { kind: 'percent', value: chineseValue(match[2] ?? '') * 10 }),
      ];
    },
  },
  {
    example: '百分之九十九点八',
    pattern: new RegExp(`百分之\\s?(${decimalWord}|[\\d.]+)|(百分百|百分之百)`, 'gu'),
    read: (match, text) => amount(text, whole(match), { kind: 'percent', value: numeralValue(match[1] ?? '百') }),
  },
  {
    example: '百分之30至[43]',
    pattern: new RegExp(`(?<=百分之\\s?[\\d.]{1,6}\\s?${to}\\s?)(\\d+(?:\\.\\d+)?)`, 'gu'),
    read: (match, text) => amount(text, whole(match), { kind: 'percent', value: Number(match[1]) }),
  },
  {
    example: '三分之一',
    pattern: new RegExp(`(?<![数几])(${word}|\\d+)分之(${word}|[\\d.]+)`, 'gu'),
    read: (match, text) =>
      amount(text, whole(match), {
        kind: 'fraction',
        value: numeralValue(match[2] ?? '') / (numeralValue(match[1] ?? '') || 1),
        isFirm: false,
      }),
  },
  {
    example: '每三人中就有一人',
    pattern: new RegExp(
      `每(${word}|\\d+)(?:个|名|位|家)?\\p{sc=Han}{0,4}[中里]，?(?:就|便|约|至少)?有(${word}|\\d+)(?:个|名|位|人|家)`,
      'gu',
    ),
    read: (match, text) => {
      const [all, share] = [numeralValue(match[1] ?? ''), numeralValue(match[2] ?? '')];
      if (share >= all) return undefined;
      return amount(text, whole(match), { kind: 'fraction', value: share / all, isFirm: false });
    },
  },
  digitFraction(amount),
  {
    example: '一半',
    pattern: /一半|半数|过半(?=[的数])|对半|半壁江山/gu,
    read: (match, text) => amount(text, whole(match), { kind: 'fraction', value: 0.5, isFirm: false }),
  },
  {
    example: '7至8成',
    pattern: new RegExp(
      `(?<![\\d.])(?:([一二两三四五六七八九\\d])(?:${to}([一二两三四五六七八九\\d])|([一二三四五六七八九]))\\s?成(?!立|为|功|员|本|果|长|交|效|熟|绩|都|品|分|型|因|就|语|人))`,
      'gu',
    ),
    read: (match, text) => {
      const [, from = '', until = '', next = ''] = match;
      const cut = match.index + from.length;
      const end = match.index + match[0].length;
      return [
        amount(text, { start: match.index, end: cut }, { kind: 'percent', value: numeralValue(from) * 10 }),
        amount(
          text,
          { start: cut, end },
          { kind: 'percent', value: numeralValue(until || next) * 10, isFirm: until !== '' },
        ),
      ];
    },
  },
  {
    example: '九成五',
    pattern:
      /([一二两三四五六七八九]|(?<![\d.])\d)\s?成([一二三四五六七八九])?(?!立|为|功|果|长|交|效|熟|绩|都|品|分|型|因|就|语|人|本|员(?!工)|不变)/gu,
    read: (match, text) =>
      amount(text, whole(match), {
        kind: 'percent',
        value: numeralValue(match[1] ?? '') * 10 + (match[2] ? chineseValue(match[2]) : 0),
      }),
  },
  {
    example: '翻了一番',
    pattern: /翻了?(?:近|约|超过|逾)?(?:([一两二三四])番|番|([一两二三四])?倍)/gu,
    read: (match) => {
      const [, doublings, times] = match;
      const value = times ? chineseValue(times) + 1 : 2 ** (doublings ? chineseValue(doublings) : 1);
      return { ...whole(match), kind: 'multiple', value: match[0] === '翻倍' ? 2 : value, isFirm: false };
    },
  },
  {
    example: '增长[两倍]',
    pattern: new RegExp(`(?<![数几上])(${scaled}|${decimalWord})\\s?[余多]?倍(?!率|频|镜|增|受|感)`, 'gu'),
    read: (match, text) => multiple(text, match),
  },
  {
    example: '[数十万]人',
    pattern: /成千上万|(?:数以?|几|上|成(?=[千百]))([十百千万亿]+)(?:计)?(?=[^一二三四五六七八九\d])/gu,
    read: (match, text) => {
      const value = scale(match[1] ?? '万');
      const also: Reading[] = [];
      if (match[0].startsWith('上')) also.push({ kind: 'number', value, measure: undefined });
      // Thousands, or tens of thousands.
      if (match[0] === '成千上万') also.push({ kind: 'magnitude', value: 1000, measure: undefined });
      const measure = unitAt(text, match.index + match[0].length, 'zh')?.code;
      return { ...whole(match), kind: 'magnitude', value, measure, also, isFirm: false };
    },
  },
  {
    example: '[一个半]小时',
    pattern: new RegExp(
      `((?<![一二三四五六七八九十])[一两二三四五六七八九十]{1,3}|(?<![\\d.])\\d{1,4})(?:个半|(?=年半|天半|倍半|小时半))`,
      'gu',
    ),
    read: (match, text) => {
      const stretch = whole(match);
      const unit = unitAt(text, stretch.end, 'zh') ?? unitAt(`个${text.slice(stretch.end, stretch.end + 4)}`, 0, 'zh');
      return {
        ...stretch,
        value: numeralValue(match[1] ?? '') + 0.5,
        measure: unit?.code,
        isFirm: false,
        isCount: true,
      };
    },
  },
  {
    example: '半年',
    pattern: /大?半(?:个(?=月|世纪|小时|钟头)|(?=年|天|小时|辈子))/gu,
    read: (match, text) => {
      const at = match.index + match[0].length;
      const unit = unitAt(text, match[0].endsWith('个') ? at - 1 : at, 'zh');
      return { start: match.index, end: unit?.end ?? at, value: 0.5, measure: unit?.code, isFirm: false };
    },
  },
  {
    example: '[3]-5万元',
    pattern: new RegExp(
      `(?<![\\d.,A-Za-z])(${digits})(\\s?[余多]?${magnitude}*)(%|${anyUnit})?\\s?${to}\\s?(?=(?:[A-Z]{0,2}[$¥￥])?(${digits})(\\s?[余多]?${magnitude}*)\\s?(%|‰|个百分点|成|倍|${measureWord})?)`,
      'gu',
    ),
    read: (match, text) => rangeStart(text, match),
  },
  {
    example: '26.4万余套',
    pattern: new RegExp(scaled, 'gu'),
    read: (match, text) => readDigits(text, match),
  },
  {
    example: '[三四五六]年级',
    pattern:
      /(?<![零〇一二三四五六七八九十百千万亿])(?:一?二?三四五六?七?八?九?|四五六七?八?九?|五六七八?九?)(?=[个名位座家项年级月号]|$)/gu,
    // Each of them is meant.
    read: ({ index, 0: said }) =>
      [...said.matchAll(/./gu)].map(({ index: offset, 0: digit }) => ({
        start: index + offset,
        end: index + offset + 1,
        text: said,
        value: chineseValue(digit),
        isFirm: false,
      })),
  },
  {
    example: '[十七八]年',
    pattern:
      /((?:[一二三四五六七八九]?[十百千万])*)([一二两三四五六七八九])([一二两三四五六七八九])([十百千万亿]*)(?=[^零〇一二三四五六七八九十百千万亿]|$)/gu,
    read: (match) => {
      // 一万六七千, 三百一二十: what stands before belongs to both.
      const [, ten = '', first = '', second = '', sign = ''] = match;
      // 一九八七 are digits, not one or nine.
      if (chineseValue(second) - chineseValue(first) !== 1 && !(first === '三' && second === '五')) return undefined;
      const [lower, upper] = [chineseValue(ten + first + sign), chineseValue(ten + second + sign)];
      return cutInTwo(match, ten.length + first.length, { value: lower }, { value: upper });
    },
  },
  {
    example: '两百余名',
    pattern: new RegExp(
      `(?<![\\d.])(${decimalWord})([余多来]?[十百千万亿]{0,5})(?:[余多来])?\\s?(?!年代|周[年边岁围]|位一体|大类资产)(?:${measureWord}|小时|分钟|钟头|秒)(?!体)`,
      'gu',
    ),
    read: (match, text) => readCount(text, match),
  },
  {
    example: '双',
    pattern: new RegExp(
      `(?<![\\d.])(?:${decimalWord}(?:[余多][百千万亿]+)?|双|俩|仨|半|全天候?|昼夜|几(?=个|家|名|位|次|年|天))`,
      'gu',
    ),
    read: (match, text) => readLoose(text, match),
  },
];
