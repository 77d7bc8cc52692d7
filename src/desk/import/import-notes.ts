import type { KeyTaking, Message } from '../../i18n/editors/message.ts';
import { message } from '../../i18n/editors/message.ts';

/** What may be noted of a document: how many times, and the words that a person finds the places by. */
export type NoteKey = KeyTaking<'number' | 'words'> & `import.${string}`;

/** So many places are named; of the others a person knows by the number. */
const mostNamed = 8;
const longest = 30;

/** Collects what was changed and what was not understood, a sentence a kind. */
export class ImportNotes {
  readonly #words = new Map<NoteKey, string[]>();

  add(key: NoteKey, words: string): void {
    this.#words.set(key, [...(this.#words.get(key) ?? []), words.trim()]);
  }

  /** The sentences, in the order in which their kinds were met. */
  messages(): Message[] {
    return [...this.#words].map(([key, all]) => ({
      key,
      values: {
        number: all.length,
        words: all.slice(0, mostNamed).map((words) => message('part.quoted', { words: shorten(words) })),
      },
    }));
  }
}

/** The beginning of a text, long enough to be searched for. */
export function shorten(words: string): string {
  const letters = [...words.replaceAll(/\s+/gu, ' ')];
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : letters.join('');
}
