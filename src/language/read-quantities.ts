import { languageCode } from './language-code.ts';
import { normalise } from './normalise.ts';
import type { Quantity } from './quantity.ts';
import { groupSign, readDigits } from './read-digits.ts';
import { readChinese } from './zh/read-chinese.ts';
import { readEnglish } from './en/read-english.ts';

/** Readers that know a language's words; of other languages only digits and magnitudes are read. */
const readers: Readonly<Record<string, (text: string) => Quantity[]>> = { zh: readChinese, en: readEnglish };

const readerOf = (locale: string) => readers[languageCode(locale)];

/** Whether bounds, units and number words of a language can be read; of the others only digits are. */
export function readsWords(locale: string): boolean {
  return readerOf(locale) !== undefined;
}

/**
 * Every quantity of a text, in its order; none overlaps another. Names that hold a numeral (7-11, 五月天) are given: a
 * number in one of them is none.
 */
export function readQuantities(text: string, locale: string, names: readonly string[] = []): Quantity[] {
  const words = normalise(text, names, groupSign(locale));
  return readerOf(locale)?.(words) ?? readDigits(words, locale);
}
