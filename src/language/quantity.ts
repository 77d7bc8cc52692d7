import type { UnitCode } from './units.ts';

/** How a text bounds a number: 余 and 多 are `at least`, 近 is `nearly`, 不足 is `under`, 最多 is `at most`. */
export type Bounding = 'exact' | 'at least' | 'nearly' | 'about' | 'under' | 'at most';

/** Percentages, dates, times and ranks are told apart from plain numbers: 5 % is not 5, May is not 5. */
export type Kind = 'number' | 'percent' | 'year' | 'month' | 'day' | 'time' | 'rank';

/** A number of a text as the two languages are held to it. */
export interface Quantity {
  /** What the text says, for messages. */
  text: string;
  start: number;
  end: number;
  /** In units: 26.4万 is 264000, 90 % is 90, half past nine is 570 minutes. */
  value: number;
  kind: Kind;
  bound: Bounding;
  /** Whether the bound is certain: 'some' and 'over the years' only may be one. */
  isBoundFirm: boolean;
  /** Measure behind the number, as far as it is one: yuan, hectare; undefined for what is counted. */
  measure: UnitCode | undefined;
  /** Whether the other language must have it too: true for digits and counted words, false for words that may be idiom. */
  isFirm: boolean;
}

/** What a reader of one language finds; the rest follows from the text around it. */
export type Found = Pick<Quantity, 'start' | 'end' | 'value'> & Partial<Quantity>;

/** Fills in what a find leaves open: a firm, exact number without a measure. */
export function quantity(text: string, found: Found): Quantity {
  return {
    text: text.slice(found.start, found.end),
    kind: 'number',
    bound: 'exact',
    isBoundFirm: true,
    measure: undefined,
    isFirm: true,
    ...found,
    // Rounded, since 1.62 × 10^8 is not a whole number in binary.
    value: Number(found.value.toPrecision(12)),
  };
}

/** A time of day in minutes, on a dial of twelve hours: 16时 is 4 p.m. */
export function dialMinutes(hours: number, minutes: number): number {
  return (hours * 60 + minutes) % 720;
}

/** A way of bounding a number: words that end before it, or begin behind it. Unless it is firm, it only may be meant so. */
export interface BoundWords {
  bound: Bounding;
  isFirm: boolean;
  before?: RegExp;
  after?: RegExp;
}

/** The bound of a number between two stretches of text: the first of the list whose words stand there. */
export function findBound(
  words: readonly BoundWords[],
  before: string,
  after: string,
): Pick<Quantity, 'bound' | 'isBoundFirm'> {
  const found = words.find((entry) => entry.before?.test(before) === true || entry.after?.test(after) === true);
  return { bound: found?.bound ?? 'exact', isBoundFirm: found?.isFirm ?? true };
}
