import type { Publication } from '../../editions/publication.ts';
import { slugsOf } from '../../schema/story.ts';
import type { CheckedStory } from '../../story/build-story.ts';
import { deriveEditions } from '../../story/derive-editions.ts';
import type { OpenStory } from '../../story/open-story.ts';

/** Where a story will be published. */
export type PublishedAt = Omit<Publication, 'story'>;

/**
 * The story as pages draw it. While an editor's fault keeps it from being drawn, pages stay at what they last were; the
 * check says what the fault is. Throws where there is nothing that could be drawn.
 */
export function publishedStory({ current }: Pick<OpenStory, 'current'>, at: PublishedAt): () => Publication {
  let read: CheckedStory | undefined;
  let drawn: Publication | undefined;
  return () => {
    const story = current();
    if (story !== read) {
      read = story;
      const next = publicationOf(story, at);
      if (next) drawn = next;
    }
    if (!drawn) throw new Error('The story has faults: npm run check names them');
    return drawn;
  };
}

function publicationOf(story: CheckedStory, at: PublishedAt): Publication | undefined {
  const { facts, drawn, vocabulary } = story;
  if (!facts || !isDrawable(story)) return undefined;
  return { story: deriveEditions({ ...drawn, facts }, vocabulary), ...at };
}

/** Whether every section has its file in every language, without a fault of form, and every component its record. */
export function isDrawable({
  facts,
  locales,
  sections,
  figures,
  photos,
  terms,
  drawing,
  placeDrawing,
  source,
}: CheckedStory): boolean {
  if (!facts || source.problems.length > 0) return false;
  const has = (slug: string, locale: string) =>
    sections.some((section) => section.slug === slug && section.locale === locale && section.isWhole);
  const records = {
    KeyFigure: new Set(figures.map(({ id }) => id)),
    PartOfWhole: new Set(figures.flatMap(({ partOf }) => partOf ?? [])),
    Photo: new Set(
      Object.keys(photos).filter((id) => photos[id]?.file !== undefined || photos[id]?.drawing !== undefined),
    ),
    Term: new Set(terms.map(({ id }) => id)),
  };
  const { hero } = facts;
  return (
    slugsOf(facts).every(({ id: slug }) => locales.every((locale) => has(slug, locale))) &&
    sections.every(({ components }) => components.every(({ name, id }) => records[name].has(id))) &&
    (!hero || ('photo' in hero ? records.Photo.has(hero.photo) : drawing !== undefined)) &&
    (!facts.place?.drawing || placeDrawing !== undefined)
  );
}
