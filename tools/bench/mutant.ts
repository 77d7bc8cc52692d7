/** One planted fault: the files of the story that it changes, and the places at which it may rightly be reported. */
export interface Mutant {
  /** Class of the fault, a row of the table. */
  kind: string;
  /** What was done, for the list of survivors. */
  change: string;
  files: Readonly<Record<string, string>>;
  /** Any of these: a number that differs is reported in the translation, whichever side was changed. */
  places: readonly { path: string; line: number }[];
}

/** The line of an offset in a text, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
