import type { Quantity } from './quantity.ts';
import type { ValueSlip } from './slip-between.ts';

/** What has gone wrong with a number, by the name an editor would give it. */
export type Slip =
  | ValueSlip
  // A number that only one language has.
  | 'missing'
  | 'added'
  // 'In 2022' where the original says last year.
  | 'supplied'
  // 三人 after three names, two left to the plural.
  | 'swallowed'
  | 'unit'
  | 'percent-for-points'
  | 'rise-for-fall'
  | 'part-of-day'
  | 'opposite-bound'
  | 'bound-dropped'
  | 'bound-added'
  // about for 余, up to for 不足
  | 'bound-changed'
  // Two numbers in each other's place.
  | 'exchanged'
  // The same within one clause, where a translator may have turned the order round.
  | 'turned-round';

/** The slips that are about 余, nearly and the like. */
export const boundSlips: ReadonlySet<Slip> = new Set<Slip>([
  'opposite-bound',
  'bound-dropped',
  'bound-added',
  'bound-changed',
]);

/** One number, or two of one language, that the other does not have so. */
export interface Finding {
  slip: Slip;
  /** An error stops the build; advice is printed and stops nothing. */
  strength: 'error' | 'advice';
  /** What was read on each side; the first of an exchange. */
  original: Quantity | undefined;
  translation: Quantity | undefined;
  /** The other of two exchanged numbers. */
  second?: { original: Quantity; translation: Quantity };
  /** By how much the translation is too large or too small, where that is a power of ten. */
  factor?: number;
}
