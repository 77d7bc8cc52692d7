import { scriptOf } from './script-of.ts';
import type { Stretch } from './stretches.ts';

/** A glossary entry as far as finding it in a text goes. */
export interface Wording {
  id: string;
  /** The wordings of one language. */
  wordings: readonly string[];
}

/** Every use of every term in a text, longest wording first; in Latin scripts whole words, whatever their case. */
export function findTerms(text: string, terms: readonly Wording[], locale: string): Stretch<string>[] {
  const isHan = scriptOf(locale) === 'han';
  const found: Stretch<string>[] = [];
  const lower = text.toLowerCase();
  for (const { id, wordings } of terms) {
    for (const wording of wordings) {
      // Most terms are not in most texts: no pattern is made for those.
      if (!lower.includes(wording.toLowerCase())) continue;
      const literal = wording.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
      const pattern = isHan
        ? new RegExp(literal, 'gu')
        : new RegExp(`(?<![\\p{L}\\d])${literal}(?![\\p{L}\\d])`, 'giu');
      for (const { index } of text.matchAll(pattern)) {
        found.push({ start: index, end: index + wording.length, mark: id });
      }
    }
  }
  return found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
}
