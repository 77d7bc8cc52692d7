import { pairBlocks } from './pair-blocks.ts';
import type { Place } from '../source/problem.ts';
import { readLocalText, type ReadText } from '../language/read-local-text.ts';
import type { StorySource } from '../source/read-story.ts';

/** A text in the original and in one translation, and where the translation stands. */
export interface TextPair extends Place {
  path: string;
  original: ReadText;
  translation: ReadText;
  /** Ids of the terms that the translation marks. */
  marked: readonly string[];
  /** Where words of the translation stand in its file, given where they stand in the text. */
  locate: (words: string, offset: number) => Place;
}

const known = new WeakMap<StorySource, TextPair[]>();

/** Every text that stands in two languages: paragraphs, headings, masthead, captions, labels. */
export function textPairs(story: StorySource): TextPair[] {
  const pairs = known.get(story) ?? findPairs(story);
  known.set(story, pairs);
  return pairs;
}

function findPairs(story: StorySource): TextPair[] {
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
          original: readLocalText(text, original),
          translation: readLocalText(translation, other.locale),
          marked,
          locate: locator(other.text, translation, place),
        });
      pair(section.title ?? '', other.title ?? '', other.frontMatter.placeOf(['title']));
      for (const pairing of pairBlocks(section, other)) {
        if (pairing.change !== 'same') continue;
        const { original, translation } = pairing;
        pair(original.text, translation.text, translation, translation.marked);
      }
    }
  }

  for (const source of [story.facts, story.figures, ...story.photos.values()]) {
    for (const { path, texts } of localizedTexts(source.raw, story.locales)) {
      for (const locale of translations) {
        const place = source.placeOf([...path, locale]);
        const text = texts[locale] ?? '';
        pairs.push({
          path: source.path,
          ...place,
          original: readLocalText(texts[original] ?? '', original),
          translation: readLocalText(text, locale),
          marked: [],
          locate: locator(source.text, text, place),
        });
      }
    }
  }
  return pairs;
}

/** Finds words of a text in the file that holds it with its markup: the same occurrence, from the text's own place on. */
function locator(file: string, text: string, { line, column }: Place): TextPair['locate'] {
  return (words, offset) => {
    const lines = file.split('\n').slice(line - 1);
    const written = lines.join('\n').slice(column - 1);
    let at = -1;
    for (let skip = text.slice(0, offset).split(words).length; skip > 0; skip--) at = written.indexOf(words, at + 1);
    if (at < 0) return { line, column };
    const before = written.slice(0, at).split('\n');
    return {
      line: line + before.length - 1,
      column: (before.at(-1)?.length ?? 0) + (before.length === 1 ? column : 1),
    };
  };
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
