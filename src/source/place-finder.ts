import { location } from 'vfile-location';
import type { Place } from './problem.ts';

/** Finds line and column of offsets in a text; the lines are looked for once. */
export function placeFinder(text: string): (offset: number) => Place {
  const places = location(text);
  return (offset) => {
    const { line, column } = places.toPoint(offset) ?? { line: 1, column: 1 };
    return { line, column };
  };
}
