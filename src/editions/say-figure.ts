import { formatAmount } from '../i18n/format-amount.ts';
import type { Figure } from '../schema/figure.ts';
import type { Edition } from './edition.ts';
import { inLocale } from './in-locale.ts';

/** A figure as a line of text. A Chinese label stands before its amount, a Latin one goes on from the unit. */
export function sayFigure(figure: Figure, { translate, script, locale }: Edition): string {
  const [label, amount] = [inLocale(figure.label, locale), formatAmount(figure, translate)];
  return script === 'han' ? `${label}：${amount}` : `${amount} ${label}`;
}
