import { posix } from 'node:path';

/** Where a site is served, as far as its own addresses show it. */
export interface Address {
  /** Path of the site under its origin, with a slash at both ends. */
  base: string;
  /** Scheme and host; undefined where they are not known. */
  origin: string | undefined;
}

/** Whatever in a text may be an address of this site, as a path from the site's root. */
export function* namesIn(text: string, { base, origin }: Address): Generator<string> {
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
