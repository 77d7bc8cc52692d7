import { createInstance } from 'i18next';
import type { Dictionary, MessageKey } from './messages.ts';

/** Writes interface strings of one locale. Throws on an unknown key or a value that is not given. */
export interface Translate {
  (key: MessageKey, values?: Readonly<Record<string, string | number>>): string;
  /** Id of the locale it writes. */
  readonly locale: string;
}

/** Binds i18next to one dictionary. Runs at build time only; no string table reaches the reader. */
export function createTranslator(locale: string, dictionary: Dictionary): Translate {
  const i18n = createInstance();
  void i18n.init({
    lng: locale,
    resources: { [locale]: { translation: dictionary } },
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    missingInterpolationHandler: (text: string, [placeholder]: RegExpExecArray) => {
      throw new Error(`No value for ${placeholder} in “${text}” (${locale})`);
    },
  });
  const translate = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}) => {
    if (!i18n.exists(key)) throw new Error(`No string “${key}” in the ${locale} dictionary`);
    return i18n.t(key, { ...values });
  };
  return Object.assign(translate, { locale });
}
