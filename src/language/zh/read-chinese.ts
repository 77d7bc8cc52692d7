import { createFindBound } from '../find-bound.ts';
import { findChange } from '../find-change.ts';
import { findClauses } from '../find-clauses.ts';
import {
  clausesOf,
  quantity,
  readForms,
  whole,
  type Form,
  type Found,
  type Quantity,
  type Reading,
} from '../quantity.ts';
import { chineseUnits, unitAt, unitBefore } from '../units.ts';
import { chineseBounds } from './chinese-bounds.ts';
import { chineseDates } from './chinese-dates.ts';
import { chineseChanges } from './chinese-changes.ts';
import { chineseValue, numeral, numeralValue, scale, scaledValue } from './chinese-numeral.ts';
import { simplified, traditional } from './folding.ts';

const folded = new Map(Array.from(traditional, (character, index) => [character, simplified[index] ?? character]));
const { word, digits, magnitude, to } = numeral;
const findBound = createFindBound(chineseBounds, '', '');

/** What is counted by these words: a numeral before one is a count, and on a page neither parts from the other. */
const measureWords = [
  ...chineseUnits.filter((unit) => !/^个?(?:小时|钟头|分钟|秒)/u.test(unit)),
  ...'个 项 大类 类 级 座 家 户 人次 人 名 次 年度 批 种 条 所 倍 处 套 大 位 只 辆 艘 架 支 株 票 例 款 场 部 篇 件 张 间 栋 幢 届 枚 颗 头 台 对 份 笔 起 国 者 省 市 县 村 镇 区 校 岁 期 阶段 届 步 层 口 片 名 点 度'.split(
    ' ',
  ),
].sort((a, b) => b.length - a.length);
const measureWord = measureWords.join('|');
const units = [...chineseUnits].sort((a, b) => b.length - a.length).join('|');
/** What keeps to the digits before it: a unit, a measure word, a sign. */
const held = new RegExp(`\\s?(?:[余多来]?(?:${measureWord}|%|‰)|[余多])`, 'uy');
const scaled = String.raw`(?:${digits})(?:\s?[余多来]?${magnitude}{1,5}(?:(?:\d+(?:\.\d+)?|\s\d{1,3}(?:,\d{3})+)[万亿]?(?![\d.年月日时])|(?<=万)\d{4}(?!\d))?)?`;
const decimalWord = `${word}(?:点[零〇一二三四五六七八九]+)?`;

/** Words in which 第 is no rank. */
const rankIdioms = /^第(?:[一二三]产业|二[天日年]|二个工作日|三[方者人]|一(?:时间|线|手|财经))/u;
/** Words that hold a numeral and count nothing. */
const idioms =
  /^(?:四处|一个|一些|一般|一样|一直|一起|一下|一点|百姓|千万(?![元吨人])|万一|十分|三农|五花八门|两岸|两口|四周|三明治|百度|万岁|四人赛)/u;

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
    pattern: new RegExp(`第\\s?(${word}|\\d+)|(?<=[。；：，])(${word})是`, 'gu'),
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
    example: '7/10',
    pattern: /(?<![\d/.])(\d{1,2})\/(\d{1,2})(?![\d/])/gu,
    read: (match, text) =>
      amount(text, whole(match), {
        kind: 'fraction',
        value: Number(match[1]) / (Number(match[2]) || 1),
        also: [{ kind: 'number', value: Number(match[1]), measure: undefined }],
        isFirm: false,
      }),
  },
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
    pattern: /翻了?(?:([一两二三四])番|番|([一两二三四])?倍)/gu,
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
    pattern: /(?:数以?|几|上|成(?=[千百]))([十百千万亿]+)(?:计)?(?=[^一二三四五六七八九\d])|(?<=[^\d])成千上万/gu,
    read: (match) => {
      const value = scale(match[1] ?? '千万') / (match[1] ? 1 : 1e4);
      const isAbove = match[0].startsWith('上');
      return {
        ...whole(match),
        kind: 'magnitude',
        value,
        also: isAbove ? [{ kind: 'number', value, measure: undefined }] : [],
        isFirm: false,
      };
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
      return { ...stretch, value: numeralValue(match[1] ?? '') + 0.5, measure: unit?.code, isFirm: false };
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
      `(?<![\\d.,A-Za-z])(${digits})(\\s?[余多]?${magnitude}*)(%|${units})?\\s?${to}\\s?(?=(?:[A-Z]{0,2}[$¥￥])?(${digits})(\\s?[余多]?${magnitude}*)\\s?(%|‰|个百分点|成|倍|${measureWord})?)`,
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
      /(?<![零〇一二三四五六七八九十百千万亿])(?:一?二?三四五六?七?八?九?|四五六七?八?九?|五六七八?九?)(?=[个名位座家项年级月号])/gu,
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
      /((?:[一二三四五六七八九]?十)?)([一二两三四五六七八九])([一二两三四五六七八九])([十百千万亿]*)(?=[^零〇一二三四五六七八九十百千万亿]|$)/gu,
    read: ({ index, 0: said, 1: ten = '', 2: first = '', 3: second = '', 4: sign = '' }) => {
      // 一九八七 are digits, not one or nine.
      if (chineseValue(second) - chineseValue(first) !== 1 && !(first === '三' && second === '五')) return undefined;
      const cut = index + ten.length + first.length;
      return [
        { start: index, end: cut, text: said, value: chineseValue(ten + first + sign), isFirm: false },
        { start: cut, end: index + said.length, text: said, value: chineseValue(ten + second + sign), isFirm: false },
      ];
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
    pattern: new RegExp(`(?<![\\d.])(?:${decimalWord}|双|俩|仨|半|全天候?|昼夜|几(?=个|家|名|位|次|年|天))`, 'gu'),
    read: (match, text) => readLoose(text, match),
  },
];

