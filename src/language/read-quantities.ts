import type { Quantity } from './quantity.ts';
import { readDigits } from './read-digits.ts';
import { readChinese } from './zh/read-chinese.ts';
import { readEnglish } from './en/read-english.ts';

/** Readers that know a language's words; of other languages only digits and magnitudes are read. */
const readers: Readonly<Record<string, (text: string) => Quantity[]>> = { zh: readChinese, en: readEnglish };

const readerOf = (locale: string) => readers[locale.split('-')[0] ?? ''];

/** Whether bounds, units and number words of a language can be read; of the others only digits are. */
export function readsWords(locale: string): boolean {
  return readerOf(locale) !== undefined;
}

/** Every quantity of a text, in its order; none overlaps another. */
export function readQuantities(text: string, locale: string): Quantity[] {
  // Addresses are no text; they keep their length, so that every number keeps its place.
  const words = text.replaceAll(/(?:https?:\/\/|www\.)[^\s）)]+/gu, (address) => ' '.repeat(address.length));
  return readerOf(locale)?.(words) ?? readDigits(words, locale);
}
