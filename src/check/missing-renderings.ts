import { z } from 'zod';
import { findTerms, type Wording } from '../language/find-terms.ts';
import { withoutOverlaps } from '../language/stretches.ts';
import { nameSchema } from '../schema/name.ts';
import { termSchema } from '../schema/term.ts';
import { validItems, type StorySource } from '../source/read-story.ts';
import type { LocalText } from '../language/read-local-text.ts';
import { textPairs, type TextPair } from '../story/text-pairs.ts';

/** Something that an original says and its translation does not. */
export interface MissingRendering {
  pair: TextPair;
  /** Id of the term; of a name, the name in the original's language. */
  id: string;
  /** The words of the original. */
  words: string;
  /** The wording that the list gives for the translation. */
  wanted: string;
}

/** A term or name with its wordings, by locale. */
interface Entry {
  kind: 'term' | 'name';
  id: string;
  wordings: (locale: string) => string[];
}

/**
 * Every term or name of an original, paragraph by paragraph, whose translation has none of its wordings. A name inside
 * a longer one is not asked for by itself.
 */
export function missingRenderings(story: StorySource, kind: Entry['kind']): MissingRendering[] {
  const entries = entriesOf(story);
  const wordings = new Map(
    story.locales.map((locale) => [
      locale,
      entries.map((entry): Wording => ({ id: entry.id, wordings: entry.wordings(locale) })),
    ]),
  );
  // A figure's label goes on from its unit and leaves words out: 'above designated size'.
  const pairs = textPairs(story).filter(({ path }) => path !== story.figures.path);
  return pairs.flatMap((pair) => {
    const { original, translation, marked } = pair;
    const idsIn = ({ text, locale }: LocalText) => findTerms(text, wordings.get(locale) ?? [], locale);
    const rendered = new Set([...idsIn(translation).map(({ mark }) => mark), ...marked]);
    const asked = new Map<string, string>();
    for (const { start, end, mark } of withoutOverlaps(idsIn(original))) {
      if (!rendered.has(mark) && !asked.has(mark)) asked.set(mark, original.text.slice(start, end));
    }
    return entries
      .filter((entry) => entry.kind === kind && asked.has(entry.id))
      .map(({ id, wordings }) => ({
        pair,
        id,
        words: asked.get(id) ?? '',
        wanted: wordings(translation.locale)[0] ?? '',
      }));
  });
}

/** Every name of a translation that its original does not have under any of its wordings: another picture's caption. */
export function addedNames(story: StorySource): MissingRendering[] {
  const names = entriesOf(story).filter(({ kind }) => kind === 'name');
  return textPairs(story).flatMap((pair) => {
    const { original, translation } = pair;
    const has = ({ text, locale }: LocalText, wordings: string[]) =>
      findTerms(text, [{ id: '', wordings }], locale).length > 0;
    return names.flatMap(({ id, wordings }) => {
      const [own = ''] = wordings(translation.locale);
      if (!has(translation, [own]) || has(original, wordings(original.locale))) return [];
      return [{ pair, id, words: own, wanted: wordings(original.locale)[0] ?? '' }];
    });
  });
}

function entriesOf({ locales, terms, names }: StorySource): Entry[] {
  const [original = ''] = locales;
  return [
    ...validItems(terms, z.array(termSchema(locales)).element).map(({ id, term, also }) => ({
      kind: 'term' as const,
      id,
      wordings: (locale: string) => [term[locale] ?? [], also?.[locale] ?? []].flat(),
    })),
    ...validItems(names, z.array(nameSchema(locales)).element).map(({ name, also }) => ({
      kind: 'name' as const,
      id: name[original] ?? '',
      wordings: (locale: string) => [name[locale] ?? [], also?.[locale] ?? []].flat(),
    })),
  ];
}
