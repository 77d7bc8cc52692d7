import { languageCode } from '../language/language-code.ts';
import type { Name } from '../schema/name.ts';
import type { Term } from '../schema/term.ts';

/** A Chinese word and its pinyin, as editors have written it. */
export interface Reading {
  word: string;
  pinyin: string;
}

/** The language of a story whose characters have a reading in pinyin: the first Chinese one. */
export function chineseLocale(locales: readonly string[]): string | undefined {
  return locales.find((locale) => languageCode(locale) === 'zh');
}

/** The readings that a story brings: those of names, of terms, and of its list of words, which have the last say. */
export function readingsOf(
  locales: readonly string[],
  names: readonly Name[],
  terms: readonly Term[],
  list: Readonly<Record<string, string>>,
): Reading[] {
  const locale = chineseLocale(locales) ?? '';
  const written = [
    ...names.map(({ name, pinyin }) => [name[locale], pinyin] as const),
    ...terms.map(({ term, pinyin }) => [term[locale], pinyin] as const),
    ...Object.entries(list),
  ];
  const readings = new Map<string, string>();
  for (const [word, pinyin] of written) if (word !== undefined && pinyin !== undefined) readings.set(word, pinyin);
  return [...readings].map(([word, pinyin]) => ({ word, pinyin }));
}
