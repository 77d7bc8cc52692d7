import { digitDatePattern, digitFractionPattern } from '../digit-forms.ts';
import { sayForms, type SpokenForm, type SpokenText } from '../say-forms.ts';
import { unitAt, unitBefore, unitNames } from '../units.ts';
import { monthNames } from './english-dates.ts';
import { englishValue, isYearNumber, numeral, scaleWord } from './english-numeral.ts';
import { sayDigits, sayEnglishNumber, sayRank, sayYear } from './say-english-number.ts';

const number = numeral.digits;
/** A number that begins here: not in the middle of another. */
const begin = String.raw`(?<![\d.,])`;
const to = String.raw` ?[-‐‑–—~] ?`;
const scale = String.raw`(?:[ -](?:${numeral.magnitude})\b)?`;
const percent = String.raw`(?: ?%)`;
const months = monthNames.join('|');
const names = unitNames('en');
/** What signs are called whose row of the table begins with another word, or that have none. */
const signs: Readonly<Record<string, string>> = {
  '℃': 'degrees Celsius',
  '°C': 'degrees Celsius',
  '°F': 'degrees Fahrenheit',
  '℉': 'degrees Fahrenheit',
  '°': 'degrees',
  kV: 'kilovolts',
  dB: 'decibels',
  'km/h': 'kilometres per hour',
};

/** The unit of a sign, after one or in front of a noun in the singular. */
function unitOf(sign: string, isOne: boolean): string | undefined {
  const code = unitAt(`1${sign}`, 1, 'sign')?.code;
  const name = signs[sign] ?? (code && names[code]);
  return isOne ? name?.replace(/s(?=$| Celsius| Fahrenheit| per)/u, '') : name;
}

const below: Readonly<Record<string, string>> = { 2: 'half', 4: 'quarter' };

