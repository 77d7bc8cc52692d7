/** Width of a bar in the narrowest window (320 px), and size of the letters in it there (4 vw), in pixels. */
const barWidth = 284;
const letterSize = 12.8;

/** Whether a line of text has room in its part of a bar, in every window. */
export function fitsBar(line: string, share: number): boolean {
  // A Chinese character is as wide as it is high; Latin letters and digits take some six tenths.
  const ems = [...line].reduce((sum, character) => sum + (/\p{sc=Han}/u.test(character) ? 1 : 0.6), 0.8);
  return ems * letterSize < share * barWidth;
}
