import { memoryFiles } from '../src/source/files.ts';
import { readStory } from '../src/source/read-story.ts';
import { buildStory, type CheckedStory } from '../src/story/build-story.ts';

/** Files of a story, by path: text or bytes; null leaves one out. */
export type Overlay = Readonly<Record<string, string | Uint8Array | null>>;

/** A story that is nowhere on disk: files by path, null leaves one out. */
export function storyOf(files: Overlay): CheckedStory {
  const given = Object.entries(files).flatMap(([path, content]) =>
    content === null ? [] : [[path, content] as const],
  );
  return buildStory(readStory(memoryFiles(Object.fromEntries(given))));
}
