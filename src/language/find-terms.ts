import { scriptOf } from './script-of.ts';
import type { Stretch } from './stretches.ts';

/** A glossary entry as far as finding it in a text goes. */
export interface Wording {
  id: string;
  /** The wordings of one language. */
  wordings: readonly string[];
}

/** Finds terms in one text after another. */
export type TermFinder = (text: string) => Stretch<string>[];

/** Finds every use of every term, longest wording first; in Latin scripts whole words, whatever their case. */
export function termFinder(terms: readonly Wording[], locale: string): TermFinder {
  const isHan = scriptOf(locale) === 'han';
  const patterns = new Map<string, RegExp>();
  const all = terms.flatMap(({ id, wordings }) =>
    wordings.map((wording) => ({ id, wording, lower: wording.toLowerCase() })),
  );
  return (text) => {
    const found: Stretch<string>[] = [];
    const lower = text.toLowerCase();
    for (const { id, wording, lower: wanted } of all) {
      // Most terms are not in most texts: no pattern is made for those.
      if (!lower.includes(wanted)) continue;
      const pattern = patterns.get(wording) ?? patternOf(wording, isHan);
      patterns.set(wording, pattern);
      for (const { index } of text.matchAll(pattern))
        found.push({ start: index, end: index + wording.length, mark: id });
    }
    return found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  };
}

function patternOf(wording: string, isHan: boolean): RegExp {
  const literal = RegExp.escape(wording);
  return isHan ? new RegExp(literal, 'gu') : new RegExp(`(?<![\\p{L}\\d])${literal}(?![\\p{L}\\d])`, 'giu');
}
