import { create, type Font } from 'fontkitten';

/** Sets lines of text at any size in pixels, without kerning: for a few large words. */
export interface Outliner {
  /** How wide a line is, from the first to the last advance. */
  measure: (text: string, fontSize: number) => number;
  /** The line as SVG markup, which a drawing program shows without having its font: the baseline begins at 0, 0. */
  draw: (text: string, fontSize: number) => string;
  /** The characters of a text that none of the fonts can draw, each once. */
  missing: (text: string) => string[];
}

/** A letter, in em: how far it moves the next one on, and its outlines as the data of SVG paths, each with where it belongs. */
interface Glyph {
  advance: number;
  outlines: readonly { path: string; scale: number; x: number; y: number }[];
}

/** Small letters below and above the line, of which few fonts have all: as large, and so far up, in em. */
const small = { scale: 0.62, sub: -0.14, super: 0.34 } as const;

/** What sets lines of text in fonts (plain SFNTs), each asked for the characters that those before it do not have. */
export function createOutliner(files: readonly Buffer[]): Outliner {
  const fonts = files.map((bytes) => create(bytes) as Font).filter(hasCharacters);
  const glyphs = new Map<string, Glyph | undefined>();
  // Lines are measured a thousand times until they are balanced.
  const findGlyph = (character: string): Glyph | undefined => {
    if (!glyphs.has(character)) glyphs.set(character, readGlyph(fonts, character) ?? composeGlyph(fonts, character));
    return glyphs.get(character);
  };
  const glyphsOf = (text: string): Glyph[] =>
    lettersOf(text).map((character) => {
      const glyph = findGlyph(character);
      // Words are looked through before anything is drawn: whoever comes here has drawn others.
      if (!glyph) throw new Error(`No font for “${character}” of “${text}”`);
      return glyph;
    });
  return {
    measure: (text, fontSize) => glyphsOf(text).reduce((width, { advance }) => width + advance, 0) * fontSize,
    draw: (text, fontSize) => {
      let at = 0;
      const paths = glyphsOf(text).flatMap(({ advance, outlines }) => {
        const begin = at;
        at += advance;
        return outlines
          .filter(({ path }) => path !== '')
          .map(({ path, scale, x, y }) => {
            const size = scale * fontSize;
            // Fonts count upwards from the baseline, drawings downwards.
            return `<path transform="translate(${((begin + x) * fontSize).toFixed(2)} ${(-y * fontSize).toFixed(2)}) scale(${size} ${-size})" d="${path}"/>`;
          });
      });
      return paths.join('');
    },
    missing: (text) => [...new Set(lettersOf(text))].filter((character) => !findGlyph(character)),
  };
}

/** The characters of a text as fonts have them: letters with their accents, one kind of space, and no signs that show nothing. */
export function lettersOf(text: string): string[] {
  return [
    ...text
      .normalize('NFC')
      .replaceAll(/\s/gu, ' ')
      .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, ''),
  ];
}

/** A font that was cut to characters it does not have is left without a table of any, and cannot be asked for one. */
function hasCharacters(font: Font): boolean {
  try {
    return font.characterSet.length > 0;
  } catch {
    return false;
  }
}

function readGlyph(fonts: readonly Font[], character: string): Glyph | undefined {
  const code = character.codePointAt(0) ?? 0;
  const font = fonts.find((font) => font.hasGlyphForCodePoint(code));
  if (!font) return undefined;
  const { advanceWidth, path } = font.glyphForCodePoint(code);
  const em = 1 / font.unitsPerEm;
  return { advance: advanceWidth * em, outlines: [{ path: path.toSVG(), scale: em, x: 0, y: 0 }] };
}

/** A character that stands for others, drawn as these: ₂ as a small 2 below the line, № as No. */
function composeGlyph(fonts: readonly Font[], character: string): Glyph | undefined {
  const parts = partsOfCharacter(character);
  if (!parts) return undefined;
  const read = parts.characters.map((part) => readGlyph(fonts, part));
  let advance = 0;
  const outlines = [];
  for (const glyph of read) {
    if (!glyph) return undefined;
    for (const outline of glyph.outlines)
      outlines.push({ ...outline, scale: outline.scale * parts.scale, x: advance, y: parts.rise });
    advance += glyph.advance * parts.scale;
  }
  return { advance, outlines };
}

/** The characters that one stands for, how large and how high they are set; undefined for one that stands for itself. */
export function partsOfCharacter(character: string): { characters: string[]; scale: number; rise: number } | undefined {
  const characters = [...character.normalize('NFKD')];
  // A letter with an accent needs an outline of its own: where the accent belongs, only a font knows.
  if (characters.join('') === character || character.normalize('NFD') !== character) return undefined;
  if (/[\u2080-\u209c]/u.test(character)) return { characters, scale: small.scale, rise: small.sub };
  if (/[\u00b2\u00b3\u00b9\u2070-\u207f]/u.test(character))
    return { characters, scale: small.scale, rise: small.super };
  return { characters, scale: 1, rise: 0 };
}

/** Breaks a text at its spaces into as few lines as a width allows, and those as equal as they can be. */
export function balanceLines(text: string, width: number, measure: (text: string) => number): string[] {
  return balancePieces(text.trim().split(/(?<= )/u), width, measure);
}

/**
 * The same between any pieces of a text; a space at the end of one is not seen where a line breaks behind it. The width of
 * a line is taken to be that of its pieces together.
 */
export function balancePieces(pieces: readonly string[], width: number, measure: (text: string) => number): string[] {
  const widths = pieces.map((piece) => ({ whole: measure(piece), seen: measure(piece.trimEnd()) }));
  /** The number of the piece that each line begins with, in lines up to a width. */
  const fill = (limit: number) => {
    const starts = [0];
    let line = 0;
    for (const [index, { whole, seen }] of widths.entries()) {
      if (line > 0 && line + seen > limit) {
        starts.push(index);
        line = 0;
      }
      line += whole;
    }
    return starts;
  };
  const needed = fill(width).length;
  // The narrowest width that needs no more lines, to a thousandth of a thousandth.
  let [narrow, wide] = [0, width];
  for (let step = 0; step < 20; step++) {
    const middle = (narrow + wide) / 2;
    if (fill(middle).length <= needed) wide = middle;
    else narrow = middle;
  }
  const starts = fill(wide);
  return starts.map((start, line) =>
    pieces
      .slice(start, starts[line + 1])
      .join('')
      .trimEnd(),
  );
}
