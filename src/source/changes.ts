/** A change of a story's file, as a value: characters from start to end of its text become other text. */
export interface TextChange {
  path: string;
  start: number;
  end: number;
  text: string;
}

/** A file that is written whole, new or in place of the one of that name. */
export interface NewFile {
  path: string;
  text: string;
}

/**
 * A text with changes made, and how many were. Of two that overlap, the one further behind is made: the other may be
 * asked for again when the text is read anew.
 */
export function applyChanges(text: string, changes: readonly TextChange[]): { text: string; count: number } {
  let result = text;
  let count = 0;
  let from = Infinity;
  for (const { start, end, text: replacement } of [...changes].sort((a, b) => b.start - a.start)) {
    if (end > from) continue;
    result = result.slice(0, start) + replacement + result.slice(end);
    from = start;
    count++;
  }
  return { text: result, count };
}
