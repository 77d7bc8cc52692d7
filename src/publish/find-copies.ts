import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './list-files.ts';

/** Files of a folder that are, byte for byte, files of another: path here → path there. */
export function findCopies(folder: string, files: readonly string[], originals: string): Map<string, string> {
  const bySize = new Map<number, string[]>();
  for (const original of listFiles(originals)) {
    const size = sizeOf(join(originals, original));
    // Empty files are all alike.
    if (size) bySize.set(size, [...(bySize.get(size) ?? []), original]);
  }
  const copies = new Map<string, string>();
  for (const file of files) {
    const candidates = bySize.get(sizeOf(join(folder, file)) ?? 0);
    if (!candidates) continue;
    const bytes = readFileSync(join(folder, file));
    const original = candidates.find((candidate) => readFileSync(join(originals, candidate)).equals(bytes));
    if (original !== undefined) copies.set(file, original);
  }
  return copies;
}

/** Undefined for a link that leads nowhere: editors' programs leave such. */
function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}
