import type { Quantity, Reading } from './quantity.ts';
import { areSameUnit, isConverted } from './units.ts';

/** How well two numbers answer each other; 0 if they do not. */
export function agreement(a: Quantity, b: Quantity): number {
  // 1/3 is no 1/4, though either may be the 1 of so many.
  if (a.kind === 'fraction' && b.kind === 'fraction' && !areSameShare(a, b)) return 0;
  const style = () => styleOf(a, b);
  let best = 0;
  for (const [i, reading] of [a, ...a.also].entries()) {
    for (const [j, other] of [b, ...b.also].entries()) {
      // What a number is read as at second sight answers less well.
      best = Math.max(best, sameness(reading, other, style) - (i > 0 ? 1.5 : 0) - (j > 0 ? 1.5 : 0));
    }
  }
  if (best === 0) return 0;
  const isSameUnit = a.measure !== undefined && b.measure !== undefined && areSameUnit(a.measure, b.measure);
  const isOtherUnit = a.measure !== undefined && b.measure !== undefined && !isSameUnit;
  return (
    best +
    (isSameUnit ? 3 : isOtherUnit ? -2 : 0) +
    (a.measure === undefined && b.measure === undefined ? 1 : 0) +
    (a.bound === b.bound ? 0.5 : 0) +
    // Ten in the morning and ten at night.
    (a.half && b.half && a.half !== b.half ? -2 : 0) +
    // A number that is asked for is not used up by 双 or 'both'.
    (a.isFirm === b.isFirm ? 2 : 0)
  );
}

/** How alike two readings are, from 0 to 10. */
function sameness(a: Reading, b: Reading, style: () => Style): number {
  if (a.kind === b.kind) {
    if (a.value === b.value) return 10;
    if (a.kind === 'number' && isConverted(a, b)) return 7;
    return a.kind === 'fraction' && areSameShare(a, b) ? 8 : 0;
  }
  return Math.max(sameAcross(a, b, style), sameAcross(b, a, style));
}

/** Whether two fractions are one, as far as rounding lets one say: 2 of 3, 67 of 100. */
function areSameShare(a: Reading, b: Reading): boolean {
  return Math.abs(a.value - b.value) <= 0.02 * Math.max(a.value, b.value);
}

/** Kinds that say the same in another way. */
function sameAcross(a: Reading, b: Reading, style: () => Style): number {
  if (a.kind === 'percent' && b.kind === 'points' && a.value === b.value) return 6;
  if (a.kind === 'percent' && b.kind === 'fraction' && Math.abs(a.value / 100 - b.value) < 0.005) return 7;
  // '80.0 to 89.3' in a table of percentages
  if (a.kind === 'percent' && b.kind === 'number' && a.value === b.value && style() === 'decimals') return 4;
  if (a.kind === 'fraction' && b.kind === 'number' && Math.abs(a.value - b.value) < 0.005) return 6;
  // Batch 2; but 'both' is no second, and 'first' is too common a word to answer every 1.
  if (a.kind === 'rank' && b.kind === 'number' && a.value === b.value && a.value > 1 && style() !== 'words') return 5;
  // 一百多人 are hundreds of people, in a manner of speaking.
  if (a.kind === 'magnitude' && b.kind === 'number' && a.value === b.value) return 3;
  if (a.kind === 'number' && b.kind === 'year' && a.value === b.value) return 5;
  return 0;
}

/** How two numbers are written: what both write with a decimal point is hardly the same by chance. */
type Style = 'words' | 'digits' | 'decimals';

function styleOf(a: Quantity, b: Quantity): Style {
  if (/\d\.\d/u.test(a.text) && /\d\.\d/u.test(b.text)) return 'decimals';
  return /\d/u.test(a.text + b.text) ? 'digits' : 'words';
}
