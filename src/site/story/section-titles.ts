import { getCollection } from 'astro:content';

const entries = await getCollection('sections');

/** A section's heading in every language, by locale. */
export function sectionTitles(slug: string): Record<string, string> {
  return Object.fromEntries(
    entries.flatMap(({ id, data }) => {
      const [entrySlug, locale = ''] = id.split('.');
      return entrySlug === slug && 'title' in data ? [[locale, data.title]] : [];
    }),
  );
}
