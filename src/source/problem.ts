import type { Message } from '../i18n/editors/message.ts';

/** A place in a text file; both count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A change of a file that alters neither a word nor a number: characters from start to end become text. */
export interface Fix {
  start: number;
  end: number;
  text: string;
}

/** A clause of a text, and where in it the words at fault begin and end. */
export interface Excerpt {
  locale: string;
  text: string;
  start: number;
  end: number;
}

/** One thing that keeps the story from being published: where, which rule, and what to do. */
export interface Problem extends Place {
  /** The file, seen from the story folder. */
  path: string;
  /** Id of the rule, for docs/editors.md. */
  rule: string;
  /** What is wrong and what to do, in no language yet. */
  message: Message;
  /** The words at fault. Only a problem that names its words can be allowed in place. */
  words?: readonly string[];
  /** The clauses that do not answer each other, for whoever would rather not look them up. */
  excerpts?: readonly Excerpt[];
  /** Worth a look, though it may be right: it is printed and stops nothing, unless the check is strict. */
  isAdvice?: boolean;
  /** What `--fix` does about it; left out where that would be a guess. */
  fix?: Fix;
}

/** The head of a file, for what concerns it as a whole. */
export const head: Place = { line: 1, column: 1 };
