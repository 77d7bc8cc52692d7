import { plainNumber, type Kind, type Quantity } from './quantity.ts';

/** How a number came to stand for another. */
export type ValueSlip =
  // 26.4万 as 26,400: a zero too few, or the point moved
  | 'tenfold'
  // 万 for 亿, or 万 left out
  | 'myriad'
  // million for billion, and other powers of ten
  | 'magnitude'
  // 351 as 315
  | 'digits-swapped'
  // 1993.03万 as 19.93 million
  | 'rounded'
  | 'value';

/** Names what lies between two numbers, as far as it is one of the commonest slips. */
export function slipBetween(a: Quantity, b: Quantity): { slip: ValueSlip; factor?: number } {
  if (a.kind !== b.kind || a.value === 0 || b.value === 0) return { slip: 'value' };
  const power = Math.log10(plainNumber(b.value / a.value));
  const factor = 10 ** Math.round(power);
  if (Math.abs(power - Math.round(power)) < 1e-9) {
    const slip = Math.abs(power) < 1.5 ? 'tenfold' : Math.abs(Math.round(power)) === 4 ? 'myriad' : 'magnitude';
    return { slip, factor };
  }
  if (isRounded(a, b) || isRounded(b, a)) return { slip: 'rounded' };
  return sortedDigits(a) === sortedDigits(b) && sortedDigits(a).length > 1
    ? { slip: 'digits-swapped' }
    : { slip: 'value' };
}

/** Kinds that a text may give in round numbers. */
const roundable = new Set<Kind>(['number', 'percent', 'points']);

/** Whether a number is another one with fewer digits, of which it keeps at least three (of a percentage two). */
function isRounded(round: Quantity, exact: Quantity): boolean {
  const kept = digitsOf(round).length;
  if (!roundable.has(round.kind) || kept >= digitsOf(exact).length || kept < (round.kind === 'percent' ? 2 : 3))
    return false;
  return Number(exact.value.toPrecision(kept)) === round.value;
}

/** The digits of a value, without the zeros around them. */
function digitsOf({ value }: Quantity): string {
  return String(value)
    .replaceAll(/\D|^[0.]+/gu, '')
    .replace(/0+$/u, '');
}

function sortedDigits(quantity: Quantity): string {
  return [...digitsOf(quantity)].sort().join('');
}
