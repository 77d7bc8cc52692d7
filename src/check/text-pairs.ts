import { pairBlocks } from './pair-blocks.ts';
import type { Place } from './problem.ts';
import type { StorySource } from './read-story.ts';

/** A text in the original and in one translation, and where the translation stands. */
export interface TextPair extends Place {
  path: string;
  original: { text: string; locale: string };
  translation: { text: string; locale: string };
  /** Ids of the terms that the translation marks. */
  marked: readonly string[];
}

/** Every text that stands in two languages: paragraphs, headings, masthead, captions, labels. */
export function textPairs(story: StorySource): TextPair[] {
  const [original = '', ...translations] = story.locales;
  const pairs: TextPair[] = [];

  for (const section of story.sections.filter(({ locale }) => locale === original)) {
    for (const other of story.sections.filter(({ slug, locale }) => slug === section.slug && locale !== original)) {
      if (section.problems.length + other.problems.length > 0) continue;
      const pair = (text: string, translation: string, place: Place, marked: readonly string[] = []) =>
        pairs.push({
          path: other.path,
          line: place.line,
          column: place.column,
          original: { text, locale: original },
          translation: { text: translation, locale: other.locale },
          marked,
        });
      pair(section.title ?? '', other.title ?? '', other.frontMatter.placeOf(['title']));
      for (const pairing of pairBlocks(section, other)) {
        if (pairing.change !== 'same') continue;
        const { original, translation } = pairing;
        pair(original.text, translation.text, translation, translation.marked);
      }
    }
  }

  const records = [
    { source: story.facts, values: story.facts.raw },
    { source: story.figures, values: story.figures.raw },
    ...[...story.photos.values()].map((source) => ({ source, values: source.raw })),
  ];
  for (const { source, values } of records) {
    for (const { path, texts } of localizedTexts(values, story.locales)) {
      for (const locale of translations) {
        pairs.push({
          path: source.path,
          ...source.placeOf([...path, locale]),
          original: { text: texts[original] ?? '', locale: original },
          translation: { text: texts[locale] ?? '', locale },
          marked: [],
        });
      }
    }
  }
  return pairs;
}

/** Maps of a YAML document whose keys are the story's locales, and where they stand. */
function localizedTexts(
  value: unknown,
  locales: readonly string[],
  path: PropertyKey[] = [],
): { path: PropertyKey[]; texts: Record<string, string> }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (
    !Array.isArray(value) &&
    locales.every((locale) => typeof (value as Record<string, unknown>)[locale] === 'string')
  ) {
    return [{ path, texts: value as Record<string, string> }];
  }
  const entries: [PropertyKey, unknown][] = Array.isArray(value)
    ? [...(value as unknown[]).entries()]
    : Object.entries(value);
  return entries.flatMap(([key, child]) => localizedTexts(child, locales, [...path, key]));
}
