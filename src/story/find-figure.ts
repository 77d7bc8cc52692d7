import type { Amount } from '../language/amount.ts';
import { readNumbers, type FoundNumber } from '../language/read-numbers.ts';

/**
 * Where a text reports a figure: the number of the same value that no other figure was taken from, and among several
 * the one whose counted noun follows. Undefined if the text does not hold the value.
 */
export function findFigure(
  figure: Amount,
  text: string,
  locale: string,
  taken: ReadonlySet<number> = new Set(),
): FoundNumber | undefined {
  const candidates = readNumbers(text, locale).filter(
    ({ value, start }) => value === figure.value && !taken.has(start),
  );
  if (typeof figure.unit === 'string') return candidates[0];
  const noun = figure.unit[locale] ?? '';
  return candidates.find(({ after }) => after.replace(/^[余多]/u, '').startsWith(noun)) ?? candidates[0];
}
