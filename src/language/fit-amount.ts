import type { Amount, Bound } from './amount.ts';
import type { Bounding, Quantity } from './quantity.ts';
import { readsWords } from './read-quantities.ts';
import { scriptOf } from './script-of.ts';

/** How a number of a text agrees with an amount. */
export interface Fit {
  value: boolean;
  unit: boolean;
  bound: boolean;
}

const boundings: Record<Bound, Bounding> = { exact: 'exact', 'more than': 'at least', nearly: 'nearly' };

/** Whether a number of a text is the one that a figure reports. */
export function fitAmount(amount: Amount, quantity: Quantity, read: { text: string; locale: string }): Fit {
  const { value, kind, bound } = quantity;
  const isPercent = amount.unit === 'percent';
  const knows = readsWords(read.locale);
  return {
    value: value === amount.value && (kind === 'percent') === isPercent,
    unit: !knows || isMeasured(amount.unit, quantity, read),
    bound: !knows || bound === boundings[amount.bound],
  };
}

function isMeasured(
  unit: Amount['unit'],
  { kind, measure, start }: Quantity,
  { text, locale }: { text: string; locale: string },
): boolean {
  if (unit === 'percent') return kind === 'percent';
  if (typeof unit === 'string') return measure === unit;
  const noun = unit[locale] ?? '';
  // A Chinese measure word follows its number; an English noun may stand anywhere in the paragraph.
  return scriptOf(locale) === 'han'
    ? text
        .slice(start)
        .replace(/^[\d.,]+[万亿]*[余多]?/u, '')
        .startsWith(noun)
    : text.toLowerCase().includes(noun.toLowerCase());
}
