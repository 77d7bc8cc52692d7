import { create, type Font } from 'fontkitten';

/** A line of text as outlines, which a drawing program shows without having its font. */
export interface OutlinedText {
  /** SVG markup: the baseline begins at 0, 0. */
  svg: string;
  /** In pixels, from the first to the last advance. */
  width: number;
}

/** Sets a line of text at a size in pixels. */
export type Outliner = (text: string, fontSize: number) => OutlinedText;

/** What sets lines of text in one font, a plain SFNT. There is no kerning: it is for a few large words. */
export function createOutliner(bytes: Buffer): Outliner {
  const font = create(bytes) as Font;
  return (text, fontSize) => {
    const scale = fontSize / font.unitsPerEm;
    let advance = 0;
    const svg = font.glyphsForString(text).map(({ path, advanceWidth }) => {
      const x = advance * scale;
      advance += advanceWidth;
      // Fonts count upwards from the baseline, drawings downwards.
      return `<path transform="translate(${x.toFixed(2)}) scale(${scale} ${-scale})" d="${path.toSVG()}"/>`;
    });
    return { svg: svg.join(''), width: advance * scale };
  };
}

/** Breaks a text at its spaces into as few lines as a width allows, and those as equal as they can be. */
export function balanceLines(text: string, width: number, measure: (text: string) => number): string[] {
  const words = text.trim().split(' ');
  const fill = (limit: number) =>
    words.reduce<string[]>((lines, word) => {
      const joined = [...lines.splice(-1), word].join(' ');
      return measure(joined) <= limit ? [...lines, joined] : [...lines, ...breakBefore(joined, word)];
    }, []);
  const needed = fill(width).length;
  const widths = words.flatMap((_, from) => words.map((_, to) => measure(words.slice(from, to + 1).join(' '))));
  const narrowest = widths.sort((a, b) => a - b).find((limit) => fill(limit).length <= needed);
  return fill(Math.min(narrowest ?? width, width));
}

/** The line without its last word, and that word as the next one. */
function breakBefore(line: string, word: string): string[] {
  const before = line.slice(0, -word.length).trimEnd();
  return before === '' ? [word] : [before, word];
}
