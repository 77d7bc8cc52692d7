import { applyChanges, type NewFile } from '../source/changes.ts';
import { withFiles, type StoryFiles } from '../source/files.ts';
import { readStory } from '../source/read-story.ts';
import { buildStory } from '../story/build-story.ts';
import { checkStory } from './check-story.ts';

/** Passes that one mend may make the next one possible. */
const passes = 5;

/** A file with its mends made. */
export interface MendedFile extends NewFile {
  /** How many places were changed. */
  count: number;
}

/**
 * Mends what can be mended without a guess: marks and spaces, never a word, never a number. Returns the files as they
 * would be; nothing is written.
 */
export async function mendStory(files: StoryFiles): Promise<MendedFile[]> {
  const mended = new Map<string, MendedFile>();
  for (let pass = 0; pass < passes; pass++) {
    const story = buildStory(readStory(withFiles(files, [...mended.values()])));
    const problems = (await checkStory(story)).filter(({ fix }) => fix !== undefined);
    if (problems.length === 0) break;
    for (const [path, faulty] of Map.groupBy(problems, (problem) => problem.path)) {
      const changes = faulty.flatMap(({ fix }) => (fix ? [{ path, ...fix }] : []));
      const { text, count } = applyChanges(story.source.texts.get(path) ?? '', changes);
      mended.set(path, { path, text, count: count + (mended.get(path)?.count ?? 0) });
    }
  }
  return [...mended.values()];
}
