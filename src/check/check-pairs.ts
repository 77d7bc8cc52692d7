import { compareQuantities } from '../language/compare-quantities.ts';
import { readLocalText } from '../language/read-local-text.ts';
import type { Problem } from '../source/problem.ts';
import { numberProblem } from './number-problem.ts';

/** A table of texts in two languages, a pair a line. */
export interface PairTable {
  locales: readonly [original: string, translation: string];
  rows: readonly { line: number; original: string; translation: string }[];
}

const localeCode = /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/u;

/**
 * Reads a table with tabs between its columns: an original and its translation, and more that nobody asks for. Its first
 * line may name the two languages; without it they are Chinese and English.
 */
export function readPairTable(text: string): PairTable {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .map((line, index) => ({ line: index + 1, cells: line.split('\t') }));
  const [first = '', second = ''] = lines[0]?.cells ?? [];
  const isHead = localeCode.test(first) && localeCode.test(second);
  const rows = lines
    .slice(isHead ? 1 : 0)
    .flatMap(({ line, cells: [original = '', translation = ''] }) =>
      original.trim() === '' || translation.trim() === '' ? [] : [{ line, original, translation }],
    );
  return { locales: isHead ? [first, second] : ['zh', 'en'], rows };
}

/** Holds the numbers, bounds and units of every pair of a table to each other; columns count in the line. */
export function checkPairs(path: string, { locales, rows }: PairTable, names: readonly string[] = []): Problem[] {
  return rows.flatMap(({ line, ...texts }) => {
    const original = readLocalText(texts.original, locales[0], names);
    const translation = readLocalText(texts.translation, locales[1], names);
    return compareQuantities(original, translation).map((finding) =>
      numberProblem({ original, translation }, finding, {
        path,
        placeOf: (offset) => ({ line, column: texts.original.length + offset + 2 }),
        locales,
      }),
    );
  });
}
