/** A number found in running text. */
export interface FoundNumber {
  /** Offset of its first character. */
  start: number;
  /** Offset behind its last character: digits, magnitude, and the unit that must not part from them. */
  end: number;
  /** Its value in units: 26.4万 is 264000. */
  value: number;
  /** What stands between number and unit or right behind: counted noun or measure, as far as it is known. */
  after: string;
}

const magnitudes: Record<string, number> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
  万亿: 1e12,
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const chineseUnits =
  '平方公里|平方米|立方米|公里|公顷|米|吨|元|户|套|座|个|家|种|项|类|人|次|处|条|所|年度|年|月份|月|日|镇|村|%|％';
// The counted noun behind 个 (75个乡镇) may part from it; the measure word may not.
const chinese = new RegExp(`(${digits})(万亿|[百千万亿])?([余多]?)(${chineseUnits})?`, 'gu');
const latin = new RegExp(
  `(?<![\\w.])(${digits})(?:[ \\u00a0](hundred|thousand|million|billion|trillion)\\b)?()((?:[ \\u00a0](?:km²|km2|km|m²|m2|m)(?![\\w])|[ \\u00a0]?%))?`,
  'giu',
);
const words = new RegExp('\\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b', 'giu');
const wordValues = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Every number written in digits, by value, in the order of the text; in Latin scripts also one to twelve. */
export function readNumbers(text: string, script: 'han' | 'latin'): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const match of text.matchAll(script === 'han' ? chinese : latin)) {
    const [whole, number = '', magnitude = ''] = match;
    const end = match.index + whole.length;
    found.push({
      start: match.index,
      end,
      // Rounded, since 1.62 × 10^8 is not a whole number in binary.
      value: Number((Number(number.replaceAll(',', '')) * (magnitudes[magnitude.toLowerCase()] ?? 1)).toPrecision(12)),
      after: text.slice(match.index + number.length + magnitude.length, end + 24).trimStart(),
    });
  }
  if (script === 'latin') {
    for (const match of text.matchAll(words)) {
      const end = match.index + match[0].length;
      found.push({
        start: match.index,
        end,
        value: wordValues.indexOf(match[0].toLowerCase()),
        after: text.slice(end, end + 24).trimStart(),
      });
    }
    found.sort((a, b) => a.start - b.start);
  }
  return found;
}
