import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Overlay } from './story-of.ts';

/** A story folder of its own in the system's temporary folder: files by path, null leaves one out. */
export function writeStory(files: Overlay): string {
  const folder = mkdtempSync(join(tmpdir(), 'diebian-'));
  change(folder, files);
  return folder;
}

/** A copy of a story, the published one if no other is named, with some files changed. */
export function copyStory(files: Overlay, story = 'content'): string {
  const folder = mkdtempSync(join(tmpdir(), 'diebian-'));
  cpSync(story, folder, { recursive: true });
  change(folder, files);
  return folder;
}

function change(folder: string, files: Overlay): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    if (text === null) rmSync(file, { force: true });
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}
