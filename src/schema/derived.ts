import { z } from 'zod';
import { traditionalRegions } from '../language/zh/write-traditional.ts';
import { words } from './primitives.ts';

/** Ids of the editions that story.yaml derives from others, as they are written, whatever else is wrong with it. */
export function derivedIds(facts: unknown): string[] {
  const derived = derivedIn(facts);
  return Object.keys(derived);
}

function derivedIn(facts: unknown): Record<string, unknown> {
  const { derived } = (facts ?? {}) as { derived?: unknown };
  return typeof derived === 'object' && derived !== null && !Array.isArray(derived)
    ? (derived as Record<string, unknown>)
    : {};
}

/** What an edition is derived from, as it is written. */
function sourceOf(entry: unknown): string {
  const { from } = (entry ?? {}) as { from?: unknown };
  return typeof from === 'string' ? from : '';
}

/**
 * The editions under `derived:` in story.yaml, made when the site is built from one that somebody has written. Which ids
 * and sources make sense is for the check to say, with a remedy.
 */
export function derivedSchema(facts: unknown) {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(derivedIn(facts)).map(([id, entry]) => [
        id,
        z.strictObject({
          /** The language that it is made from. */
          from: z.string(),
          /** Whose traditional characters: Taiwan's or Hong Kong's. */
          region: z.enum(traditionalRegions),
          /** Words that the conversion gets wrong and that are neither a term nor a name, in both editions. */
          words: z
            .array(z.strictObject(Object.fromEntries([sourceOf(entry), id].map((locale) => [locale, words]))))
            .optional(),
        }),
      ]),
    ),
  );
}
