import { scriptOf } from './script-of.ts';

/** A number found in running text. */
export interface FoundNumber {
  /** Offset of its first character. */
  start: number;
  /** Offset behind its last character: digits, magnitude, and the unit that must not part from them. */
  end: number;
  /** Its value in units: 26.4万 is 264000. */
  value: number;
  /** What follows the digits and magnitude: bound, counted noun or measure. */
  after: string;
}

/** How a language writes numbers. */
interface Notation {
  pattern: RegExp;
  group: string;
  decimal: string;
  /** Value of a magnitude word: 万, million, Millionen. */
  magnitudes: ReadonlyMap<string, number>;
  /** Value of a number word. */
  words: ReadonlyMap<string, number>;
}

// A measure word keeps to its number (75个); the noun behind it (乡镇) may part from it.
const hanUnits =
  '平方公里|平方米|立方米|公里|公顷|米|吨|元|户|套|座|个|家|种|项|类|人|次|处|条|所|年度|年|月份|月|日|镇|村|%';
const latinUnits = String.raw`[ \u00a0](?:km²|km2|km|m²|m2|m)(?!\w)|[ \u00a0]?%`;
const englishWords = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

const notations = new Map<string, Notation>();

/** Every number written in digits, by value, in the order of the text; in English also one to twelve. */
export function readNumbers(text: string, locale: string): FoundNumber[] {
  const { pattern, group, decimal, magnitudes, words } = notationOf(locale);
  return [...text.matchAll(pattern)].map((match) => {
    const { digits = '', magnitude, word } = match.groups ?? {};
    const value = word
      ? (words.get(word.toLowerCase()) ?? 0)
      : Number(digits.replaceAll(group, '').replace(decimal, '.')) *
        (magnitudes.get(magnitude?.toLowerCase() ?? '') ?? 1);
    const start = match.index;
    const after = text
      .slice(start + (word ?? digits + (match.groups?.['gap'] ?? '') + (magnitude ?? '')).length)
      .trimStart();
    // Rounded, since 1.62 × 10^8 is not a whole number in binary.
    return { start, end: start + match[0].length, value: Number(value.toPrecision(12)), after };
  });
}

function notationOf(locale: string): Notation {
  const known = notations.get(locale);
  if (known) return known;
  const isHan = scriptOf(locale) === 'han';
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(1234567.5);
  const group = parts.find(({ type }) => type === 'group')?.value ?? ',';
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const magnitudes = magnitudesOf(locale);
  const words = new Map(locale.startsWith('en') ? englishWords.map((word, index) => [word, index + 1]) : []);

  const digits = String.raw`\d{1,3}(?:${RegExp.escape(group)}\d{3})+(?!\d)(?:${RegExp.escape(decimal)}\d+)?|\d+(?:${RegExp.escape(decimal)}\d+)?`;
  const magnitude = [...magnitudes.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => RegExp.escape(word))
    .join('|');
  const source = isHan
    ? `(?<digits>${digits})(?<magnitude>${magnitude})?[余多]?(?:${hanUnits})?`
    : String.raw`(?<![\w.,])(?<digits>${digits})(?:(?<gap>[ \u00a0])(?<magnitude>${magnitude})(?!\w))?(?:${latinUnits})?`;
  const word = words.size > 0 ? String.raw`|\b(?<word>${[...words.keys()].join('|')})\b` : '';
  const notation = { pattern: new RegExp(source + word, 'giu'), group, decimal, magnitudes, words };
  notations.set(locale, notation);
  return notation;
}

/** The words a language has for powers of ten, singular and plural, as its compact notation writes them. */
function magnitudesOf(locale: string): Map<string, number> {
  const format = new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay: 'long', useGrouping: false });
  const magnitudes = new Map<string, number>();
  for (let power = 2; power <= 12; power++) {
    for (const count of [1, 2]) {
      const value = count * 10 ** power;
      const parts = format.formatToParts(value);
      const word = parts.find(({ type }) => type === 'compact')?.value.toLowerCase();
      const factor = Number(parts.find(({ type }) => type === 'integer')?.value);
      if (word && factor > 0) magnitudes.set(word, value / factor);
    }
  }
  return magnitudes;
}
