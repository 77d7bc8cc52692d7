import { createFindBound } from '../find-bound.ts';
import { whole, type Found, type Kind, type Quantity, type Reading } from '../quantity.ts';
import { chineseUnits, unitAt, unitBefore } from '../units.ts';
import { chineseBounds } from './chinese-bounds.ts';
import { chineseValue, numeral, scale, scaledValue } from './chinese-numeral.ts';

const { word, digits, magnitude } = numeral;
const findBound = createFindBound(chineseBounds, '', '');

/** What things are counted by: before these words a single 2 is 两. */
export const countWords: readonly string[] =
  '个 项 大类 类 座 家 户 人次 人 名 次 批 种 条 所 倍 处 套 大 位 只 辆 艘 架 支 株 票 例 款 场 部 篇 件 张 间 栋 幢 枚 颗 头 台 对 份 笔 起 国 者 省 市 县 村 镇 区 校 岁 口 片 点 瓶 杯'.split(
    ' ',
  );

/** What is counted by these words: a numeral before one is a count, and on a page neither parts from the other. */
const measureWords = [
  ...chineseUnits.filter((unit) => !/^个?(?:小时|钟头|分钟|秒)/u.test(unit)),
  ...countWords,
  // These stand as often behind a rank: 2级, 2期.
  ...'级 年度 届 期 阶段 步 层 度'.split(' '),
].sort((a, b) => b.length - a.length);
export const measureWord = measureWords.join('|');
export const anyUnit = [...chineseUnits].sort((a, b) => b.length - a.length).join('|');
/** What keeps to the digits before it: a unit, a measure word, a sign. */
const held = new RegExp(`\\s?(?:[余多来]?(?:${measureWord}|%|‰)|[余多])`, 'uy');
export const scaled = String.raw`(?:${digits})(?:\s?[余多来]?${magnitude}{1,5}(?:(?:\d+(?:\.\d+)?|\s\d{1,3}(?:,\d{3})+)[万亿]?(?![\d.年月日时])|(?<=万)\d{4}(?!\d))?)?`;
export const decimalWord = `${word}(?:点[零〇一二三四五六七八九]+)?`;

/** Measure words and what else stands between a number and 左右 or 以上. */
const unitsFirst = new RegExp(
  `^(?:${measureWord}|%|个百分点|小时|分钟|[\\p{sc=Han}]{1,2}(?=左右|以上|以下|上下|以内))`,
  'u',
);

/** Words that hold a numeral and count nothing. */
const idioms =
  /^(?:四处|一个|一些|一般|一样|一直|一起|一下|一点|百姓|千万(?![元吨人])|万一|十分|三农|五花八门|两岸|两口|四周|三明治|百度|万岁|四人赛)/u;

type Stretch = ReturnType<typeof whole>;

/** A number that can be bounded. */
export function amount(text: string, stretch: Stretch, found: Omit<Found, 'start' | 'end'>): Found {
  return { ...stretch, ...boundOf(text, stretch.start, stretch.end), ...found };
}

