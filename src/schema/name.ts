import { z } from 'zod';
import { furtherWordings, localized, words } from './primitives.ts';

/** One entry of content/names.yaml: a person, a place, an office, a work. */
export function nameSchema(locales: readonly string[]) {
  return z.strictObject({
    /** The name as the text of each language writes it. */
    name: localized(locales),
    /** Further wordings that stand for it: short forms, 'the city'. */
    also: furtherWordings(locales).optional(),
    /** How the Chinese name is said, with tone marks. */
    pinyin: words.optional(),
  });
}

export type Name = z.infer<ReturnType<typeof nameSchema>>;
