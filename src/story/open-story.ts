import { diskFiles } from '../source/files.ts';
import { readStory } from '../source/read-story.ts';
import { buildStory, type CheckedStory } from './build-story.ts';

/** The story of a folder, which may change while it is open. */
export interface OpenStory {
  readonly folder: string;
  /** The story as it was last read. */
  current: () => CheckedStory;
  /** Reads the folder again. */
  reread: () => CheckedStory;
}

/** Opens the story of a folder. It is read when it is first asked for, and then again only by `reread`. */
export function openStory(folder: string): OpenStory {
  let story: CheckedStory | undefined;
  const reread = () => (story = buildStory(readStory(diskFiles(folder))));
  return { folder, current: () => story ?? reread(), reread };
}
