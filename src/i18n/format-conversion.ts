import type { Amount } from '../language/amount.ts';
import type { Translate } from './create-translator.ts';
import { numberFormat } from './format-amount.ts';

/** What foreign money costs: so many yuan for one unit of a currency. */
export interface ExchangeRate {
  currency: string;
  rate: number;
}

/** How a bound is rounded, so that it stays true: more than 22.4 million is more than 22 million, nearly 22.4 is nearly 23. */
const rounding = { exact: 'halfExpand', 'more than': 'floor', nearly: 'ceil' } as const;

/** An amount of yuan in another currency, to two digits: about US$4.5 billion, more than US$22 million. */
export function formatConversion(
  { value, bound }: Amount,
  { currency, rate }: ExchangeRate,
  translate: Translate,
): string {
  const tag = translate('locale.format');
  const worth = value / rate;
  const number = numberFormat(worth, translate, {
    maximumSignificantDigits: 2,
    roundingMode: rounding[bound],
  }).format(worth);
  // The short form of money is 'bn' in British English: its sign is taken, and the number written as elsewhere.
  const amount = new Intl.NumberFormat(tag, { style: 'currency', currency, maximumFractionDigits: 0 })
    .formatToParts(1)
    .map(({ type, value: part }) => (type === 'integer' ? number : part))
    .join('');
  switch (bound) {
    case 'exact':
      return translate('conversion.about', { amount });
    case 'more than':
      return translate('amount.moreThan', { number: amount, unit: '' }).trim();
    case 'nearly':
      return translate('amount.nearly', { number: amount, unit: '' }).trim();
  }
}
