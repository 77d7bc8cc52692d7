import type { Message } from '../i18n/editors/message.ts';
import { placeFinder } from '../source/place-finder.ts';
import type { Place, Problem } from '../source/problem.ts';
import type { CheckedStory } from '../story/build-story.ts';
import type { StoryText } from '../story/story.ts';
import { offsetInFile, stretchInFile } from '../story/text-pieces.ts';

/** The files of each story whose lines have been counted. */
const finders = new WeakMap<CheckedStory['source'], Map<string, (offset: number) => Place>>();

/** Line and column of an offset in a file of the story. */
export function placeInFile({ source }: CheckedStory, path: string, offset: number): Place {
  const known = finders.get(source) ?? new Map<string, (offset: number) => Place>();
  finders.set(source, known);
  const find = known.get(path) ?? placeFinder(source.texts.get(path) ?? '');
  known.set(path, find);
  return find(offset);
}

/** Where an offset of a text stands: its line and column in the file, or where the text begins if YAML writes it otherwise. */
export function placeIn(story: CheckedStory, text: StoryText, offset: number): Place {
  const inFile = offsetInFile(text.pieces, offset);
  const { line, column } = text.place;
  return inFile === undefined ? { line, column } : placeInFile(story, text.path, inFile);
}

/** A problem with some words of a text; a mend is what `--fix` puts in their place, where they are written as they read. */
export function textProblem(
  story: CheckedStory,
  text: StoryText,
  fault: { rule: string; offset: number; words: string; message: Message; mend?: string | undefined },
): Problem {
  const { rule, offset, words, message, mend } = fault;
  const stretch = stretchInFile(text.pieces, { start: offset, end: offset + words.length });
  return {
    path: text.path,
    ...placeIn(story, text, offset),
    rule,
    message,
    words: [words],
    ...(mend !== undefined && stretch && { fix: { ...stretch, text: mend } }),
  };
}
