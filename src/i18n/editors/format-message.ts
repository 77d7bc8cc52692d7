import { createTranslator, type Translate } from '../create-translator.ts';
import type { en } from './en.ts';
import { languages, type Language } from './languages.ts';
import type { Message, Part } from './message.ts';

const translators = new Map<Language, Translate<typeof en>>();

/** A message in words, with the messages inside it. */
export function formatMessage({ key, values }: Message, language: Language): string {
  const translate = translators.get(language) ?? createTranslator<typeof en>(language, languages[language]);
  translators.set(language, translate);
  const inWords = (part: Part) => {
    if (typeof part === 'object') return formatMessage(part, language);
    return typeof part === 'string' ? inOneLine(part) : part;
  };
  const written = Object.entries<Part | readonly Part[]>(values).map(([name, value]) => [
    name,
    isList(value) ? value.map((part) => String(inWords(part))) : inWords(value),
  ]);
  // Key and values were held to each other when the message was made.
  return (translate as (key: string, values: object) => string)(key, Object.fromEntries(written) as object);
}

/** A problem is a line of a report, whatever the words of an editor hold: line ends, or signs that turn the text round. */
function inOneLine(words: string): string {
  return words.replaceAll(/\s+/gu, ' ').replaceAll(/[\p{Cc}\p{Cf}]/gu, (sign) => {
    return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
}

function isList(value: Part | readonly Part[]): value is readonly Part[] {
  return Array.isArray(value);
}
