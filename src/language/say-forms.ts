import { findAll } from './find-all.ts';
import { cutText, withoutOverlaps } from './stretches.ts';

/** One way in which a language writes what a voice would stumble over, and how it is said. */
export interface SpokenForm {
  /** A text that the form says: what stands in brackets, or all of it. A test holds the form to it. */
  example: string;
  /** What is said for the stretch in brackets. */
  said: string;
  /** With the flags gu. */
  pattern: RegExp;
  /** Undefined where it is something else. `isYear` says whether the readers of numbers take the digits for a year. */
  say: (match: RegExpExecArray, text: string, isYear: boolean) => string | undefined;
}

/** A text to be said. */
export interface SpokenText {
  /** As it is written. */
  text: string;
  /** The same, every character at its place, as the forms read it. */
  plain: string;
  /** Where years begin. */
  years: ReadonlySet<number>;
}

/** A text with everything said that a table of forms knows; a form further up has the first claim on its words. */
export function sayForms(forms: readonly SpokenForm[], { text, plain, years }: SpokenText): string {
  const said = forms.flatMap(({ pattern, say }) =>
    findAll(pattern, plain).flatMap((match) => {
      const words = say(match, plain, years.has(match.index));
      return words === undefined ? [] : { start: match.index, end: match.index + match[0].length, mark: words };
    }),
  );
  return cutText(text, withoutOverlaps(said))
    .map((piece) => piece.mark ?? piece.text)
    .join('');
}
