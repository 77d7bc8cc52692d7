import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { namesIn, type Address } from '../names-in.ts';
import { isHashed } from '../response-headers.ts';

/** What readers keep of a build, as files of its folder. */
export interface Saved {
  /** Pages, and files that keep their names. */
  fresh: readonly string[];
  /** Files whose names change with their content. */
  hashed: readonly string[];
  /** Bytes that it takes to fetch all of it. */
  bytes: number;
}

/** Bytes at most that a reader's device fetches without having been asked. */
const mostBytes = 500_000;

/** Widths of photographs in pixels, the best first: what a phone shows well, and what it still shows. */
const widths = [720, 480] as const;

const photographs = ['.avif', '.gif', '.jpeg', '.jpg', '.png', '.webp'];

/**
 * Chooses what readers keep: every page with what it loads, drawings whole, of each photograph one size for phones. Where
 * that is too much, photographs are narrower, then those of later pages are left out, then later pages: the pages nearest
 * to the root come first. To be called once all texts are packed.
 */
export function chooseSaved(folder: string, files: readonly string[], address: Address): Saved {
  const existing = new Set(files);
  const depth = (file: string) => file.split('/').length;
  const pages = files
    .filter((file) => file.endsWith('index.html'))
    .sort((a, b) => depth(a) - depth(b) || a.length - b.length);
  const texts = pages.map((page) => readFileSync(join(folder, page), 'utf8'));
  const cost = (some: Iterable<string>) => [...some].reduce((sum, file) => sum + fetched(join(folder, file)), 0);

  const kept = new Set<string>();
  let bytes = 0;
  /** Adds files that belong together, unless they are too many. */
  const add = (some: Iterable<string>): boolean => {
    const missing = new Set([...some].filter((file) => existing.has(file) && !kept.has(file)));
    const more = cost(missing);
    if (bytes + more > mostBytes) return false;
    for (const file of missing) kept.add(file);
    bytes += more;
    return true;
  };

  const keptTexts = texts.filter((html, index) =>
    add([pages[index] ?? '', ...loadedBy(html, folder, existing, address)]),
  );
  const pictures = (width: number) => keptTexts.flatMap((html) => picturesOf(html, width, address));
  const width = widths.find((width) => bytes + cost(new Set(pictures(width))) <= mostBytes) ?? widths[1];
  for (const picture of pictures(width)) add([picture]);

  return {
    fresh: [...kept].filter((file) => !isHashed(file)),
    hashed: [...kept].filter(isHashed),
    bytes,
  };
}

/** What goes over the line for a file: packed, where it has been packed. */
function fetched(file: string): number {
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

/** The files that a page loads, photographs aside, with what those load in their turn; and its icon. */
function loadedBy(html: string, folder: string, existing: ReadonlySet<string>, address: Address): Set<string> {
  const loaded = new Set<string>();
  const look = (text: string) => {
    for (const name of namesIn(text, address)) {
      const isWanted = (isHashed(name) || name === 'icon.svg') && !photographs.includes(extname(name));
      if (!isWanted || !existing.has(name) || loaded.has(name)) continue;
      loaded.add(name);
      if (['.js', '.css'].includes(extname(name))) look(readFileSync(join(folder, name), 'utf8'));
    }
  };
  look(html);
  return loaded;
}

/** One file of every photograph on a page: as wide as asked for or the next smaller, in the format of the last `source`, which all browsers read that we know. */
function picturesOf(html: string, width: number, address: Address): string[] {
  return [...html.matchAll(/<picture[^>]*>(.*?)<\/picture>/gs)].flatMap(([, inside = '']) => {
    const [, srcset = ''] = [...inside.matchAll(/<source[^>]*srcset="([^"]*)"/g)].at(-1) ?? [];
    const sizes = srcset
      .split(',')
      .map((candidate) => candidate.trim().split(/\s+/u))
      .map(([source = '', descriptor = '']) => ({ source, width: Number.parseInt(descriptor) }))
      .sort((a, b) => a.width - b.width);
    const chosen = sizes.findLast((size) => size.width <= width) ?? sizes[0];
    return chosen ? [...namesIn(chosen.source, address)] : [];
  });
}
