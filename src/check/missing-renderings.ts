import { withoutOverlaps } from '../language/stretches.ts';
import type { CheckedStory, TextPair } from '../story/build-story.ts';
import type { StoryText, Vocable } from '../story/story.ts';
import { textPairs } from '../story/text-pairs.ts';

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

const keyOf = ({ kind, id }: Vocable) => `${kind} ${id}`;

/**
 * Every term or name of an original, paragraph by paragraph, whose translation has none of its wordings. A name inside
 * a longer one is not asked for by itself.
 */
export function missingRenderings(story: CheckedStory, kind: Vocable['kind']): MissingRendering[] {
  const { vocabulary, source } = story;
  const entries = new Map(vocabulary.map((entry) => [keyOf(entry), entry]));
  // A figure's label goes on from its unit and leaves words out: 'above designated size'.
  const pairs = textPairs(story).filter(({ translation }) => translation.path !== source.figures.path);
  return pairs.flatMap((pair) => {
    const { original, translation } = pair;
    const rendered = new Set([
      ...translation.uses.map(({ mark }) => keyOf(mark)),
      ...translation.marked.map((id) => keyOf({ kind: 'term', id })),
    ]);
    const asked = new Map<string, string>();
    for (const { start, end, mark } of withoutOverlaps(original.uses)) {
      const key = keyOf(mark);
      if (mark.kind === kind && !rendered.has(key) && !asked.has(key)) asked.set(key, original.text.slice(start, end));
    }
    return [...asked].map(([key, words]) => {
      const entry = entries.get(key);
      return { pair, id: entry?.id ?? '', words, wanted: entry?.wordings[translation.locale]?.[0] ?? '' };
    });
  });
}

/** Every name of a translation that its original does not have under any of its wordings: another picture's caption. */
export function addedNames(story: CheckedStory): MissingRendering[] {
  const wordings = new Map(
    story.vocabulary.filter(({ kind }) => kind === 'name').map((entry) => [entry.id, entry.wordings]),
  );
  const has = ({ uses }: StoryText, id: string) => uses.some(({ mark }) => mark.kind === 'name' && mark.id === id);
  return textPairs(story).flatMap((pair) => {
    const { original, translation } = pair;
    const added = new Map<string, string>();
    for (const { start, end, mark } of translation.uses) {
      // Only the name itself: a further wording, 'the city', is said of much that the original leaves to the context.
      const [own = ''] = wordings.get(mark.id)?.[translation.locale] ?? [];
      const words = translation.text.slice(start, end);
      if (mark.kind === 'name' && words.toLowerCase() === own.toLowerCase() && !has(original, mark.id))
        added.set(mark.id, words);
    }
    return [...added].map(([id, words]) => ({
      pair,
      id,
      words,
      wanted: wordings.get(id)?.[original.locale]?.[0] ?? '',
    }));
  });
}
