/** Stands where something stood that is no text: neither a letter nor a digit, a space or a mark of punctuation. */
const blank = '\uFFFC';

/** What holds digits and reports no number. An example a row. */
const noText: readonly { example: string; pattern: RegExp }[] = [
  { example: 'https://example.org/2023/', pattern: /(?:https?:\/\/|www\.)[^\s）)，。]+/gu },
  { example: 'desk24@example.org', pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]+/gu },
  { example: '[^20]', pattern: /\[\^\d{1,3}\]|(?<=\S)\[\d{1,3}\]/gu },
  { example: '2023-05-06T11:42:00+08:00', pattern: /\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)?/gu },
  { example: 'v1.27.3', pattern: /(?<![\d.])v?\d+(?:\.\d+){2,}(?:-[\w.]+)?/gu },
  // IPv6, hashes, product codes: letters and digits in turns.
  { example: 'A1B2C3', pattern: /(?<![\w.])(?:[A-Za-z]+\d+){2,}[A-Za-z]*(?![\w.])/gu },
];

/** Full-width letters, digits and signs. */
const fullWidth = /[０-９Ａ-Ｚａ-ｚ％＋－．／～＄￥]/gu;

/** Spaces that hold the digits of one number together: 26 400. An ordinary space also stands between two numbers. */
const grouped = /(?<![\d.,]|\d[\u00a0\u202f\u2009])\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)/gu;

/**
 * A text as the readers of numbers want it, every character at its place: full-width digits as plain ones, between groups
 * of digits the sign that the language has there, and nothing where addresses, footnotes, time stamps, versions and the
 * given names stand.
 */
export function normalise(text: string, names: readonly string[], group: string): string {
  let plain = text
    .replaceAll(grouped, (number) => number.replaceAll(/\D/gu, group))
    .replaceAll(fullWidth, (character) => character.normalize('NFKC'))
    .replaceAll(/[\u00a0\u202f\u2009\t]/gu, (space) => (space === group ? space : ' '));
  for (const name of names) if (plain.includes(name)) plain = plain.replaceAll(name, blank.repeat(name.length));
  if (!/\d/u.test(plain)) return plain;
  for (const { pattern } of noText) plain = plain.replaceAll(pattern, (match) => blank.repeat(match.length));
  return plain;
}
