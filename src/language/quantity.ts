import { findAll } from './find-all.ts';
import { withoutOverlaps, type Stretch } from './stretches.ts';
import type { UnitCode } from './units.ts';

/** How a text bounds a number: 余 and 多 are `at least`, 近 is `nearly`, 不足 is `under`, 最多 is `at most`. */
export type Bounding = 'exact' | 'at least' | 'nearly' | 'about' | 'under' | 'at most';

/** What a number says. Only numbers of one kind are held to each other: 5 % is not 5 points, May is not 5. */
export type Kind =
  // 502个, 4000 km; value in units
  | 'number'
  // 94 %, 九成
  | 'percent'
  // 2.3个百分点, 2.3 percentage points
  | 'points'
  // 三分之一, half; value from 0 to 1
  | 'fraction'
  // 翻一番, doubled, twice as much: as many times the former
  | 'multiple'
  // 数千, 上亿, thousands; value is the power of ten
  | 'magnitude'
  // 第二批, the second
  | 'rank'
  | 'year'
  // 80年代; value from 0 to 90
  | 'decade'
  | 'century'
  // 上半年 is 1
  | 'half-year'
  | 'quarter'
  | 'month'
  // 上旬 is 1, 下旬 is 3
  | 'ten-days'
  | 'day'
  // Monday is 1, Sunday 7
  | 'weekday'
  // spring is 1
  | 'season'
  // minutes on a dial of twelve hours
  | 'time'
  // 上午 is 1, 下午 and 晚上 are 2
  | 'part-of-day';

/** What a number may be read as: 增长两倍 is to three times, and is written for twice as much. */
export interface Reading {
  kind: Kind;
  /** In units: 26.4万 is 264000, 90 % is 90, half past nine is 570 minutes. */
  value: number;
  /** Code of the unit, as far as the number is measured; undefined for what is counted. */
  measure: UnitCode | undefined;
}

/** A number of a text as the two languages are held to it. */
export interface Quantity extends Reading {
  /** What the text says, for messages. */
  text: string;
  /** Where the stretch begins that holds together on a page: digits, magnitude, 余, unit. */
  start: number;
  end: number;
  /** Further readings; a number is at fault only if none agrees. */
  also: readonly Reading[];
  bound: Bounding;
  /** Whether the bound is certain: 'some' and 'over the years' only may be one. */
  isBoundFirm: boolean;
  /** Whether the other language must have it too: true for digits and large counts, false for words that may be idiom. */
  isFirm: boolean;
  /** Whether it counts something: such a one is not left out of the other language in favour of another count. */
  isCount: boolean;
  /** 增长 or 下降, as far as one of them is said of it. */
  change: 'up' | 'down' | undefined;
  /** Half of the day, of a time whose text says it. */
  half: 'morning' | 'later' | undefined;
  /** The clause it stands in. */
  clause: { start: number; end: number };
}

/** What a reader finds; the rest follows from the text around it. */
export type Found = Pick<Quantity, 'start' | 'end' | 'value'> & Partial<Quantity>;

/** Fills in what a find leaves open: a firm, exact number without a unit. */
export function quantity(text: string, found: Found): Quantity {
  return {
    text: text.slice(found.start, found.end).trim(),
    kind: 'number',
    measure: undefined,
    also: [],
    bound: 'exact',
    isBoundFirm: true,
    isFirm: true,
    isCount: false,
    change: undefined,
    half: undefined,
    clause: { start: 0, end: text.length },
    ...found,
    value: plainNumber(found.value),
  };
}

/** Whether a reader would ask for a number in the other language. */
export function isAsked({ isFirm, isCount }: Quantity): boolean {
  return isFirm || isCount;
}

/** A product of a number and its magnitude as a decimal: 1.62 × 10^8 is not a whole number in binary. */
export function plainNumber(value: number): number {
  return Number(value.toPrecision(12));
}

/** A time of day in minutes, on a dial of twelve hours: 16时 is 4 p.m. */
export function dialMinutes(hours: number, minutes: number): number {
  return (hours * 60 + minutes) % 720;
}

/** What 3:35 may be besides a time of day: a result in minutes and seconds, or in hours and minutes. */
export function clockReadings(large: number, small: number): Reading[] {
  const value = large * 60 + small;
  return (['second', 'minute'] as const).map((measure) => ({ kind: 'number', value, measure }));
}

/** One way in which a language writes numbers. */
export interface Form {
  /** A text that the form reads: what stands in brackets, or all of it. A test holds the form to it. */
  example: string;
  /** Letters, small ones, of which some stand in every text that the form reads: looking for them costs a tenth of a pattern. */
  needs?: readonly string[];
  pattern: RegExp;
  read: (match: RegExpExecArray, text: string) => Found[] | Found | undefined;
}

/** Everything that a table of forms finds in a text; a form further up has the first claim on its words. */
export function readForms(forms: readonly Form[], text: string): Found[] {
  const letters = text.toLowerCase();
  return withoutOverlaps(
    forms
      .filter(({ needs }) => !needs || needs.some((some) => letters.includes(some)))
      .flatMap(({ pattern, read }) => findAll(pattern, text).flatMap((match) => read(match, text) ?? [])),
  );
}

/** The stretch of a whole match. */
export function whole({ index, 0: { length } }: RegExpExecArray): Pick<Stretch<unknown>, 'start' | 'end'> {
  return { start: index, end: index + length };
}

/** One match that is two numbers, each of them shown as the whole: 五六月, 9/11. The second begins behind `length` characters. */
export function cutInTwo(
  { index, 0: text }: RegExpExecArray,
  length: number,
  first: Pick<Found, 'kind' | 'value' | 'also'>,
  second: Pick<Found, 'kind' | 'value' | 'also'>,
): Found[] {
  const cut = index + length;
  return [
    { start: index, end: cut, text, ...first, isFirm: false },
    { start: cut, end: index + text.length, text, ...second, isFirm: false },
  ];
}

/** The clause that each of the finds stands in; both come in the order of the text. */
export function clausesOf(found: readonly Found[], clauses: readonly Quantity['clause'][]): Quantity['clause'][] {
  let at = 0;
  return found.map(({ end }) => {
    while (at < clauses.length - 1 && (clauses[at]?.end ?? 0) < end) at++;
    return clauses[at] ?? { start: 0, end };
  });
}
