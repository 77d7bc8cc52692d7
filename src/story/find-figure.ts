import type { Amount } from '../language/amount.ts';
import { fitAmount, rankFit } from '../language/fit-amount.ts';
import type { Quantity } from '../language/quantity.ts';
import type { ReadText } from '../language/read-local-text.ts';

/**
 * Where a text reports a figure: of the numbers that no other figure was taken from, the one that fits best in unit and
 * bound. Undefined if the text does not hold the value.
 */
export function findFigure(
  figure: Amount,
  read: ReadText,
  taken: ReadonlySet<number> = new Set(),
): Quantity | undefined {
  return read.quantities
    .filter(({ start }) => !taken.has(start))
    .map((quantity) => ({ quantity, rank: rankFit(fitAmount(figure, quantity, read)) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)[0]?.quantity;
}
