import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NewFile } from './changes.ts';

const byteOrderMark = '\ufeff';

/**
 * Writes a file of a story: whole or not at all, with the line ends and the byte-order mark of the one it takes the place
 * of. Throws what the system throws.
 */
export function writeStoryFile(folder: string, { path, text }: NewFile): void {
  const file = join(folder, path);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  writeWhole(file, withLineEnds(text, before));
}

/** Writes a file, and the folder that it lies in: whole or not at all. Throws what the system throws. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const next = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(next, content);
    renameSync(next, file);
  } catch (error) {
    rmSync(next, { force: true });
    // A full disk does not say which file, and of the one beside it an editor knows nothing.
    throw Object.assign(error as Error, { path: file });
  }
}

/** A text as its file has it: lines that have not changed keep their ends, others get those of the file. */
function withLineEnds(text: string, before: string): string {
  const mark = before.startsWith(byteOrderMark) ? byteOrderMark : '';
  if (!before.includes('\r\n')) return mark + text;
  const old = before.slice(mark.length).split('\n');
  const lines = text.split('\n');
  const isSame = (a: string | undefined, b: string | undefined) => a?.replace(/\r$/u, '') === b;
  let head = 0;
  while (head < lines.length && isSame(old[head], lines[head])) head++;
  let tail = 0;
  while (tail < lines.length - head && isSame(old.at(-1 - tail), lines.at(-1 - tail))) tail++;
  const changed = lines.slice(head, lines.length - tail).map((line, index) => {
    const isLast = head + index === lines.length - 1;
    return isLast ? line : `${line}\r`;
  });
  return mark + [...old.slice(0, head), ...changed, ...(tail > 0 ? old.slice(-tail) : [])].join('\n');
}
