import type { Place } from './problem.ts';

/**
 * Finds line and column of offsets in a text; the lines are looked for once. vfile-location walks from the first line at
 * each question: a file with many faults took quadratic time.
 */
export function placeFinder(text: string): (offset: number) => Place {
  const starts = [0, ...[...text.matchAll(/\r\n?|\n/gu)].map(({ index, 0: end }) => index + end.length)];
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
