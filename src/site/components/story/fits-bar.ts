/** Width of a bar in the narrowest window (320 px), and size of the letters in it, which grow with nothing, in pixels. */
const barWidth = 284;
const letterSize = 14;

/** How wide characters are at most in the faces of readers' systems, in em; what fits no row is a small Latin letter. */
const widths: readonly [characters: RegExp, ems: number][] = [
  [/\p{sc=Han}/u, 1],
  [/%/u, 0.95],
  [/\d/u, 0.64],
  [/[.,]/u, 0.32],
];

/** Whether a line of text has room in its part of a bar, in every window. */
export function fitsBar(line: string, share: number): boolean {
  const widthOf = (character: string) => widths.find(([characters]) => characters.test(character))?.[1] ?? 0.55;
  // It begins a little behind the edge.
  const ems = [...line].reduce((sum, character) => sum + widthOf(character), 0.6);
  return ems * letterSize < share * barWidth;
}
