import type { Quantity } from './quantity.ts';
import { readQuantities } from './read-quantities.ts';

/** A text and its language. */
export interface LocalText {
  text: string;
  locale: string;
}

/** A text whose quantities have been read. */
export interface ReadText extends LocalText {
  quantities: readonly Quantity[];
}

/** Reads the quantities of a text, once for all who ask; names that hold a numeral ask for nothing. */
export function readLocalText(text: string, locale: string, names: readonly string[] = []): ReadText {
  return { text, locale, quantities: readQuantities(text, locale, names) };
}
