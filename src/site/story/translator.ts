import { getEntry } from 'astro:content';
import { createTranslator, type Translate } from '../../i18n/create-translator.ts';
import { dictionaries } from '../../i18n/dictionaries.ts';
import { locales } from './story-facts.ts';

const translators = new Map<string, Translate>();
for (const locale of locales) {
  const dictionary = dictionaries[locale] ?? (await getEntry('dictionaries', `ui.${locale}.yaml`))?.data;
  if (!dictionary) throw new Error(`No interface strings for ${locale}: add ui.${locale}.yaml to the story folder`);
  translators.set(locale, createTranslator(locale, dictionary));
}

/** The translator of a locale of this story. Throws on any other. */
export function translatorOf(locale: string): Translate {
  const translate = translators.get(locale);
  if (!translate) throw new Error(`No locale ${locale}: the story has ${locales.join(', ')}`);
  return translate;
}