/** Every quantity of a Chinese text, in either script. */
export function readChinese(written: string): Quantity[] {
  const text = written.replaceAll(/\p{sc=Han}/gu, fold);
  const all = readForms(chineseForms, text);
  const clauses = clausesOf(all, findClauses(text, 'zh'));
  const titles = [...text.matchAll(/《[^》]*》/gu)].map(whole);
  return all.map((found, index) => {
    const clause = clauses[index] ?? { start: 0, end: text.length };
    const isInTitle = titles.some(({ start, end }) => found.start >= start && found.end <= end);
    return quantity(text, {
      ...found,
      text: found.text ?? written.slice(found.start, found.end),
      clause,
      change: findChange(chineseChanges, text, found, clause),
      // The numbers of a title go with its translation.
      ...(isInTitle && { isFirm: false, isCount: false }),
    });
  });
}

function fold(character: string): string {
  return folded.get(character) ?? character;
}

type Stretch = ReturnType<typeof whole>;

/** A number that can be bounded. */
function amount(text: string, stretch: Stretch, found: Omit<Found, 'start' | 'end'>): Found {
  return { ...stretch, ...boundOf(text, stretch.start, stretch.end), ...found };
}

/** 两倍 is twice as much; growth by that is three times as much, and 'twofold' is said of both. */
function multiple(text: string, match: RegExpExecArray): Found {
  const said = match[1] ?? '';
  const value = /\d/u.test(said) ? scaledValue(said) : chineseValue(said);
  const before = text.slice(Math.max(0, match.index - 8), match.index);
  const isGrowth =
    /(?:增长|增加|提高|上涨|上升|扩大|提升|增|涨|高|多|快|大|猛增|激增)了?(?:近|约|超过|超|逾|将近)?$/u.test(before);
  const readings: Reading[] = [{ kind: 'multiple', value, measure: undefined }];
  const grown: Reading[] = [
    { kind: 'multiple', value: value + 1, measure: undefined },
    { kind: 'percent', value: value * 100, measure: undefined },
    { kind: 'number', value, measure: 'times' },
  ];
  const [main = { kind: 'multiple', value }, ...also] = isGrowth ? grown : readings;
  return amount(text, whole(match), {
    ...main,
    also: [...also, { kind: 'number', value, measure: 'times' }],
    isFirm: value > 2 && /\d/u.test(said),
  });
}

