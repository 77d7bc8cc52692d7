import { findDictionary } from '../i18n/dictionaries.ts';
import { chineseScriptOf } from '../language/script-of.ts';
import type { TraditionalRegion } from '../language/zh/write-traditional.ts';
import { localeCode } from '../schema/primitives.ts';
import type { StorySource } from './read-story.ts';

/** An edition that is made from another one when the site is built. */
export interface DerivedLocale {
  locale: string;
  /** The language that it is made from. */
  from: string;
  region: TraditionalRegion;
  /** Words of the one and how the other writes them, besides terms and names. */
  words: readonly Readonly<Record<string, string>>[];
}

/** Why an edition cannot be made: its id is of no such edition or a language of the story; or what it is made from. */
export type DerivedFault = 'notTraditional' | 'isWritten' | 'fromDerived' | 'fromUnknown' | 'fromOther';

type Outline = Pick<StorySource, 'locales' | 'facts' | 'dictionaries'>;

/** The editions under `derived:` that can be made. */
export function derivedLocales(source: Outline): DerivedLocale[] {
  return Object.entries(source.facts.data?.derived ?? {}).flatMap(([locale, { from, region, words = [] }]) =>
    findDerivedFault(source, locale, from) ? [] : { locale, from, region, words },
  );
}

/** What keeps an edition from being made; undefined where nothing does. */
export function findDerivedFault(source: Outline, locale: string, from: string): DerivedFault | undefined {
  if (source.locales.includes(locale)) return 'isWritten';
  if (!localeCode.safeParse(locale).success || chineseScriptOf(locale) !== 'traditional') return 'notTraditional';
  if (Object.hasOwn(source.facts.data?.derived ?? {}, from)) return 'fromDerived';
  if (!source.locales.includes(from)) return 'fromUnknown';
  const own = source.dictionaries.get(from)?.data;
  const tag = findDictionary(from, own ? { [from]: own } : {})?.['locale.tag'] ?? from;
  return chineseScriptOf(tag) === 'simplified' ? undefined : 'fromOther';
}

/** Whether a file would be one of an edition, were it written: a section, its record, its words of the interface, its spellings. */
export function isDerivedFile(path: string, locale: string): boolean {
  const [folder, name = ''] = path.includes('/') ? path.split('/') : ['', path];
  if (folder === 'sections') return name.endsWith(`.${locale}.mdx`) || name.endsWith(`.${locale}.made-from.yaml`);
  return path === `ui.${locale}.yaml` || path === `words.${locale}.txt`;
}
