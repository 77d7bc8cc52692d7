import { z } from 'zod';
import { furtherWordings, words, writtenIn } from './primitives.ts';

/**
 * One entry of content/names.yaml: a person, a place, an office, a work.
 * @param derived editions that are made from one of the locales
 */
export function nameSchema(locales: readonly string[], derived: readonly string[] = []) {
  return z.strictObject({
    /** The name as the text of each language writes it. */
    name: writtenIn(locales, derived),
    /** Further wordings that stand for it: short forms, 'the city'. */
    also: furtherWordings(locales).optional(),
    /** How the Chinese name is said, with tone marks. */
    pinyin: words.optional(),
  });
}

export type Name = z.infer<ReturnType<typeof nameSchema>>;
