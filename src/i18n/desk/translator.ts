import { createTranslator, type Translate } from '../create-translator.ts';
import type { Language } from '../editors/languages.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Writes the words of the desk in one language. */
export type DeskTranslate = Translate<typeof en>;

const dictionaries = { en, zh } satisfies Record<Language, object>;
const translators = new Map<Language, DeskTranslate>();

/** The words of the desk in a language that the check speaks. */
export function deskTranslator(language: Language): DeskTranslate {
  const translate = translators.get(language) ?? createTranslator<typeof en>(language, dictionaries[language]);
  translators.set(language, translate);
  return translate;
}