/** The first number of a range: its magnitude and unit may stand behind the second one only. */
function rangeStart(text: string, match: RegExpExecArray): Found | undefined {
  const [said, first = '', ownScale = '', ownUnit, second = '', otherScale = '', unit = ''] = match;
  const [before, value] = [text.slice(Math.max(0, match.index - 2), match.index), scaledValue(first + ownScale)];
  const other = scaledValue(second + otherScale);
  // 0531-12345 is a telephone, 2-1 a score, 4-17 perhaps a date.
  const isRange = Number(first.replaceAll(',', '')) < Number(second.replaceAll(',', '')) || value < other;
  if (/[\d-]$/u.test(before) || !(isRange || ownUnit)) return undefined;
  const shared = scaledValue(first + (ownScale || otherScale));
  const stretch = { start: match.index, end: match.index + said.search(/\s?(?:[-—–~～]+|至|到)\s?$/u) };
  const kind = kindOf(ownUnit ?? unit);
  const isDate = /[-—–]/u.test(said) && value <= 12 && other <= 31 && !unit && !ownScale;
  return amount(text, stretch, {
    kind,
    value: shared,
    measure: unitAt(ownUnit ?? unit, 0, 'zh')?.code,
    also: [
      ...(shared === value ? [] : [{ kind, value, measure: undefined }]),
      ...(isDate ? [{ kind: 'month' as const, value, measure: undefined }] : []),
      { kind: 'number', value, measure: undefined },
    ],
    isFirm: !/^0\d/u.test(first),
  });
}

function kindOf(behind: string): 'percent' | 'points' | 'number' {
  if (/^(?:个百分点|个点|百分点)/u.test(behind)) return 'points';
  return behind.startsWith('%') ? 'percent' : 'number';
}

function readDigits(text: string, match: RegExpExecArray): Found | undefined {
  const start = match.index;
  const end = start + match[0].length;
  const [before, after] = [text.slice(Math.max(0, start - 6), start), text.slice(end, end + 12)];
  const unit = /^\s?(?:[余多来]|个多)?\s?/u.exec(after)?.[0].length ?? 0;
  const kind = kindOf(after.slice(unit));
  const value = scaledValue(match[0]);
  held.lastIndex = end;
  const isPlain = /^\d+$/u.test(match[0]);
  const also: Reading[] = [];
  if (isPlain && value >= 1500 && value < 2100) also.push({ kind: 'year', value, measure: undefined });
  if (isPlain && value <= 31 && /\d\s?[-—–/]\s?$/u.test(before)) also.push({ kind: 'day', value, measure: undefined });
  if (/^\s?[级期届次批号线楼层等星代环段类型]/u.test(after) || /(?:No\.?|号)\s?$/iu.test(before))
    also.push({ kind: 'rank', value, measure: undefined });
  if (/^\s?年/u.test(after) && value >= 10 && value < 100 && isPlain)
    also.push(
      { kind: 'year', value: 1900 + value, measure: undefined },
      { kind: 'year', value: 2000 + value, measure: undefined },
    );
  if (kind === 'points') also.push({ kind: 'number', value, measure: undefined });
  // A, B和C等3所: a count that closes a list goes without saying.
  const closesList =
    value <= 10 &&
    isPlain &&
    kind === 'number' &&
    /(?:、[^，。；]{1,20}|[这该等共]|上述|以上)$/u.test(text.slice(Math.max(0, start - 24), start));
  const isAsked = isFirm(before, after, value);
  return {
    start,
    end: held.exec(text)?.[0].length ? held.lastIndex : end,
    value,
    kind,
    also,
    ...boundOf(text, start, end),
    measure: unitBefore(text, start) ?? unitAt(text, end + unit, 'zh')?.code,
    isFirm: isAsked && !closesList,
    isCount: isAsked && kind === 'number',
  };
}

