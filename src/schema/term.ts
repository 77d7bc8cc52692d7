import { z } from 'zod';
import { furtherWordings, id, localized, words, writtenIn } from './primitives.ts';

/**
 * One entry of content/glossary.yaml.
 * @param derived editions that are made from one of the locales
 */
export function termSchema(locales: readonly string[], derived: readonly string[] = []) {
  return z.strictObject({
    id,
    /** The term as the text of each language writes it; its first use in a section is linked. */
    term: writtenIn(locales, derived),
    /** Further wordings that the text uses: plurals, short forms. */
    also: furtherWordings(locales).optional(),
    /** How the original term is said, with tone marks. */
    pinyin: words.optional(),
    /** One short sentence for a reader who has never met it. */
    explanation: localized(locales),
  });
}

export type Term = z.infer<ReturnType<typeof termSchema>>;
