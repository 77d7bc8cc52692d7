import { plainNumber, type Quantity } from './quantity.ts';

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
  return sortedDigits(a) === sortedDigits(b) && sortedDigits(a).length > 1
    ? { slip: 'digits-swapped' }
    : { slip: 'value' };
}

function sortedDigits({ value }: Quantity): string {
  return [...String(value).replaceAll(/\D|0+$/gu, '')].sort().join('');
}
