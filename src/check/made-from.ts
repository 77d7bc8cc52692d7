import { stringify } from 'yaml';
import type { NewFile } from '../source/changes.ts';
import type { CheckedStory } from '../story/build-story.ts';
import type { Section } from '../story/story.ts';

/** Path of the record beside a translation. */
export const madeFromPath = ({ slug, locale }: Pick<Section, 'slug' | 'locale'>) =>
  `sections/${slug}.${locale}.made-from.yaml`;

/** Whether this story keeps such records at all; one record makes them a duty for every translation. */
export const keepsRecords = ({ source }: CheckedStory): boolean => source.madeFrom.size > 0;

/** The words of an original that a translation is made from, block by block; headlines are written, not translated. */
export function originalWords(original: Section): string[] {
  return original.blocks.flatMap(({ text }) => (text === '' ? [] : [text]));
}

/**
 * The record that says that a translation is up to date with its original, to be written. Undefined where a path is no
 * translation of the story.
 */
export function acceptTranslation({ sectionPairs }: CheckedStory, path: string): NewFile | undefined {
  const pair = sectionPairs.find(({ translation }) => translation.path === path);
  return (
    pair && {
      path: madeFromPath(pair.translation),
      text:
        '# The original that this translation was last held to. Written by: npm run check -- --accept\n' +
        stringify(originalWords(pair.original), { lineWidth: 0, blockQuote: false }),
    }
  );
}
