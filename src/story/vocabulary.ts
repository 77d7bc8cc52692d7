import { termFinder, type TermFinder } from '../language/find-terms.ts';
import type { Stretch } from '../language/stretches.ts';
import type { Name } from '../schema/name.ts';
import type { Term } from '../schema/term.ts';
import type { Vocable } from './story.ts';

/** A term or name with its wordings in each language, the first of them the one to use. */
export interface VocabularyEntry extends Vocable {
  wordings: Readonly<Record<string, readonly string[]>>;
}

/**
 * The terms and names of a story.
 * @param locales its languages, and editions made from them, of which only what an editor has written is known
 */
export function vocabularyOf(
  locales: readonly string[],
  terms: readonly Term[],
  names: readonly Name[],
): VocabularyEntry[] {
  const wordings = (main: Record<string, string | undefined>, also: Record<string, string[] | undefined> | undefined) =>
    Object.fromEntries(locales.map((locale) => [locale, [main[locale] ?? [], also?.[locale] ?? []].flat()]));
  return [
    ...terms.map(({ id, term, also }) => ({ kind: 'term' as const, id, wordings: wordings(term, also) })),
    ...names.map(({ name, also }) => ({
      kind: 'name' as const,
      id: name[locales[0] ?? ''] ?? '',
      wordings: wordings(name, also),
    })),
  ];
}

/** What is worked out of a vocabulary for a language once, and not for each of its texts. */
interface Prepared {
  find: TermFinder;
  numeralNames: readonly string[];
}

const prepared = new WeakMap<readonly VocabularyEntry[], Map<string, Prepared>>();

function prepare(locale: string, vocabulary: readonly VocabularyEntry[]): Prepared {
  const known = prepared.get(vocabulary) ?? new Map<string, Prepared>();
  prepared.set(vocabulary, known);
  const entries = () =>
    vocabulary.map((entry, index) => ({ id: String(index), wordings: entry.wordings[locale] ?? [] }));
  const own = known.get(locale) ?? {
    find: termFinder(entries(), locale),
    numeralNames: vocabulary
      .filter(({ kind }) => kind === 'name')
      .flatMap(({ wordings }) => wordings[locale] ?? [])
      .filter((name) => numeral.test(name)),
  };
  known.set(locale, own);
  return own;
}

/** Every use of a term or name in a text, longest wording first. */
export function findUses(text: string, locale: string, vocabulary: readonly VocabularyEntry[]): Stretch<Vocable>[] {
  return prepare(locale, vocabulary)
    .find(text)
    .flatMap(({ start, end, mark }) => {
      const entry = vocabulary[Number(mark)];
      return entry ? [{ start, end, mark: { kind: entry.kind, id: entry.id } }] : [];
    });
}

/** A numeral in a name: 三里铺, 7-11, Twenty-third Street. */
const numeral =
  /[\d零一二两三四五六七八九十百千万亿]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|\w+teen|\w+ty)\b/iu;

/** The names of a language that hold a numeral, which is no number of the text. */
export function numeralNames(locale: string, vocabulary: readonly VocabularyEntry[]): readonly string[] {
  return prepare(locale, vocabulary).numeralNames;
}
