import { createInstance } from 'i18next';
import type { messageNotes } from './messages.ts';

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Stem<Key> = Key extends `${infer Start}_${PluralForm}` ? Start : Key;
type CountedKey<Source> = keyof Source extends infer Key ? (Key extends `${infer Start}_other` ? Start : never) : never;

/**
 * What the translator of a dictionary is asked for. In a sentence `{{name}}` is where a value goes, `{{names, list}}` a
 * list of values, `{{code, language}}` the name of a language. A sentence that counts stands under `key_one`,
 * `key_other` and whatever other plural forms its language has, and is asked for by `key`.
 */
export type KeyOf<Source> = Stem<keyof Source & string>;

/** The same sentences in another language, in as many plural forms as that language has. */
export type Translation<Source> = {
  readonly [Key in Exclude<KeyOf<Source>, CountedKey<Source>> | `${CountedKey<Source>}_other`]: string;
} & { readonly [Key in `${CountedKey<Source>}_${PluralForm}`]?: string };

type Placeholder<Sentence> = Sentence extends `${string}{{${infer Inner}}}${infer Rest}`
  ? Inner | Placeholder<Rest>
  : never;
type NameIn<Inner> = Inner extends `${infer Name}, ${string}` ? Name : Inner;
type ValueIn<Inner, Value> = Inner extends 'count'
  ? number
  : Inner extends `${string}, list${string}`
    ? readonly Value[]
    : Inner extends `${string}, language`
      ? string
      : Value;

/** The values that a sentence has places for; each place takes a `Value`, or a list of them. */
export type ValuesOf<Source, Key extends KeyOf<Source>, Value = string | number> = {
  readonly [
    Inner in Placeholder<Source[keyof Source & (Key | `${Key}_${PluralForm}`)]> & string as NameIn<Inner>
  ]: ValueIn<Inner, Value>;
};

/** The arguments behind a key: none for a sentence without places. */
export type Given<Values> = keyof Values extends never ? [] : [values: Values];

/** What every dictionary says besides its sentences: the BCP 47 tag that lists, plurals and names follow. */
interface Formatted {
  readonly 'locale.format': string;
}

/** Writes the sentences of one language. Key and values are held to each other by their types. */
export interface Translate<Source = typeof messageNotes> {
  <Key extends KeyOf<Source>>(key: Key, ...given: Given<ValuesOf<Source, Key>>): string;
  /** Id of the locale it writes. */
  readonly locale: string;
}

/**
 * Binds i18next to one dictionary: plurals, and lists as the language writes them. Runs where the site is built and
 * where the check prints; no string table reaches the reader.
 */
export function createTranslator<Source = typeof messageNotes>(
  locale: string,
  dictionary: NoInfer<Translation<Source>> & Formatted,
): Translate<Source> {
  const i18n = createInstance();
  const tag = dictionary['locale.format'];
  void i18n.init({
    lng: tag,
    resources: { [tag]: { translation: dictionary } },
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    missingInterpolationHandler: (text: string, [placeholder]: RegExpExecArray) => {
      throw new Error(`No value for ${placeholder} in “${text}” (${locale})`);
    },
  });
  i18n.services.formatter?.add('language', (code: string) => languageName(code, tag));
  const translate = (key: string, values: Readonly<Record<string, unknown>> = {}) => {
    // By themselves, so that none is taken for an option of i18next.
    const options = { replace: values, ...(typeof values['count'] === 'number' && { count: values['count'] }) };
    if (!i18n.exists(key, options)) throw new Error(`No string “${key}” in the ${locale} dictionary`);
    return i18n.t(key, options);
  };
  return Object.assign(translate, { locale });
}

/** The name of a language in the language of a tag; its code where it has none. */
function languageName(code: string, tag: string): string {
  try {
    return new Intl.DisplayNames(tag, { type: 'language' }).of(code) ?? code;
  } catch {
    // A code that no standard knows, which an editor may still use.
    return code;
  }
}
