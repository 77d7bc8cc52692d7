import { chineseLocale } from './readings.ts';
import type { Story } from './story.ts';

/** Paths of the pages that set two languages side by side, under each language. */
export const parallelPages = { plain: 'side-by-side', pinyin: 'side-by-side/pinyin' } as const;

/** How the Chinese of such a page is set: as it is, or with pinyin over it. */
export type ParallelVariant = keyof typeof parallelPages;

/** Whether a page, by its path under its language, is one of them: it has every heading of the story. */
export function isParallel(page: string): boolean {
  return Object.values<string>(parallelPages).includes(page);
}

/** The languages of a story, and which of them are made from others. */
type Languages = Pick<Story, 'locales' | 'derived'>;

/**
 * The two languages that a page sets side by side: the original and the language of the page; on the original's own page
 * the second. A derived edition stands in the place of the one that it is made from. Undefined for a story in one language.
 */
export function parallelLocales({ locales, derived }: Languages, locale: string): [string, string] | undefined {
  const [original, second] = locales.filter((one) => derived.every((made) => made.locale !== one));
  if (original === undefined || second === undefined) return undefined;
  const text = derived.find((made) => made.locale === locale)?.from ?? locale;
  const own = (one: string) => (one === text ? locale : one);
  return [own(original), own(text === original ? second : text)];
}

/** The ways in which a language's page sets two languages side by side: pinyin only where one of them is Chinese. */
export function parallelVariants(languages: Languages, locale: string): ParallelVariant[] {
  const pair = parallelLocales(languages, locale);
  if (!pair) return [];
  return pair.some((one) => one === chineseLocale(languages.locales)) ? ['plain', 'pinyin'] : ['plain'];
}