/** How English says what it writes in digits and signs. The first form that fits has the words. */
export const englishSpokenForms: readonly SpokenForm[] = [
  {
    example: '[2023-06-30]',
    said: 'the thirtieth of June twenty twenty-three',
    pattern: digitDatePattern,
    say: ([, said = '', , month = '', day = '']) =>
      `the ${sayRank(day)} of ${monthNames[Number(month) - 1] ?? ''} ${sayYear(said)}`,
  },
  {
    example: 'from [1–5 May]',
    said: 'the first to the fifth of May',
    pattern: new RegExp(`(?<![\\d.,])(\\d{1,2})${to}(\\d{1,2}) (${months})(?!\\p{L})`, 'gu'),
    say: ([, from = '', until = '', month = '']) => `the ${sayRank(from)} to the ${sayRank(until)} of ${month}`,
  },
  {
    example: 'on [30 June], a Friday',
    said: 'the thirtieth of June',
    pattern: new RegExp(`(?<![\\d.,])(the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${months})(?!\\p{L})`, 'gu'),
    say: ([, , day = '', month = '']) => `the ${sayRank(day)} of ${month}`,
  },
  {
    example: 'on [June 30], a Friday',
    said: 'June the thirtieth',
    pattern: new RegExp(`(?<!\\p{L})(${months}) (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|[.,]\\d|%| \\d{3}(?!\\d))`, 'gu'),
    say: ([, month = '', day = '']) => `${month} the ${sayRank(day)}`,
  },
  {
    example: 'call [0531-12345678]',
    said: 'zero five three one one two three four five six seven eight',
    pattern:
      /(?<![\d.,$£€¥])(?:\+\d{1,3}(?:[ -]\d{2,5}){2,4}|0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}|1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?![\d,]|\.\d)|(?<!\d)\d{3,6}(?= (?:public |government |service )?(?:hotline|helpline))|(?<=\b(?:call|dial|phone|hotline) )\d{3,}(?![\d,]|\.\d| (?:people|more))/giu,
    say: ([said]) => sayDigits(said),
  },
  {
    example: 'at [12:30]',
    said: 'twelve thirty',
    pattern: /(?<![\d:])([01]?\d|2[0-4]):([0-5]\d)(?![\d:])/gu,
    say: ([, hours = '', minutes = '']) => {
      const hour = sayEnglishNumber(hours);
      if (minutes === '00') return `${hour} o’clock`;
      return `${hour} ${minutes.startsWith('0') ? 'oh ' : ''}${sayEnglishNumber(minutes)}`;
    },
  },
  {
    example: 'a screen of [16:9]',
    said: 'sixteen to nine',
    pattern: /(?<![\d:])(\d{1,3}):(\d{1,3})(?![\d:])/gu,
    say: ([, one = '', other = '']) => `${sayEnglishNumber(one)} to ${sayEnglishNumber(other)}`,
  },
  {
    example: '[1+7+N]',
    said: 'one plus seven plus N',
    pattern: /(?<![\w+])(?:\d{1,4}|[A-Za-z])(?:\+(?:\d{1,4}|[A-Za-z]))+(?![\w+])/gu,
    say: ([said]) =>
      said
        .split('+')
        .map((part) => (/\d/u.test(part) ? sayEnglishNumber(part) : part))
        .join(' plus '),
  },
  {
    example: 'open [24/7]',
    said: 'twenty-four seven',
    pattern: /(?<![\d/])(?:24\/7|9\/11)(?![\d/])/gu,
    say: ([said]) => said.split('/').map(sayEnglishNumber).join(' '),
  },
  {
    example: '[2/3] of them',
    said: 'two thirds',
    pattern: digitFractionPattern,
    say: ([, share = '', whole = '']) => {
      const [above, parts] = [Number(share), Number(whole)];
      if (above >= parts) return `${sayEnglishNumber(share)} to ${sayEnglishNumber(whole)}`;
      const part = below[whole] ?? sayRank(whole).replace(/^one (?=hundredth$)/u, '');
      return `${sayEnglishNumber(share)} ${part}${above > 1 ? 's' : ''}`;
    },
  },
  {
    example: 'the [19th] century',
    said: 'nineteenth',
    pattern: /(?<![\d.,])(\d{1,3}(?:,\d{3})*)(?:st|nd|rd|th)\b/gu,
    say: ([, rank = '']) => sayRank(rank),
  },
  {
    example: 'the [1980s]',
    said: 'nineteen eighties',
    pattern: /(?<![\d.,])(\d\d)?(\d)0[’']?s\b/gu,
    say: ([, century = '', ten = '']) => {
      if (ten === '0') return `${century.endsWith('0') ? 'two thousand' : `${sayEnglishNumber(century)} hundred`}s`;
      return `${century && `${sayEnglishNumber(century)} `}${sayEnglishNumber(`${ten}0`).replace(/y$/u, 'ies')}`.replace(
        /ten$/u,
        'tens',
      );
    },
  },
  {
    example: '[US$4.5 billion]',
    said: 'four point five billion US dollars',
    pattern: new RegExp(
      String.raw`(?<![A-Za-z])(?:(?:[A-Z]{1,3} ?)?[$£€¥￥]|(?:RMB|CNY|USD|EUR|HKD|GBP|JPY) ?)(${number})(?:(${to}|–)(${number}))?(?:[ -](${numeral.magnitude})\b|(bn|mn|tn|[kmb])(?!\p{L}))?( (?:yuan|dollars|euros|pounds)\b)?(\+)?`,
      'giu',
    ),
    say: (match, text) => {
      const [all, amount = '', range, until = '', magnitude, short = ''] = match;
      const code = unitBefore(text, match.index + all.indexOf(amount));
      const name = code && names[code];
      if (!name) return undefined;
      const scale = magnitude ?? scaleWord(short);
      const unit = amount === '1' && !scale && !range ? name.replace(/s$/u, '') : name;
      const [whole = '', cents] = amount.split('.');
      if (cents?.length === 2 && !scale && !range && name !== names.yuan)
        return `${sayEnglishNumber(whole)} ${whole === '1' ? name.replace(/s$/u, '') : name}${cents === '00' ? '' : ` ${sayEnglishNumber(cents)}`}`;
      return `${sayEnglishNumber(amount)}${range ? ` to ${sayEnglishNumber(until)}` : ''}${scale ? ` ${scale}` : ''} ${unit}`;
    },
  },
  {
    example: '[1,000–2,000] homes',
    said: 'one thousand to two thousand',
    pattern: new RegExp(`${begin}(?<!\\d[-–])(${number})(${percent}?)${to}(?=(${number})(?!-?\\d))`, 'gu'),
    say: ([, from = '', sign = '', until = '']) => {
      const areYears = isYearNumber(from) && (isYearNumber(until) || /^\d\d$/u.test(until));
      // 2-1 is a score, 20-30-40 nothing that can be known.
      if (!areYears && englishValue(from) >= englishValue(until) && !sign) {
        return `${sayEnglishNumber(from)}, `;
      }
      return `${areYears ? sayYear(from) : sayEnglishNumber(from)}${sign && ' per cent'} to `;
    },
  },
  {
    example: '[10%]',
    said: 'ten per cent',
    pattern: new RegExp(`(?:(?<![\\p{L}\\d.,])([-−]))?${begin}(${number})${percent}`, 'gu'),
    say: ([, minus, said = '']) => `${minus ? 'minus ' : ''}${sayEnglishNumber(said)} per cent`,
  },
  {
    example: '[26.62 million m²]',
    said: 'twenty-six point six two million square metres',
    pattern: new RegExp(
      String.raw`(?:(?<![\p{L}\d.,])([-−]))?${begin}(${number})(${scale})([ \u00a0-]?)(km/h|[A-Za-zμµ°℃℉]{1,3}[²³23]?)(?![\p{L}\d²³])`,
      'gu',
    ),
    say: ([, minus, said = '', magnitude = '', joint = '', sign = '']) => {
      const isNoun = joint === '-';
      const unit = unitOf(sign, isNoun || (said === '1' && !magnitude));
      return unit && `${minus ? 'minus ' : ''}${sayEnglishNumber(said)}${magnitude}${isNoun ? '-' : ' '}${unit}`;
    },
  },
  {
    example: '[No. 3]',
    said: 'number three',
    pattern: /(?:\bNo\.? |#|№ ?)(\d+)(?![\d,.]*\d)/gu,
    say: ([, said = '']) => `number ${sayEnglishNumber(said)}`,
  },
  {
    example: '[7 × 24]',
    said: 'seven times twenty-four',
    pattern: /(?<![\d.])(\d+) ?[×x] ?(\d+)(?![\d.])/gu,
    say: ([, one = '', other = '']) => `${sayEnglishNumber(one)} times ${sayEnglishNumber(other)}`,
  },
  {
    example: '[4,000+] homes',
    said: 'more than four thousand',
    pattern: new RegExp(`${begin}(${number})\\+(?!\\w)`, 'gu'),
    say: ([, said = '']) => `more than ${sayEnglishNumber(said)}`,
  },
  {
    example: 'since [2015]',
    said: 'twenty fifteen',
    pattern: /(?<!\d)\d{4}(?!\d)/gu,
    say: ([said], _, isYear) => (isYear ? sayYear(said) : undefined),
  },
  {
    example: 'the G[20]',
    said: ' twenty',
    pattern: /(?<=\p{L})[-‐]?(\d{1,2})(?![\d.,]*\d)(?=(\p{L})?)/gu,
    say: ([, said = '', letter]) => ` ${sayEnglishNumber(said)}${letter ? ' ' : ''}`,
  },
  {
    example: '[764] estates',
    said: 'seven hundred and sixty-four',
    pattern: new RegExp(`(?:(?<![\\p{L}\\d.,])([-−])(?=\\d))?(?<![\\d.])(${number})(?=(\\p{L})?)`, 'gu'),
    say: ([, minus, said = '', letter]) => {
      const words = /^0\d/u.test(said) ? sayDigits(said) : sayEnglishNumber(said);
      return `${minus ? 'minus ' : ''}${words}${letter ? ' ' : ''}`;
    },
  },
];

/** An English text with its numbers, units and signs in words. */
export function sayEnglish(spoken: SpokenText): string {
  return sayForms(englishSpokenForms, spoken);
}
