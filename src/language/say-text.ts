import { sayEnglish } from './en/say-english.ts';
import { languageCode } from './language-code.ts';
import { groupSign } from './read-digits.ts';
import { normalise } from './normalise.ts';
import type { Quantity } from './quantity.ts';
import type { SpokenText } from './say-forms.ts';
import { sayChinese } from './zh/say-chinese.ts';

const sayers: Readonly<Record<string, (spoken: SpokenText) => string>> = { zh: sayChinese, en: sayEnglish };

/**
 * A text as a voice is to say it: numbers, units and signs in words. Of a language without words of its own here it stays
 * as it is; its voice knows digits. Names that hold a numeral (7-11) stay as well.
 */
export function sayText(
  text: string,
  locale: string,
  quantities: readonly Pick<Quantity, 'kind' | 'start'>[],
  names: readonly string[] = [],
): string {
  const years = new Set(quantities.flatMap(({ kind, start }) => (kind === 'year' ? start : [])));
  return sayers[languageCode(locale)]?.({ text, plain: normalise(text, names, groupSign(locale)), years }) ?? text;
}
