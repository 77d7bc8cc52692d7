import { fromFile } from '@capsizecss/unpack/fs';
import { create, type Font } from 'fontkitten';
import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { contentHash, keep } from '../../source/keep.ts';
import type { Typeface } from './typefaces.ts';

/** A font cut to the glyphs of one text. */
export interface CutFont {
  /** Ten hex digits that change with glyphs or typeface. */
  hash: string;
  /** WOFF2 for browsers, or the plain SFNT that drawing programs read. */
  bytes: Buffer;
}

/**
 * How wide Arial sets running text on average, by the frequency of letters that @capsizecss/unpack counts with. A test
 * measures it again on Liberation Sans, which has Arial's widths: @capsizecss/metrics would be 169 MB for two numbers.
 */
export const arial = { xWidthAvg: 913, unitsPerEm: 2048 } as const;

/** Cuts a typeface to the glyphs of a text. Cuts are kept, since opening a Chinese font takes a second. */
export async function cutFont(
  { file }: Typeface,
  text: string,
  targetFormat: 'woff2' | 'sfnt' = 'woff2',
): Promise<CutFont> {
  const glyphs = [...new Set(text.replaceAll(/\s/gu, ' '))].sort().join('');
  const hash = contentHash(file.split('node_modules').at(-1) ?? file, glyphs);
  const bytes = await keep('font', [hash, glyphs, targetFormat], () =>
    subsetFont(readFileSync(file), glyphs, { targetFormat, noLayoutClosure: true, noHinting: true }),
  );
  return { hash, bytes };
}

/** How wide a typeface sets a text, in em, without kerning. */
export function advanceOf({ file }: Typeface, text: string): number {
  const font = opened.get(file) ?? (create(readFileSync(file)) as Font);
  opened.set(file, font);
  return (
    [...text].reduce((sum, character) => sum + font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth, 0) /
    font.unitsPerEm
  );
}

const opened = new Map<string, Font>();

/**
 * The rule that lets Arial, or Roboto and Liberation Sans, which are drawn to its widths, stand in for a narrow Latin
 * typeface until it has come, so that no line breaks elsewhere afterwards. Its family is `narrow`.
 */
export async function fallbackRule({ file }: Typeface): Promise<string> {
  const metrics = await fromFile(file);
  const adjust = metrics.xWidthAvg / metrics.unitsPerEm / (arial.xWidthAvg / arial.unitsPerEm);
  const percent = (value: number) => `${(value * 100).toFixed(1)}%`;
  return (
    '@font-face{font-family:narrow;src:local(Arial),local(Roboto),local("Liberation Sans");' +
    `size-adjust:${percent(adjust)};` +
    `ascent-override:${percent(metrics.ascent / metrics.unitsPerEm / adjust)};` +
    `descent-override:${percent(-metrics.descent / metrics.unitsPerEm / adjust)}}`
  );
}
