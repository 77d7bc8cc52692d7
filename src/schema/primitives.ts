import { z } from 'zod';
import { expects } from './expectations.ts';

/** An id an editor gives: lower-case ASCII words joined by hyphens; it becomes part of addresses. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, expects('id'));

/** Text that stands for something: never empty, no white space around it. */
export const words = z.string().regex(/^\S(.*\S)?$/su, expects('words'));

/** The same text in every locale of the story, none missing, none extra. */
export function localized(locales: readonly string[]) {
  return z.strictObject(Object.fromEntries(locales.map((locale) => [locale, words])));
}

/** A text in every locale, by locale id. */
export type Localized = Record<string, string>;

/** Lists of words, each in a locale of the story. */
export function furtherWordings(locales: readonly string[]) {
  return z.strictObject(Object.fromEntries(locales.map((locale) => [locale, z.array(words).optional()])));
}
