import { z } from 'zod';
import { expects } from './expectations.ts';

/** An id an editor gives: lower-case ASCII words joined by hyphens; it becomes part of addresses. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, expects('id'));

/** Text that stands for something: never empty, no white space around it. */
export const words = z.string().regex(/^\S(.*\S)?$/su, expects('words'));

/** The code of a language, as addresses and names of files have it: zh, pt-br. */
export const localeCode = z.string().refine(isLanguageTag, expects('localeCode'));

/** Whether a code is in small letters and the standard (BCP 47) knows its form. */
function isLanguageTag(code: string): boolean {
  if (!/^[a-z]{2,3}(-[a-z0-9]+)*$/u.test(code)) return false;
  try {
    return Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}

/** An address on the web, with its protocol and host: nothing that runs a program or opens a mail. */
export const webAddress = z.url({ protocol: /^https?$/, hostname: /^[^.]+(?:\.[^.]+)+$/, ...expects('url') });

/** The same text in every locale of the story, none missing, none extra. */
export function localized(locales: readonly string[]) {
  return z.strictObject(Object.fromEntries(locales.map((locale) => [locale, words])));
}

/** Where a fact comes from: a name in every locale of the story, and an address where it can be looked up. */
export function namedSource(locales: readonly string[]) {
  return z.strictObject({ name: localized(locales), url: webAddress });
}

/** The code of a currency (ISO 4217) other than that of the story's own money. */
export const foreignCurrency = z.string().refine(isForeignCurrency, expects('currency'));

function isForeignCurrency(code: string): boolean {
  return code !== 'CNY' && Intl.supportedValuesOf('currency').includes(code);
}

/** The same text in every locale of the story, and where an editor wants it the wording of an edition that is made from one of them. */
export function writtenIn(locales: readonly string[], derived: readonly string[]) {
  const shape = Object.fromEntries(locales.map((locale) => [locale, words]));
  return z.strictObject({ ...shape, ...Object.fromEntries(derived.map((locale) => [locale, words.optional()])) });
}

/** Lists of words, each in a locale of the story. */
export function furtherWordings(locales: readonly string[]) {
  return z.strictObject(Object.fromEntries(locales.map((locale) => [locale, z.array(words).optional()])));
}
