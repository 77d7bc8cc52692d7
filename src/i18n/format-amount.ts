import type { Translate } from './create-translator.ts';
import type { Amount, Bound } from '../language/amount.ts';

/** A short amount in pieces, for a callout that sets them in different sizes. */
export interface AmountParts {
  /** What stands before the digits, in text size: 近. */
  before: string;
  /** The digits, and the sign of a bound that stands at them: 264,000+. */
  large: string;
  /** The magnitude, with the space before it where the language has one, and the sign of a bound behind it: 万+, million. */
  magnitude: string;
  /** The unit, likewise with its space; empty for percentages, whose sign is among the digits. */
  unit: string;
}

const shortKeys = {
  exact: 'amount.exactShort',
  'more than': 'amount.moreThanShort',
  nearly: 'amount.nearlyShort',
} as const satisfies Record<Bound, string>;

const nameKeys = {
  exact: 'figures.exact',
  'more than': 'figures.moreThan',
  nearly: 'figures.nearly',
} as const satisfies Record<Bound, string>;

const fullKeys = {
  exact: 'amount.exact',
  'more than': 'amount.moreThan',
  nearly: 'amount.nearly',
} as const satisfies Record<Bound, string>;

/** 26.4万余套, more than 264,000 homes: as a sentence says it, and as a screen reader hears a callout. */
export function formatAmount(amount: Amount, translate: Translate): string {
  const number = formatNumber(amount, translate);
  if (amount.unit === 'percent' && amount.bound === 'more than') return translate('amount.percentMoreThan', { number });
  return translate(fullKeys[amount.bound], { number, unit: unitName(amount.unit, translate) }).trim();
}

/** 26.4万+ 套, 264,000+ homes: the short form of a callout, in pieces. */
export function formatAmountParts(amount: Amount, translate: Translate): AmountParts {
  const parts = numberParts(amount, translate);
  const place = parts.findIndex(({ type }) => type === 'compact');
  const gap = parts[place - 1]?.type === 'literal' ? ' ' : '';
  const magnitude = place < 0 ? '' : gap + (parts[place]?.value ?? '');
  const digits = parts
    .filter(({ type }) => type !== 'compact')
    .map(({ value }) => value)
    .join('')
    .trim();
  const [before = '', behind = ''] = translate(shortKeys[amount.bound], { number: '\n' }).split('\n');
  const isSign = !/\p{L}/u.test(before);
  return {
    before: isSign ? '' : before,
    large: (isSign ? before : '') + digits + (magnitude ? '' : behind),
    magnitude: magnitude && magnitude + behind,
    unit: translate('amount.exact', { number: '', unit: unitName(amount.unit, translate) }).trimEnd(),
  };
}

/** 26.4万, 264,000: the number alone, as a language writes it. */
export function formatNumber(amount: Amount, translate: Translate): string {
  return numberParts(amount, translate)
    .map(({ value }) => value)
    .join('');
}

/** Whether a language counts in 万 and 亿, and not in thousands and millions. */
export function countsInMyriads(translate: Translate): boolean {
  return /^(zh|ja|ko)\b/.test(translate('locale.format'));
}

/** The word for a bound by itself, as a table has it. */
export function boundName(bound: Bound, translate: Translate): string {
  return translate(nameKeys[bound]);
}

function numberParts({ value, unit }: Amount, translate: Translate): Intl.NumberFormatPart[] {
  const format = translate('locale.format');
  if (unit === 'percent') {
    return new Intl.NumberFormat(format, { style: 'percent', maximumFractionDigits: 4 }).formatToParts(value / 100);
  }
  return numberFormat(value, translate, { maximumFractionDigits: 4 }).formatToParts(value);
}

/** How a language writes a number of some size: from 万 or a million on with the word for it. */
export function numberFormat(value: number, translate: Translate, digits: Intl.NumberFormatOptions): Intl.NumberFormat {
  const isInMyriads = countsInMyriads(translate);
  // For Hong Kong, Intl shortens 264,000 to 264K; its newspapers write 26.4萬 as those of Taiwan do.
  return new Intl.NumberFormat(translate('locale.format').replace(/^(zh-Hant)-(?:HK|MO)$/u, '$1'), {
    ...digits,
    ...(value >= (isInMyriads ? 1e4 : 1e6) && { notation: 'compact', compactDisplay: 'long' }),
    // Newspapers in China set 4000, not 4,000.
    ...(isInMyriads && { useGrouping: false }),
  });
}

/** What an amount is counted or measured in, in words; empty for percentages, whose sign is at the number. */
export function unitName(unit: Amount['unit'], translate: Translate): string {
  if (unit === 'percent') return '';
  if (typeof unit === 'string') return translate(`unit.${unit}`);
  const noun = unit[translate.locale];
  if (noun === undefined) throw new Error(`No counted noun for ${translate.locale}`);
  return noun;
}
