import type { Publication } from '../../editions/publication.ts';

/** Ids of the photo records that pages show, each once, in the order of the alphabet. */
export function shownPhotos({ sections, facts }: Publication['story']): string[] {
  const ids = sections.flatMap(({ components }) =>
    components.filter(({ name }) => name === 'Photo').map(({ id }) => id),
  );
  if (facts.hero && 'photo' in facts.hero) ids.push(facts.hero.photo);
  return [...new Set(ids)].sort();
}
