/** Distance between dots, in units of the drawing. */
const pitch = 4;
/** Dots in a full row of a page: each is still to be seen on a phone. */
const perRowOfPage = 27;

/**
 * A field of dots, one for each thing of a whole, as SVG paths of zero-length strokes with round caps: one path for
 * each part, in order, and one for the rest.
 */
export function dotField(
  whole: number,
  parts: readonly number[],
  perRow = perRowOfPage,
): { width: number; height: number; paths: string[] } {
  const row = Math.min(perRow, whole);
  const groups = [...parts, whole - parts.reduce((sum, part) => sum + part, 0)];
  let next = 0;
  const paths = groups.map((count) => {
    const first = next;
    next += count;
    return runsOf(first, next, row)
      .map(
        ({ column, line, length }) =>
          `M${pitch / 2 + column * pitch} ${pitch / 2 + line * pitch}h${(length - 1) * pitch + 0.01}`,
      )
      .join('');
  });
  return { width: row * pitch, height: Math.ceil(whole / row) * pitch, paths };
}

/** Stretches of consecutive dots in one line. */
function runsOf(from: number, to: number, row: number): { column: number; line: number; length: number }[] {
  const runs = [];
  for (let dot = from; dot < to;) {
    const end = Math.min(to, (Math.floor(dot / row) + 1) * row);
    runs.push({ column: dot % row, line: Math.floor(dot / row), length: end - dot });
    dot = end;
  }
  return runs;
}
