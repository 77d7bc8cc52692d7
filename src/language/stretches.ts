/** A stretch of text, by offsets, and what is made of it. */
export interface Stretch<Mark> {
  start: number;
  end: number;
  mark: Mark;
}

/** The stretches that do not overlap, in the order of the text; of two that do, the one given first stays. */
export function withoutOverlaps<Kind extends { start: number; end: number }>(stretches: readonly Kind[]): Kind[] {
  const taken: boolean[] = [];
  return stretches
    .filter(({ start, end }) => {
      for (let at = start; at < end; at++) if (taken[at]) return false;
      for (let at = start; at < end; at++) taken[at] = true;
      return true;
    })
    .sort((a, b) => a.start - b.start);
}

/** Cuts a text at stretches that lie in it and do not overlap; what lies between them comes without a mark. */
export function cutText<Mark>(text: string, stretches: readonly Stretch<Mark>[]): { text: string; mark?: Mark }[] {
  const pieces: { text: string; mark?: Mark }[] = [];
  let last = 0;
  for (const { start, end, mark } of stretches) {
    if (start > last) pieces.push({ text: text.slice(last, start) });
    pieces.push({ text: text.slice(start, end), mark });
    last = end;
  }
  if (last < text.length) pieces.push({ text: text.slice(last) });
  return pieces;
}
