import { encode } from 'uqr';

/** A code as one shape, and the length of its sides. */
export interface QrPath {
  /** The dark squares, as the path of an SVG or of clip-path. */
  path: string;
  size: number;
}

/**
 * The QR code of an address, of the middle level of correction: paper is folded and stained. Around it belong four squares
 * of white, which are left to whoever places it.
 * @param square side of one of its squares, in the units of the path
 */
export function qrPath(address: string, square: number): QrPath {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const path = data.flatMap((row, line) =>
    runsOf(row).map(
      ({ start, length }) => `M${start * square} ${line * square}h${length * square}v${square}h-${length * square}z`,
    ),
  );
  return { path: path.join(''), size: size * square };
}

/** Stretches of dark squares in one row. */
function runsOf(row: readonly boolean[]): { start: number; length: number }[] {
  const runs: { start: number; length: number }[] = [];
  for (const [column, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (isDark && last && last.start + last.length === column) last.length += 1;
    else if (isDark) runs.push({ start: column, length: 1 });
  }
  return runs;
}
