import { en } from './en.ts';
import type { EditorsDictionary } from './message.ts';
import { zh } from './zh.ts';

/** The languages that the check and the commands speak. A further one is a file beside these and a line here. */
export const languages = { en, zh } satisfies Record<string, EditorsDictionary>;

/** A language that the check and the commands speak. */
export type Language = keyof typeof languages;

export function isLanguage(code: string): code is Language {
  return Object.hasOwn(languages, code);
}

/** The language for whoever asks for a locale such as zh_CN.UTF-8 or en-GB; English where there is none. */
export function languageOf(locale: string): Language {
  const code = /^[a-z]+/iu.exec(locale)?.[0].toLowerCase() ?? '';
  return isLanguage(code) ? code : 'en';
}