/** 两倍 is twice as much; growth by that is three times as much, and 'twofold' is said of both. */
export function multiple(text: string, match: RegExpExecArray): Found {
  const said = match[1] ?? '';
  const value = /\d/u.test(said) ? scaledValue(said) : chineseValue(said);
  const before = text.slice(Math.max(0, match.index - 8), match.index);
  const isGrowth =
    /(?:增长|增加|提高|上涨|上升|扩大|提升|增|涨|高|多|快|大|贵|重|长|强|猛增|激增)了?(?:近|约|超过|超|逾|将近)?$/u.test(
      before,
    );
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
export function rangeStart(text: string, match: RegExpExecArray): Found | undefined {
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

/** Digits with their magnitude, unit and bound. */
export function readDigits(text: string, match: RegExpExecArray): Found {
  const start = match.index;
  const end = start + match[0].length;
  const [before, after] = [text.slice(Math.max(0, start - 6), start), text.slice(end, end + 12)];
  const unit = /^\s?(?:[余多来]|个多)?\s?/u.exec(after)?.[0].length ?? 0;
  const kind = kindOf(after.slice(unit));
  const value = scaledValue(match[0]);
  held.lastIndex = end;
  const isAsked = isFirm(before, after, value);
  return {
    start,
    end: held.exec(text)?.[0].length ? held.lastIndex : end,
    value,
    kind,
    also: otherReadings(match[0], value, kind, before, after),
    ...boundOf(text, start, end),
    measure: unitBefore(text, start) ?? unitAt(text, end, 'zh')?.code ?? unitAt(text, end + unit, 'zh')?.code,
    // 06 at the head of a paragraph is its number, not one of its text.
    isFirm: isAsked && !/^0\d+$/u.test(match[0]) && !(kind === 'number' && value <= 10 && closesList(text, start)),
    isCount: isAsked && kind === 'number',
  };
}

/** What digits may be besides a number: 2023 a year, 3级 a rank, the end of 25-26日 a day. */
function otherReadings(said: string, value: number, kind: Kind, before: string, after: string): Reading[] {
  const readings: Reading[] = [];
  const add = (kind: Kind, other = value) => readings.push({ kind, value: other, measure: undefined });
  const isPlain = /^\d+$/u.test(said);
  if (isPlain && value >= 1500 && value < 2100) add('year');
  if (isPlain && value <= 31 && /\d\s?[-—–/]\s?$/u.test(before)) add('day');
  if (/^\s?[级期届次批号线楼层等星代环段类型]/u.test(after) || /(?:No\.?|号)\s?$/iu.test(before)) add('rank');
  // 98年 is a year of the last century or of this one, and so is the first of 94-97年.
  if (/^\d\d$/u.test(said) && /^\s?(?:[-—–~～至]+\s?\d\d\s?)?年/u.test(after)) {
    add('year', 1900 + value);
    add('year', 2000 + value);
  }
  if (kind === 'points') add('number');
  return readings;
}

/** A、B和C等3所: a count that closes a list goes without saying. */
function closesList(text: string, start: number): boolean {
  // A full stop stands for the beginning of the text.
  const before = `。${text.slice(0, start)}`.slice(-48);
  return /(?:[，。；][^，。；\d]*、[^，。；\d]*|[这该等共]|上述|以上)$/u.test(before);
}

/** Not parts of names (G20, 卡-52M), nothing (0例), decades of birth (90后). */
function isFirm(before: string, after: string, value: number): boolean {
  const isName =
    /[A-Za-z][-‑]?$|[\p{sc=Han}][-‑]$/u.test(before) ||
    /^[-‑]?(?!(?:km|kg|cm|mm|m|g|mg|ml|mL|GB|MB|TB|kW|MW|GW|kWh|ha|nm)(?![A-Za-z]))[A-Za-z]/u.test(after);
  return !isName && value !== 0 && !/^\s?(?:后(?=[，。、的])|几)/u.test(after) && !/\p{sc=Han}\(?[+＋]$/u.test(before);
}

/** A numeral with a measure word. */
export function readCount(text: string, match: RegExpExecArray): Found {
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
  const isVague = isIdiom(text, stretch.start, numerals, behind, unit);
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

/** Whether a numeral counts nothing though a measure word follows: 又一次, 唯一一支, 万家, 以千克计, 三里屯. */
function isIdiom(text: string, start: number, numerals: string, behind: string, unit: string | undefined): boolean {
  return (
    /[几数上成每逐另某又再唯同]$/u.test(text.slice(Math.max(0, start - 1), start)) ||
    idioms.test(text.slice(start, start + 4)) ||
    /^[一二两三四五六七八九]{2,}$/u.test(numerals) ||
    (/^[百千万亿]$/u.test(numerals) && unit === undefined && !/[余多]/u.test(text.slice(start + 1, start + 2))) ||
    unit === 'li' ||
    /^家[湾渠庄峪坡寨]|^国演义|^人行/u.test(behind) ||
    (numerals === '千' && /^[克米瓦]/u.test(behind))
  );
}

/** Any other numeral may be idiom or half of a word: it can answer a number of the translation, but asks for none. */
export function readLoose(text: string, match: RegExpExecArray): Found {
  const [said] = match;
  const stretch = whole(match);
  if (said.startsWith('几')) return { ...stretch, kind: 'magnitude', value: 1, isFirm: false };
  if (/^[全昼]/u.test(said)) return { ...stretch, value: 24, measure: 'hour', isFirm: false };
  const isWeight = /[十百千]两$/u.test(said);
  const [, numerals = said, more = ''] = /^(.+?)[余多](.+)$/u.exec(said) ?? [];
  const value = said === '半' ? 0.5 : chineseValue(isWeight ? said.slice(0, -1) : numerals) * scale(more);
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
export function boundOf(text: string, start: number, end: number): Pick<Quantity, 'bound' | 'isBoundFirm'> {
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
