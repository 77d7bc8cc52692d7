import type { Message } from '../i18n/editors/message.ts';
import type { Problem } from '../source/problem.ts';
import type { CheckedStory } from '../story/build-story.ts';
import { pointIn } from '../story/read-blocks.ts';
import type { StoryText } from '../story/story.ts';
import { offsetInFile, stretchInFile } from '../story/text-pieces.ts';

/** Where an offset of a text stands: its line and column in the file, or where the text begins if YAML writes it otherwise. */
export function placeIn({ source }: CheckedStory, text: StoryText, offset: number): { line: number; column: number } {
  const inFile = offsetInFile(text.pieces, offset);
  const { line, column } = text.place;
  return inFile === undefined ? { line, column } : pointIn(source.texts.get(text.path) ?? '', inFile);
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
