import type { Amount, Bound } from './amount.ts';
import type { Bounding, Quantity } from './quantity.ts';
import type { ReadText } from './read-local-text.ts';
import { readsWords } from './read-quantities.ts';
import { scriptOf } from './script-of.ts';
import { foldAs } from './zh/fold.ts';

/** In what a number of a text is the one that a key figure reports. */
export interface Fit {
  /** The same value; percentages are only held to percentages. */
  value: boolean;
  /** Counted or measured in the same. */
  unit: boolean;
  bound: boolean;
}

/** How a text bounds the number of a figure. */
export const boundings: Record<Bound, Bounding> = { exact: 'exact', 'more than': 'at least', nearly: 'nearly' };

/**
 * Whether a number of a text is the one that a key figure reports. Of a language whose words are not read, only the
 * value can be asked for.
 */
export function fitAmount(amount: Amount, quantity: Quantity, read: ReadText): Fit {
  const canReport = quantity.kind === 'number' || quantity.kind === 'percent' || quantity.kind === 'year';
  const value =
    canReport && quantity.value === amount.value && (quantity.kind === 'percent') === (amount.unit === 'percent');
  if (!readsWords(read.locale)) return { value, unit: true, bound: true };
  return { value, unit: hasUnit(amount.unit, quantity, read), bound: quantity.bound === boundings[amount.bound] };
}

function hasUnit(unit: Amount['unit'], quantity: Quantity, { text, locale, quantities }: ReadText): boolean {
  if (unit === 'percent') return quantity.kind === 'percent';
  if (typeof unit === 'string') return quantity.measure === unit;
  const noun = foldAs(locale, unit[locale] ?? '').toLowerCase();
  const behind = (from: Quantity) => {
    const next = quantities.find(({ start }) => start >= from.end);
    return foldAs(locale, text.slice(from.start, next?.start)).toLowerCase();
  };
  // A Chinese measure word follows its number.
  if (scriptOf(locale) === 'han')
    return behind(quantity)
      .replace(/^[\d.,零〇一二两三四五六七八九十百千万亿]+[余多]?\s?/u, '')
      .startsWith(noun);
  // An English noun may stand anywhere in the paragraph ('of these, 12'), unless it follows another of the same value.
  if (behind(quantity).includes(noun)) return true;
  return (
    text.toLowerCase().includes(noun) &&
    !quantities.some((other) => other.value === quantity.value && behind(other).includes(noun))
  );
}
