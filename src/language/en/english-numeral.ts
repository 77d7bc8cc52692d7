const list = (words: string) => words.split(' ');

const small = new Map(
  list(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ).map((word, value) => [word, value]),
);
const tens = new Map(
  list('twenty thirty forty fifty sixty seventy eighty ninety').map((word, index) => [word, (index + 2) * 10]),
);
const magnitudes = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
  ['lakh', 1e5],
  ['crore', 1e7],
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
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
  magnitude: 'hundred|thousand|million|billion|trillion|quadrillion|lakh|crore',
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
