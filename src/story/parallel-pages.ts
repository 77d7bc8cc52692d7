import { chineseLocale } from './readings.ts';

/** Paths of the pages that set two languages side by side, under each language. */
export const parallelPages = { plain: 'side-by-side', pinyin: 'side-by-side/pinyin' } as const;

/** How the Chinese of such a page is set: as it is, or with pinyin over it. */
export type ParallelVariant = keyof typeof parallelPages;

/** Whether a page, by its path under its language, is one of them: it has every heading of the story. */
export function isParallel(page: string): boolean {
  return Object.values<string>(parallelPages).includes(page);
}

/**
 * The two languages that a page sets side by side: the original and the language of the page; on the original's own page
 * the second. Undefined for a story in one language.
 */
export function parallelLocales(locales: readonly string[], locale: string): [string, string] | undefined {
  const [original, second] = locales;
  return original === undefined || second === undefined ? undefined : [original, locale === original ? second : locale];
}

/** The ways in which a language's page sets two languages side by side: pinyin only where one of them is Chinese. */
export function parallelVariants(locales: readonly string[], locale: string): ParallelVariant[] {
  const pair = parallelLocales(locales, locale);
  if (!pair) return [];
  return pair.some((one) => one === chineseLocale(locales)) ? ['plain', 'pinyin'] : ['plain'];
}
