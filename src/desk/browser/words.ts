import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { deskTranslator, type DeskTranslate } from '../../i18n/desk/translator.ts';
import { en } from '../../i18n/desk/en.ts';

/** The words of the interface, in the language that the editor has chosen. */
export const Words = createContext<DeskTranslate>(deskTranslator('zh'));

export const useWords = (): DeskTranslate => useContext(Words);

/** What a field of a form is called; a field that nobody has named is called as in the file. */
export function fieldName(translate: DeskTranslate, name: string): string {
  const key = `field.${name}`;
  return isKey(key) ? translate(key) : name;
}

function isKey(key: string): key is FieldKey {
  return Object.hasOwn(en, key);
}

type FieldKey = Extract<keyof typeof en, `field.${string}`>;

/** The name of a language in the language of the interface. */
export function languageName(translate: DeskTranslate, code: string): string {
  return new Intl.DisplayNames(translate('locale.format'), { type: 'language' }).of(code) ?? code;
}
