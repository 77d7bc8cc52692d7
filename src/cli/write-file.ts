import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewFile } from '../source/changes.ts';

const byteOrderMark = '\ufeff';

/**
 * Writes a file of a story: whole or not at all, with the line ends and the byte-order mark of the one it takes the place
 * of. Throws what the system throws.
 */
export function writeStoryFile(folder: string, { path, text }: NewFile): void {
  const file = join(folder, path);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const written = before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
  const next = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(next, before.startsWith(byteOrderMark) ? byteOrderMark + written : written);
    renameSync(next, file);
  } catch (error) {
    rmSync(next, { force: true });
    // A full disk does not say which file, and of the one beside it an editor knows nothing.
    throw Object.assign(error as Error, { path: file });
  }
}
