import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Where a site is served, as far as its own addresses show it. */
export interface Address {
  /** Path of the site under its origin, with a slash at both ends. */
  base: string;
  /** Scheme and host; undefined where they are not known. */
  origin: string | undefined;
}

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

/** Whatever in a text may be an address of this site, as a path from the site's root. */
function* namesIn(text: string, { base, origin }: Address): Generator<string> {
  const seen = new Set<string>();
  for (const [address] of text.matchAll(/\/[^\s"'<>(),|\\`?#&;\]]*/gu)) {
    if (seen.has(address)) continue;
    seen.add(address);
    // Of https://example.org/en/ the pattern takes //example.org/en/.
    const path = address.startsWith('//') ? pathUnder(`https:${address}`, origin) : address;
    if (path?.startsWith(base)) yield decode(path.slice(base.length));
  }
}

/** The path of an address of this origin; undefined for another's. */
function pathUnder(address: string, origin: string | undefined): string | undefined {
  const url = URL.parse(address);
  return url && origin && url.host === new URL(origin).host ? url.pathname : undefined;
}

function decode(path: string): string {
  try {
    return posix.normalize(decodeURIComponent(path)).replace(/^\.$/u, '');
  } catch {
    // A per cent sign that begins no character.
    return path;
  }
}
