import { create, type Font } from 'fontkitten';

/** Sets lines of text in one font: at any size in pixels, without kerning, for a few large words. */
export interface Outliner {
  /** How wide a line is, from the first to the last advance. */
  measure(text: string, fontSize: number): number;
  /** The line as SVG markup, which a drawing program shows without having its font: the baseline begins at 0, 0. */
  draw(text: string, fontSize: number): string;
}

/** What sets lines of text in a font, a plain SFNT. */
export function createOutliner(bytes: Buffer): Outliner {
  const font = create(bytes) as Font;
  const glyphs = new Map<string, Glyph>();
  // Lines are measured a thousand times until they are balanced, and a story's headlines share most of their letters.
  const glyphOf = (character: string) => {
    const known = glyphs.get(character);
    if (known) return known;
    const { advanceWidth, path } = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    const glyph = { advance: advanceWidth, path: path.toSVG() };
    glyphs.set(character, glyph);
    return glyph;
  };
  const widthOf = (text: string) => [...text].reduce((width, character) => width + glyphOf(character).advance, 0);
  return {
    measure: (text, fontSize) => (widthOf(text) * fontSize) / font.unitsPerEm,
    draw: (text, fontSize) => {
      const scale = fontSize / font.unitsPerEm;
      let advance = 0;
      const paths = [...text].map((character) => {
        const glyph = glyphOf(character);
        const x = advance * scale;
        advance += glyph.advance;
        // Fonts count upwards from the baseline, drawings downwards.
        return `<path transform="translate(${x.toFixed(2)}) scale(${scale} ${-scale})" d="${glyph.path}"/>`;
      });
      return paths.join('');
    },
  };
}

/** A letter: how far it moves the next one on, and its outline as the data of an SVG path, both in units of its font. */
interface Glyph {
  advance: number;
  path: string;
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
  if (needed === 1) return [text.trim()];
  const widths = words.flatMap((_, from) => words.map((_, to) => measure(words.slice(from, to + 1).join(' '))));
  const narrowest = widths.sort((a, b) => a - b).find((limit) => fill(limit).length <= needed);
  return fill(Math.min(narrowest ?? width, width));
}

/** The line without its last word, and that word as the next one. */
function breakBefore(line: string, word: string): string[] {
  const before = line.slice(0, -word.length).trimEnd();
  return before === '' ? [word] : [before, word];
}
