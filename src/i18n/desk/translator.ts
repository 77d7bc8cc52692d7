import { createTranslator, type Translate } from '../create-translator.ts';
import type { Language } from '../editors/languages.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

const dictionaries = { en, zh };

/** Writes the words of the desk and of proof sheets. */
export type DeskTranslate = Translate<typeof en>;

/** The words of the desk and of proof sheets in a language. */
export function deskTranslator(language: Language): DeskTranslate {
  return createTranslator<typeof en>(language, dictionaries[language]);
}
