import { quantity, type Quantity } from './quantity.ts';
import { unitAt } from './units.ts';

/** How a language writes digits. */
interface Notation {
  pattern: RegExp;
  group: string;
  decimal: string;
  /** Value of a magnitude word: Millionen. */
  magnitudes: ReadonlyMap<string, number>;
}

const notations = new Map<string, Notation>();

/** Every number written in digits, with its magnitude word, as the platform knows the language. */
export function readDigits(text: string, locale: string): Quantity[] {
  const { pattern, group, decimal, magnitudes } = notationOf(locale);
  return [...text.matchAll(pattern)].map((match) => {
    const { digits = '', magnitude = '' } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const unit = unitAt(text, end, 'sign');
    const percent = /^[ \u00a0\u202f]?%/u.exec(text.slice(end, end + 2))?.[0] ?? '';
    return quantity(text, {
      start,
      end: unit?.end ?? end + percent.length,
      value:
        Number(digits.replaceAll(group, '').replace(decimal, '.')) * (magnitudes.get(magnitude.toLowerCase()) ?? 1),
      kind: percent ? 'percent' : 'number',
      measure: unit?.code,
    });
  });
}

/** What a language writes between groups of three digits: a comma, a full stop, a space. */
export function groupSign(locale: string): string {
  return notationOf(locale).group;
}

function notationOf(locale: string): Notation {
  const known = notations.get(locale);
  if (known) return known;
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(1234567.5);
  const group = parts.find(({ type }) => type === 'group')?.value ?? ',';
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const magnitudes = magnitudesOf(locale);

  const digits = String.raw`\d{1,3}(?:${RegExp.escape(group)}\d{3})+(?!\d)(?:${RegExp.escape(decimal)}\d+)?|\d+(?:${RegExp.escape(decimal)}\d+)?`;
  const magnitude = [...magnitudes.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => RegExp.escape(word))
    .join('|');
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\d_.,])(?<digits>${digits})(?:[ \u00a0]?(?<magnitude>${magnitude})(?![\p{L}\d_]))?`,
    'giu',
  );
  const notation = { pattern, group, decimal, magnitudes };
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
