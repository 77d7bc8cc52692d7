import { rankWord, smallWords, tenWords, thousandWords } from './english-numeral.ts';

const magnitudes = ['', ...thousandWords.map((word) => ` ${word}`)];

/** Digits one by one. */
export function sayDigits(said: string): string {
  return [...said.replaceAll(/\D/gu, '')].map((digit) => smallWords[Number(digit)]).join(' ');
}

/** A number: 1,025 is one thousand and twenty-five, 26.62 is twenty-six point six two. */
export function sayEnglishNumber(said: string): string {
  const [whole = '', fraction] = said.replaceAll(/[, ]/gu, '').split('.');
  const words = whole.length > 18 ? sayDigits(whole) : sayWhole(whole === '' ? '0' : whole);
  return fraction === undefined ? words : `${words} point ${sayDigits(fraction)}`;
}

/** A year: 2023 is twenty twenty-three, 2005 two thousand and five, 1905 nineteen oh five. */
export function sayYear(said: string): string {
  const year = Number(said);
  const [century, rest] = [Math.floor(year / 100), year % 100];
  if (century % 10 === 0 && rest < 10) return sayWhole(said);
  if (rest === 0) return `${below(century)} hundred`;
  return `${below(century)} ${rest < 10 ? `oh ${below(rest)}` : below(rest)}`;
}

/** A rank: 21 is twenty-first. */
export function sayRank(said: string): string {
  return sayEnglishNumber(said).replace(/[a-z]+$/u, rankWord);
}

function sayWhole(written: string): string {
  const groups = (written.replace(/^0+(?=\d)/u, '').match(/\d{1,3}(?=(?:\d{3})*$)/gu) ?? []).map(Number);
  const words = groups.flatMap((group, index) => {
    if (group === 0 && groups.length > 1) return [];
    const isLast = index === groups.length - 1;
    const joint = isLast && index > 0 && group < 100 ? 'and ' : '';
    return `${joint}${below(group)}${magnitudes[groups.length - 1 - index] ?? ''}`;
  });
  return words.join(' ');
}

/** A number below a thousand. */
function below(number: number): string {
  if (number < 20) return smallWords[number] ?? '';
  const [ten, one] = [Math.floor(number / 10), number % 10];
  if (number < 100) return (tenWords[ten - 2] ?? '') + (one ? `-${smallWords[one] ?? ''}` : '');
  const rest = number % 100;
  return `${smallWords[Math.floor(number / 100)] ?? ''} hundred${rest ? ` and ${below(rest)}` : ''}`;
}
