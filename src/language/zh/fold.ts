import { languageCode } from '../language-code.ts';
import { simplified, traditional } from './folding.ts';

const pairs = Array.from(traditional, (character, index) => [character, simplified[index] ?? character] as const);
const folded = new Map(pairs);
const foldable = new RegExp(`[${[...folded.keys()].join('')}]`, 'gu');

/** A Chinese text in simplified characters, every one at its place. */
export function fold(text: string): string {
  return text.replaceAll(foldable, (character) => folded.get(character) ?? character);
}

/** A text as the tables of its language have their words: Chinese in simplified characters, any other as it is. */
export function foldAs(locale: string, text: string): string {
  return languageCode(locale) === 'zh' ? fold(text) : text;
}

/** The characters in which numbers and their units are said, of which each has one traditional form. */
const unfolded = new Map(
  pairs.flatMap(([old, plain]) => ('万亿点两负摄顷吨时间'.includes(plain) ? [[plain, old] as const] : [])),
);

/** Numbers and units in words, in traditional characters. */
export function unfold(words: string): string {
  return Array.from(words, (character) => unfolded.get(character) ?? character).join('');
}
