const list = (words: string) => words.split(' ');

/** The words of zero to nineteen, each at the place of its value. */
export const smallWords = list(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
/** The words of twenty to ninety. */
export const tenWords = list('twenty thirty forty fifty sixty seventy eighty ninety');
/** The words of the powers of a thousand, from the first one on. */
export const thousandWords = list('thousand million billion trillion quadrillion');

const small = new Map(smallWords.map((word, value) => [word, value]));
const tens = new Map(tenWords.map((word, index) => [word, (index + 2) * 10]));
const scaleWords = new Map([
  ['hundred', 100],
  ...thousandWords.map((word, index) => [word, 1000 ** (index + 1)] as const),
  ['lakh', 1e5],
  ['crore', 1e7],
]);
/** Short forms of magnitudes, each with its word: $5bn. */
const shortScales = new Map([
  ['k', 'thousand'],
  ['m', 'million'],
  ['mn', 'million'],
  ['b', 'billion'],
  ['bn', 'billion'],
  ['tn', 'trillion'],
]);
const magnitudes = new Map([
  ...scaleWords,
  ...[...shortScales].map(([short, word]) => [short, scaleWords.get(word) ?? 1] as const),
]);

const ranks = list(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
);
const tenRanks = list('thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth');
/** Value of a rank in one word. */
const rankValues = new Map([
  ...ranks.map((word, index) => [word, index + 1] as const),
  ...tenRanks.map((word, index) => [word, (index + 3) * 10] as const),
]);

/** Parts of the patterns in which numerals stand. */
export const numeral = {
  word: [...small.keys(), ...tens.keys()].join('|'),
  tens: [...tens.keys()].join('|'),
  units: [...small.keys()].slice(1, 10).join('|'),
  magnitude: [...scaleWords.keys()].join('|'),
  // 1,025; 2,06,737 as India writes it; .08
  // and 2 000 with a space
  digits: String.raw`[1-9]\d?(?: \d{3})+(?![\d.])|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<=[\s(])\.\d+`,
  rank: [...rankValues.keys()].join('|'),
} as const;

/** Value of number words: thirty-two, two hundred and five, a million, 26. */
export function englishValue(said: string): number {
  if (/\d/u.test(said)) return Number(said.replaceAll(/[, ]/gu, ''));
  let total = 0;
  let section = 0;
  for (const word of said.toLowerCase().split(/[ -]+/u)) {
    const unit = magnitudes.get(word);
    if (word === 'dozen') section = (section || 1) * 12;
    else if (word === 'half') section += 0.5;
    else if (word === 'hundred') section = (section || 1) * 100;
    else if (unit) {
      total += (section || 1) * unit;
      section = 0;
    } else section += small.get(word) ?? tens.get(word) ?? 0;
  }
  return total + section;
}

/** What a magnitude word or its short form multiplies by. */
export function englishScale(word: string | undefined): number {
  return magnitudes.get((word ?? '').toLowerCase()) ?? 1;
}

/** The word of a magnitude in its short form: billion for bn. */
export function scaleWord(short: string): string | undefined {
  return shortScales.get(short.toLowerCase());
}

/** Whether digits alone are likely to be a year. */
export function isYearNumber(said: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/u.test(said);
}

const rankWords = new Map([...rankValues].map(([word, value]) => [value, word]));

/** The rank that ends with a number's last word: first for one, twentieth for twenty. */
export function rankWord(word: string): string {
  return rankWords.get(englishValue(word)) ?? `${word}th`;
}

/** Value of a rank in words: second, twenty-first. */
export function rankValue(said: string): number {
  const parts = said.toLowerCase().split(/[ -]/u);
  return parts.reduce((sum, part) => sum + (rankValues.get(part) ?? tens.get(part) ?? 0), 0);
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** Value of a Roman numeral: XIV is 14. */
export function romanValue(said: string): number {
  const values = [...said.toUpperCase()].map((letter) => romanDigits[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