/** Not parts of names (G20, 卡-52M), nothing (0例), decades of birth (90后). */
function isFirm(before: string, after: string, value: number): boolean {
  const isName =
    /[A-Za-z][-‑]?$|[\p{sc=Han}][-‑]$/u.test(before) ||
    /^[-‑]?(?!(?:km|kg|cm|mm|m|g|mg|ml|mL|GB|MB|TB|kW|MW|GW|kWh|ha|nm)(?![A-Za-z]))[A-Za-z]/u.test(after);
  return !isName && value !== 0 && !/^\s?(?:后(?=[，。、的])|几)/u.test(after) && !/\p{sc=Han}\(?[+＋]$/u.test(before);
}

/** A numeral with a measure word. */
function readCount(text: string, match: RegExpExecArray): Found {
  const [said, numerals = '', more = ''] = match;
  const stretch = whole(match);
  // 五百二十两 weighs; 两 is no digit behind a magnitude.
  const isWeight = /[十百千]两$/u.test(numerals);
  const plain = isWeight ? numerals.slice(0, -1) : numerals;
  const value = chineseValue(plain) * scale(more.replace(/^[余多来]/u, ''));
  const numeralEnd = stretch.start + numerals.length + more.length;
  const behind = text.slice(numeralEnd, numeralEnd + 3);
  const unit = isWeight
    ? 'tael'
    : unitAt(text, numeralEnd + (/^\s?[余多来]?\s?/u.exec(behind)?.[0].length ?? 0), 'zh')?.code;
  const isVague =
    /[几数上成每逐另某又再唯同]$/u.test(text.slice(Math.max(0, stretch.start - 1), stretch.start)) ||
    idioms.test(text.slice(stretch.start, stretch.start + 4)) ||
    // 唯一一支, 万家, 以千克计
    /^[一二两三四五六七八九]{2,}$/u.test(numerals) ||
    (/^[百千万亿]$/u.test(numerals) && unit === undefined) ||
    // 八里罕 and 三里屯 are places.
    unit === 'li' ||
    /^家[湾渠庄峪坡寨]|^国演义|^人行/u.test(behind) ||
    // 以千克计
    (numerals === '千' && /^[克米瓦]/u.test(behind));
  const isRank = /^[级期届次批号线楼层等星]/u.test(behind);
  return {
    ...stretch,
    ...boundOf(text, stretch.start, stretch.start + numerals.length),
    value,
    measure: unit,
    also: isRank ? [{ kind: 'rank', value, measure: undefined }] : [],
    // Small counts may be swallowed by the grammar of the other language; 一个 is as often an article.
    isFirm: value > 10 && !isVague && !/^[十百千万]+[余多]?(?:年|倍)/u.test(said),
    isCount: !isVague && (value > 1 || /^一[所座家户栋艘架]/u.test(said)),
  };
}

/** Any other numeral may be idiom or half of a word: it can answer a number of the translation, but asks for none. */
function readLoose(text: string, match: RegExpExecArray): Found {
  const [said] = match;
  const stretch = whole(match);
  if (said.startsWith('几')) return { ...stretch, kind: 'magnitude', value: 1, isFirm: false };
  if (/^[全昼]/u.test(said)) return { ...stretch, value: 24, measure: 'hour', isFirm: false };
  const isWeight = /[十百千]两$/u.test(said);
  const value = said === '半' ? 0.5 : chineseValue(isWeight ? said.slice(0, -1) : said);
  return {
    ...stretch,
    ...boundOf(text, stretch.start, stretch.end),
    value,
    measure: isWeight ? 'tael' : unitAt(text, stretch.end, 'zh')?.code,
    also: said === '半' ? [{ kind: 'fraction', value: 0.5, measure: undefined }] : [],
    isFirm: false,
  };
}

/** The words that bound a number; a currency may stand between: 突破新台币2亿元. */
function boundOf(text: string, start: number, end: number): Pick<Quantity, 'bound' | 'isBoundFirm'> {
  const before = text
    .slice(Math.max(0, start - 14), start)
    .replace(/[^\S\n]/gu, '')
    .replace(/(?:[A-Z]{0,3}[$¥￥€£]|人民币|新?台币|港币|美元|RMB|NTD|USD)$/u, '');
  // 9000多万: the bound stands inside the number.
  const inside = /[余多]/u.exec(text.slice(start, end))?.[0] ?? '';
  const behind = text.slice(end, end + 14).replace(/[^\S\n]/gu, '');
  // A tilde is 约, unless it stands in a range.
  const around = /(?<![\d%年月日])~$/u.test(before) ? '约' : '';
  const direct = findBound(before + around, inside || behind);
  // 39度或以上, 10个左右: the unit stands between.
  const afterUnit = behind.replace(unitsFirst, '');
  const found =
    direct.bound === 'exact' && afterUnit !== behind && !/^[余多](?!$|[，。；、）的])/u.test(afterUnit)
      ? findBound('', afterUnit)
      : direct;
  // 近三年 are the past three years, as often as nearly three.
  const isSpan = found.bound === 'nearly' && /^[余多]?(?:个多?月|年|天|日|周|月|次|届|期)/u.test(behind);
  return isSpan && /近$/u.test(before) ? { ...found, isBoundFirm: false } : found;
}

const unitsFirst = new RegExp(
  `^(?:${measureWord}|%|个百分点|小时|分钟|[\\p{sc=Han}]{1,2}(?=左右|以上|以下|上下|以内))`,
  'u',
);
