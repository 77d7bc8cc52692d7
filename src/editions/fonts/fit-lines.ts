import { balancePieces, type Outliner } from './outline-text.ts';

/** A text in lines, and the size at which they fit. */
export interface FittedLines {
  fontSize: number;
  lines: readonly string[];
}

/** What a text has to fit into, in pixels. */
export interface Room {
  width: number;
  height: number;
  /** Distance of baselines, in em. */
  leading: number;
}

/**
 * Sets a text as large as it fits. Each way of cutting it in pieces is tried from the largest size to its smallest before
 * the next is: Chinese is broken by phrase, and between words only where that would be too small to read.
 */
export function fitLines(
  text: string,
  script: 'han' | 'latin',
  { measure }: Outliner,
  room: Room,
  sizes: { largest: number; smallest: number },
): FittedLines {
  for (const { pieces, smallest } of waysOf(text, script, sizes)) {
    for (let fontSize = sizes.largest; fontSize >= smallest; fontSize -= 2) {
      const widthOf = (line: string) => measure(line, fontSize);
      const lines = balancePieces(pieces, room.width, widthOf);
      const fits = lines.every((line) => widthOf(line) <= room.width && !isStranded(line, lines.length));
      if (fits && lines.length * fontSize * room.leading <= room.height) return { fontSize, lines };
    }
  }
  // A text of hundreds of characters: as many lines as it takes, smaller than anybody would set it.
  const pieces = wordsOf(text, script);
  for (let fontSize = sizes.smallest; ; fontSize *= 0.9) {
    const widthOf = (line: string) => measure(line, fontSize);
    const lines = balancePieces(pieces, room.width, widthOf);
    if (
      fontSize < 1 ||
      (lines.every((line) => widthOf(line) <= room.width) && lines.length * fontSize * room.leading <= room.height)
    )
      return { fontSize, lines };
  }
}

/** One character, with or without a mark, that would have a line to itself. */
function isStranded(line: string, lines: number): boolean {
  return lines > 1 && line.replaceAll(/[\p{P}\s]/gu, '').length < 2;
}

function waysOf(
  text: string,
  script: 'han' | 'latin',
  { largest, smallest }: { largest: number; smallest: number },
): { pieces: string[]; smallest: number }[] {
  const words = { pieces: wordsOf(text, script), smallest };
  if (script === 'latin')
    return [{ pieces: holdSmallWords(words.pieces), smallest: Math.max(smallest, largest * 0.6) }, words];
  // Phrases end at a mark or at a space.
  const phrases = text.trim().split(/(?<=[、，：；]\s*|\s)(?![、，：；\s])/u);
  return [{ pieces: phrases, smallest: Math.max(smallest, largest * 0.6) }, words];
}

/** The pieces between which a line may break: words, in Chinese with the marks that belong to them. */
function wordsOf(text: string, script: 'han' | 'latin'): string[] {
  if (script === 'latin') return text.trim().split(/(?<=\s)/u);
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text.trim());
  return [...segments].reduce<string[]>((words, { segment }) => {
    const last = words.at(-1);
    // No line begins with a closing mark or ends with an opening one.
    const isHeld =
      last !== undefined && (/^[\s\p{Pe}\p{Pf}\p{Po}\p{Pd}]/u.test(segment) || /[\p{Ps}\p{Pi}]$/u.test(last));
    return isHeld ? [...words.slice(0, -1), last + segment] : [...words, segment];
  }, []);
}

/** A short word goes on into the next one: no line ends in “in”. */
function holdSmallWords(words: readonly string[]): string[] {
  return words.reduce<string[]>((held, word) => {
    const last = held.at(-1);
    return last !== undefined && /(?:^|\s)\p{Ll}{1,3}\s$/u.test(last)
      ? [...held.slice(0, -1), last + word]
      : [...held, word];
  }, []);
}
