import { en } from './dictionaries/en.ts';
import { zhHant } from './dictionaries/zh-hant.ts';
import { zh } from './dictionaries/zh.ts';
import type { Dictionary } from './messages.ts';

/** Locales that bring their strings with the code; any other brings `ui.<locale>.yaml` in its story folder. */
export const dictionaries: Readonly<Record<string, Dictionary>> = { zh, 'zh-hant': zhHant, en };

/** The strings of a locale: those that its story has for it, or the code's. */
export function findDictionary(locale: string, ofStory: Readonly<Record<string, Dictionary>>): Dictionary | undefined {
  return Object.hasOwn(ofStory, locale) ? ofStory[locale] : dictionaries[locale];
}
