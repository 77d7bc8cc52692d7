import { digitCharacters } from './chinese-numeral.ts';

const tens = ['', '十', '百', '千'];
const myriads = ['', '万', '亿', '万亿'];

/** Digits one by one, as a year is said: 2023 is 二〇二三. */
export function sayYear(said: string): string {
  return sayDigits(said).replaceAll('零', '〇');
}

/** Digits one by one. */
export function sayDigits(said: string): string {
  return said.replaceAll(/\d/gu, (digit) => digitCharacters[Number(digit)] ?? '');
}

/** Digits one by one, as a telephone number is said: 幺 cannot be taken for 七. */
export function sayTelephone(said: string): string {
  return sayDigits(said.replaceAll(/\D/gu, '')).replaceAll('一', '幺');
}

/** A number: 1,025 is 一千零二十五, 27.74 is 二十七点七四. */
export function sayChineseNumber(said: string): string {
  const [whole = '', fraction] = said.replaceAll(',', '').split('.');
  return sayWhole(whole) + (fraction === undefined ? '' : `点${sayDigits(fraction)}`);
}

function sayWhole(written: string): string {
  const whole = written.replace(/^0+(?=\d)/u, '');
  // More than a thousand trillion is no number to anyone.
  if (whole.length > 16) return sayDigits(whole);
  if (whole === '0') return '零';
  const groups = (whole.match(/\d{1,4}(?=(?:\d{4})*$)/gu) ?? []).map(Number);
  let words = '';
  let isGap = false;
  groups.forEach((group, index) => {
    if (group === 0) {
      isGap = words !== '';
      return;
    }
    if (words !== '' && (isGap || group < 1000)) words += '零';
    const myriad = myriads[groups.length - 1 - index] ?? '';
    words += sayGroup(group) + myriad;
    isGap = false;
  });
  return words.replace(/^一十/u, '十').replaceAll(/(?<![十百零])二(?=[千万亿])/gu, '两');
}

/** A number below ten thousand. */
function sayGroup(group: number): string {
  let words = '';
  const written = String(group);
  [...written].forEach((digit, index) => {
    if (digit === '0') {
      if (/[1-9]/u.test(written.slice(index + 1)) && !words.endsWith('零')) words += '零';
    } else words += (digitCharacters[Number(digit)] ?? '') + (tens[written.length - 1 - index] ?? '');
  });
  return words;
}
