import type { Given, KeyOf, Translation, ValuesOf } from '../create-translator.ts';
import type { en } from './en.ts';

/** The editors' sentences in one language. */
export type EditorsDictionary = Translation<typeof en>;

/** The key of a sentence for editors. */
export type EditorsKey = KeyOf<typeof en>;

/** The keys of sentences that have places for these values at most. */
export type KeyTaking<Names extends string = never> = {
  [Key in EditorsKey]: keyof ValuesOf<typeof en, Key> extends Names ? Key : never;
}[EditorsKey];

/** What stands in a sentence: words as they are, a number, or a part that is translated with the sentence. */
export type Part = string | number | Message;

/**
 * A sentence for an editor, in no language yet: plain data, put into words where it is printed. Its values fit its key,
 * since only `message` makes it.
 */
export interface Message {
  readonly key: EditorsKey;
  readonly values: Readonly<Record<string, Part | readonly Part[]>>;
}

/** Makes a message; a value that its sentence has no place for, or a missing one, is a type error. */
export function message<Key extends EditorsKey>(key: Key, ...[values]: Given<ValuesOf<typeof en, Key, Part>>): Message {
  // A sentence without places comes without values.
  return { key, values: values ?? {} };
}
