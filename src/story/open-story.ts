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

const opened = new Map<string, OpenStory>();

/**
 * Opens the story of a folder. It is read when it is first asked for, and then again only by `reread`. It is one for all
 * who open it: what a build draws is what has been checked before, and not read a second time.
 */
export function openStory(folder: string): OpenStory {
  let story: CheckedStory | undefined;
  const reread = () => (story = buildStory(readStory(diskFiles(folder))));
  const open = opened.get(folder) ?? { folder, current: () => story ?? reread(), reread };
  opened.set(folder, open);
  return open;
}
