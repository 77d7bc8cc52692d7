import { createRequire } from 'node:module';
import type { TraditionalRegion } from '../language/zh/write-traditional.ts';

const loaded = new Map<TraditionalRegion, (text: string) => string>();

/**
 * What gives the traditional characters of a region for simplified ones. Characters change and words do not (软件 is 軟件,
 * not 軟體): it is the same text, and what an office calls itself or a programme is no matter of the reader's region.
 * The tables take 90 MB and a third of a second, so they are loaded when a story first asks for them.
 */
export function loadConversion(region: TraditionalRegion): (text: string) => string {
  const known = loaded.get(region);
  if (known) return known;
  const { Converter } = createRequire(import.meta.url)('opencc-js/cn2t') as typeof import('opencc-js/cn2t');
  const convert = Converter({ from: 'cn', to: region });
  loaded.set(region, convert);
  return convert;
}
