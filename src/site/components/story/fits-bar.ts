/** Width of a bar in the narrowest window (320 px), and size of the letters in it, which grow with nothing, in pixels. */
const barWidth = 284;
const letterSize = 14;

/** Whether a line of text has room in its part of a bar, in every window. */
export function fitsBar(line: string, share: number): boolean {
  // A Chinese character is as wide as it is high; Latin letters and digits take little more than half.
  const ems = [...line].reduce((sum, character) => sum + (/\p{sc=Han}/u.test(character) ? 1 : 0.55), 0.6);
  return ems * letterSize < share * barWidth;
}
