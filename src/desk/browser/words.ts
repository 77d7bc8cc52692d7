import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { deskTranslator, type DeskTranslate } from '../../i18n/desk/translator.ts';

/** The words of the interface, in the language that the editor has chosen. */
export const Words = createContext<DeskTranslate>(deskTranslator('zh'));

export const useWords = (): DeskTranslate => useContext(Words);

/** The name of a language in the language of the interface. */
export function languageName(translate: DeskTranslate, code: string): string {
  return new Intl.DisplayNames(translate('locale.format'), { type: 'language' }).of(code) ?? code;
}
