import { createTranslator, type Translate } from '../create-translator.ts';
import type { en } from './en.ts';
import { languages, type Language } from './languages.ts';
import type { Message, Part } from './message.ts';

const translators = new Map<Language, Translate<typeof en>>();

/** A message in words, with the messages inside it. */
export function formatMessage({ key, values }: Message, language: Language): string {
  const translate = translators.get(language) ?? createTranslator<typeof en>(language, languages[language]);
  translators.set(language, translate);
  const inWords = (part: Part) => (typeof part === 'object' ? formatMessage(part, language) : part);
  const written = Object.entries<Part | readonly Part[]>(values).map(([name, value]) => [
    name,
    isList(value) ? value.map((part) => String(inWords(part))) : inWords(value),
  ]);
  // Key and values were held to each other when the message was made.
  return (translate as (key: string, values: object) => string)(key, Object.fromEntries(written) as object);
}

function isList(value: Part | readonly Part[]): value is readonly Part[] {
  return Array.isArray(value);
}
