import { en } from '../i18n/editors/en.ts';
import { message, type EditorsKey, type Message } from '../i18n/editors/message.ts';
import { measures } from '../language/amount.ts';

/** What a field may ask for: the sentence is `expectation.<name>` in the editors' languages. */
export type Expectation = EditorsKey extends infer Key
  ? Key extends `expectation.${infer Name}`
    ? Name
    : never
  : never;

/** The error parameter of a zod schema: the name of what the field asks for, which the check puts into words. */
export function expects(error: Expectation): { error: string } {
  return { error };
}

/** The sentence for the error of a schema; undefined where the schema says nothing of its own. */
export function findExpectation(error: string): Message | undefined {
  if (!isExpectation(error)) return undefined;
  return error === 'unit' ? message('expectation.unit', { measures }) : message(`expectation.${error}`);
}

function isExpectation(error: string): error is Expectation {
  return Object.hasOwn(en, `expectation.${error}`);
}
