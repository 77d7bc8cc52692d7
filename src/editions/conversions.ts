import type { Amount } from '../language/amount.ts';
import { languageCode } from '../language/language-code.ts';
import { formatConversion } from '../i18n/format-conversion.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Edition } from './edition.ts';
import { editionOf } from './edition.ts';
import { inLocale } from './in-locale.ts';

/** What an amount of money is worth abroad, and where its rate can be looked up. */
export interface Conversion {
  /** about US$4.5 billion at the rate of 7.24 on 30 June 2023 */
  text: string;
  source: { name: string; url: string };
}

/**
 * An amount in the currencies of story.yaml. Only for readers of another language than the original's, who may not know
 * what a yuan is worth: 简 and 繁 are one language. Anything but money is worth nothing.
 */
export function conversionsOf(amount: Amount, edition: Edition): Conversion[] {
  const { facts, locale, translate, publication } = edition;
  if (
    amount.unit !== 'yuan' ||
    language(edition) === language(editionOf(publication, publication.story.locales[0] ?? ''))
  )
    return [];
  return (facts.conversions ?? []).map(({ currency, rate, date, source }) => ({
    text: translate('conversion.rate', {
      amount: formatConversion(amount, { currency, rate }, translate),
      rate: new Intl.NumberFormat(translate('locale.format'), { maximumFractionDigits: 6 }).format(rate),
      date: formatDate(date, translate),
    }),
    source: { name: inLocale(source.name, locale), url: source.url },
  }));
}

const language = ({ translate }: Edition) => languageCode(translate('locale.tag'));
