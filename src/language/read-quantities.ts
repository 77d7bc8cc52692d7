import { readNumbers } from './read-numbers.ts';
import { readChinese } from './zh/read-chinese.ts';
import { readEnglish } from './en/read-english.ts';
import { quantity, type Quantity } from './quantity.ts';

/** Readers that know a language's words; of other languages only digits and magnitudes are read. */
const readers: Readonly<Record<string, (text: string) => Quantity[]>> = { zh: readChinese, en: readEnglish };

const readerOf = (locale: string) => readers[locale.split('-')[0] ?? ''];

/** Whether bounds, units and number words of a language can be read; of the others only digits are. */
export function readsWords(locale: string): boolean {
  return readerOf(locale) !== undefined;
}

const known = new Map<string, Quantity[]>();

/** Every quantity of a text, in its order. Several rules ask for the same text: it is read once. */
export function readQuantities(text: string, locale: string): Quantity[] {
  const key = `${locale} ${text}`;
  const quantities = known.get(key) ?? readAfresh(text, locale);
  // A watching check goes on for days: what was read long ago is forgotten.
  if (known.size > 10_000) known.clear();
  known.set(key, quantities);
  return quantities;
}

function readAfresh(text: string, locale: string): Quantity[] {
  const reader = readerOf(locale);
  // Addresses are no text; they keep their length, so that every number keeps its place.
  if (reader)
    return reader(text.replaceAll(/(?:https?:\/\/|www\.)[^\s）)]+/gu, (address) => ' '.repeat(address.length)));
  return readNumbers(text, locale)
    .filter(({ start, end }) => /\d/.test(text.slice(start, end)))
    .map(({ start, end, value, after }) =>
      quantity(text, { start, end, value, kind: /^(?:%|percent)/u.test(after) ? 'percent' : 'number' }),
    );
}
