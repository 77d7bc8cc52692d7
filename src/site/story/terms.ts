import { getCollection } from 'astro:content';
import { findTerms } from '../../language/find-terms.ts';
import type { Term } from '../../schema/term.ts';
import { inLocale } from './story-facts.ts';

const terms = (await getCollection('terms')).map(({ data }) => data);

/** The terms that a text uses, or names in <Term>, in the alphabetical order of its language. */
export function termsIn(text: string, locale: string): Term[] {
  const wordings = terms.map(({ id, term, also }) => ({
    id,
    wordings: [inLocale(term, locale), ...(also?.[locale] ?? [])],
  }));
  const used = new Set(findTerms(text, wordings, locale).map(({ mark }) => mark));
  for (const [, id = ''] of text.matchAll(/<Term id="([^"]+)"/g)) used.add(id);
  const { compare } = new Intl.Collator(locale);
  return terms
    .filter(({ id }) => used.has(id))
    .sort((a, b) => compare(inLocale(a.term, locale), inLocale(b.term, locale)));
}
