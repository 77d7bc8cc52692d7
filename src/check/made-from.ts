import { stringify } from 'yaml';
import type { NewFile } from '../source/changes.ts';
import type { CheckedStory, SectionPair } from '../story/build-story.ts';
import type { Block, Section } from '../story/story.ts';

/** Path of the record beside a translation. */
export const madeFromPath = ({ slug, locale }: Pick<Section, 'slug' | 'locale'>) =>
  `sections/${slug}.${locale}.made-from.yaml`;

/** Whether this story keeps such records at all; one record makes them a duty for every translation. */
export const keepsRecords = ({ source }: CheckedStory): boolean => source.madeFrom.size > 0;

/** The blocks of a section that say something; headlines are written, not translated. */
const blocksOf = ({ blocks }: Section) => blocks.filter(({ text }) => text !== '');

/** A paragraph of an original that has changed since its translation was last held to it. */
export interface StaleParagraph {
  /** Its place among the paragraphs of the original, from 0. */
  index: number;
  original: Block;
  /** The paragraph of the translation at the same place; undefined where there are fewer. */
  translation: Block | undefined;
  /** What the original said when the translation was recorded; empty for a new paragraph. */
  before: string;
}

/** What has changed in an original since its translation was recorded; undefined where there is no record. */
export function staleParagraphs(
  { source }: CheckedStory,
  { original, translation }: SectionPair,
): StaleParagraph[] | undefined {
  const record = source.madeFrom.get(madeFromPath(translation))?.data;
  if (!record?.length) return undefined;
  const then = new Set(record);
  const originals = blocksOf(original);
  const now = new Set(originals.map(({ text }) => text));
  const gone = record.filter((text) => !now.has(text));
  const translations = blocksOf(translation);
  return originals.flatMap((block, index) =>
    then.has(block.text)
      ? []
      : { index, original: block, translation: translations[index], before: gone.shift() ?? '' },
  );
}

/**
 * The record that says that a translation is up to date with its original, to be written. Undefined where a path is no
 * translation of the story.
 * @param only the place of the one paragraph that is up to date; the others stay as they were recorded
 */
export function acceptTranslation(story: CheckedStory, path: string, only?: number): NewFile | undefined {
  const pair = story.sectionPairs.find(({ translation }) => translation.path === path);
  if (!pair) return undefined;
  const before = new Map(
    (only === undefined ? [] : (staleParagraphs(story, pair) ?? [])).flatMap((stale) =>
      stale.index === only ? [] : [[stale.index, stale.before]],
    ),
  );
  const words = blocksOf(pair.original).map(({ text }, index) => before.get(index) ?? text);
  return {
    path: madeFromPath(pair.translation),
    text:
      '# The original that this translation was last held to. Written by: npm run check -- --accept\n' +
      stringify(
        words.filter((text) => text !== ''),
        { lineWidth: 0, blockQuote: false },
      ),
  };
}
