import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn, type Address } from './names-in.ts';

/** Files that can name others. */
const isText = (file: string) => /\.(?:html|css|js|svg|xml|txt|json|jsonld|csv|webmanifest)$/u.test(file);

/**
 * The files of a built folder that a reader or a machine can come to: the roots, what they name by address, what those
 * name, and so on.
 */
export function findNamedFiles(
  folder: string,
  files: readonly string[],
  roots: readonly string[],
  address: Address,
): Set<string> {
  const existing = new Set(files);
  const found = new Set(roots.filter((file) => existing.has(file)));
  // A set grows while it is walked: what is found is looked into in its turn.
  for (const file of found) {
    if (!isText(file)) continue;
    for (const name of namesIn(readFileSync(join(folder, file), 'utf8'), address)) {
      const target = name === '' || name.endsWith('/') ? `${name}index.html` : name;
      if (existing.has(target)) found.add(target);
    }
  }
  return found;
}
