/** The words by which a language says that a number is a rise or a fall. */
export interface ChangeWords {
  up: RegExp;
  down: RegExp;
  /** How far before a number a word still says what it did, and how far behind it, in characters. */
  reach: { before: number; after: number };
}

/** The other end of a range: 29% 至, to 37%. */
const rangeBefore = /[\d.,]+\s?(?:%|per cent|percent)?\s?(?:[-–—~至到]|to|and)\s?$/u;
const rangeBehind = /^\s?(?:%|per cent|percent)?\s?(?:[-–—~至到]|to|and)\s?[\d.,]+\s?%?/u;

/**
 * Whether a number is a rise or a fall: by the words of its clause near it, before and behind. Words of both kinds say
 * neither for certain: 降幅扩大 widens and falls.
 */
export function findChange(
  words: ChangeWords,
  text: string,
  { start, end }: { start: number; end: number },
  clause: { start: number; end: number },
): 'up' | 'down' | undefined {
  // Another number takes the words on its other side, unless the two are a range.
  const before = text
    .slice(Math.max(clause.start, start - words.reach.before), start)
    .replace(rangeBefore, '')
    .replace(/^.*\d/u, '');
  const after = text
    .slice(end, Math.min(clause.end, end + words.reach.after))
    .replace(rangeBehind, '')
    .replace(/\d.*$/u, '');
  const near = `${before}\n${after}`;
  const [isUp, isDown] = [words.up.test(near), words.down.test(near)];
  return isUp === isDown ? undefined : isUp ? 'up' : 'down';
}
