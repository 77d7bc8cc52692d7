import { digitDate } from '../digit-forms.ts';
import { clockReadings, cutInTwo, dialMinutes, whole, type Form, type Found, type Reading } from '../quantity.ts';
import { unitNamed } from '../units.ts';
import { englishValue, numeral, rankValue } from './english-numeral.ts';

/** The months, as English spells them out. */
export const monthNames = 'January February March April May June July August September October November December'.split(
  ' ',
);
const shortNames = monthNames.map((month) => `${month.slice(0, 3)}(?:\\.|(?= ?\\d))`);
// A capital is what tells the month from the verb.
const monthName = `(?:${[...monthNames, ...shortNames, 'Sept(?:\\.|(?= ?\\d))'].join('|')})(?!\\p{L})`;
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const seasons = 'spring summer autumn winter'.split(' ');
const dayNumber = String.raw`(?:\d{1,2})(?:st|nd|rd|th)?`;
const later = 'afternoon|evening|night';
const isLaterWord = new RegExp(later, 'u');

/** A time of day, from 0 to 24 hours; what is more is none. */
function time(match: RegExpExecArray, hours: number, minutes: number, half: string | undefined): Found | undefined {
  if (hours > 24 || minutes > 59) return undefined;
  const said = half?.toLowerCase() ?? '';
  const isLater = /^p/u.test(said) || isLaterWord.test(said) || (hours > 12 && hours < 24);
  const isMorning = /^a/u.test(said) || said.includes('morning');
  return {
    ...whole(match),
    kind: 'time',
    value: dialMinutes(hours % 24, minutes),
    half: isLater ? 'later' : isMorning ? 'morning' : undefined,
    isFirm: hours % 24 !== 0,
  };
}

/** Whether 'his' and the like stand before tens of years: in her 20s, in his late sixties. */
function isAgeBefore(text: string, start: number): boolean {
  return /\b(?:his|her|their|my|our|your)(?: \p{L}+)? ?$/iu.test(text.slice(Math.max(0, start - 20), start));
}

/** Somebody who is so old and more. */
const ageOf = (value: number) => ({ value, measure: 'year-of-age', bound: 'at least', isFirm: false }) as const;

/** How English writes dates and times. The first form that fits has the words. */
export const englishDates: readonly Form[] = [
  digitDate,
  {
    example: '7:30 to [9 a.m.]',
    pattern: /(?<![\w.,:$])(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s?([ap])\.?\s?m\b\.?/giu,
    read: (match) =>
      time(
        match,
        (Number(match[1]) % 12) + (/p/iu.test(match[3] ?? '') ? 12 : 0),
        Number(match[2] ?? 0),
        `${match[3] ?? ''}m`,
      ),
  },
  {
    example: '16:22',
    pattern: new RegExp(
      String.raw`(?<![\w.,:])(\d{1,2})[:：](\d{2})(?::\d{2})?(?![\d:])(?:(?: o[’']clock)? (?:in the |this |that |yesterday )(morning|${later}))?`,
      'giu',
    ),
    read: (match) => {
      const [hours, minutes] = [Number(match[1]), Number(match[2])];
      const found = time(match, hours, minutes, match[3]);
      const [result, ...also] = clockReadings(hours, minutes);
      // 27:37 is no time of day.
      return found ? { ...found, also: result ? [result, ...also] : also } : { ...whole(match), value: 0, ...result };
    },
  },
  {
    example: '[12.00] mid-day',
    pattern: /(?<![\w.,:])(\d{1,2})\.(\d{2})(?= ?(?:noon|mid-?day|midnight|o[’']clock|hrs|hours|GMT|BST|CET)\b)/gu,
    read: (match) => time(match, Number(match[1]), Number(match[2]), undefined),
  },
  {
    example: 'an hour and 30 minutes',
    pattern: new RegExp(
      String.raw`(?<![\w.,-])(an?|\d{1,4}|${numeral.word})[ -](hour|minute|min)s?,? (?:and )?(\d{1,2}|${numeral.word})[ -](minute|min|second|sec)s?\b`,
      'giu',
    ),
    read: (match) => {
      const [, large = '', unit = '', small = '', part = ''] = match;
      const isHours = unit.toLowerCase() === 'hour';
      if (isHours !== /^m/iu.test(part)) return undefined;
      const [many, few] = [englishValue(large) || 1, englishValue(small)];
      const also: Reading[] = [{ kind: 'time', value: dialMinutes(many, few), measure: undefined }];
      return { ...whole(match), value: many * 60 + few, measure: unitNamed(isHours ? 'minute' : 'seconds'), also };
    },
  },
  {
    example: 'seven o’clock',
    needs: ['clock'],
    pattern: new RegExp(
      String.raw`(?<![\w.,])(\d{1,2}|${numeral.word}) o[’']clock(?: (?:in the |this )(morning|${later}))?`,
      'giu',
    ),
    read: (match) => time(match, englishValue(match[1] ?? ''), 0, match[2]),
  },
  {
    example: 'at [8 in the morning]',
    needs: ['morning', ...later.split('|')],
    pattern: new RegExp(
      String.raw`(?<=\b(?:at|by|until|from|to|around|about|before|after) )(\d{1,2}|${numeral.word})(?: (?:in the |this )(morning|${later}))`,
      'giu',
    ),
    read: (match) => time(match, englishValue(match[1] ?? ''), 0, match[2]),
  },
  {
    example: 'a quarter past eight',
    pattern: new RegExp(
      String.raw`\b(?:a )?quarter (past|to) (\d{1,2}|${numeral.word})\b(?! (?:of|per|\w+s)\b)`,
      'giu',
    ),
    read: (match) => {
      const hours = englishValue(match[2] ?? '');
      return /past/iu.test(match[1] ?? '') ? time(match, hours, 15, undefined) : time(match, hours - 1, 45, undefined);
    },
  },
  {
    example: 'half past nine',
    needs: ['half past'],
    pattern: new RegExp(String.raw`\bhalf past (\d{1,2}|${numeral.word})\b`, 'giu'),
    read: (match) => time(match, englishValue(match[1] ?? ''), 30, undefined),
  },
  {
    example: 'midnight',
    needs: ['noon', 'midnight', 'midday'],
    pattern: /\b(?:noon|midnight|midday)\b/giu,
    read: (match) => ({ ...whole(match), kind: 'time', value: 0, isFirm: false }),
  },
  {
    example: 'June 30, 2023',
    pattern: new RegExp(
      `\\b(${monthName})(?:(?: (?:the )?)(${dayNumber})(?![\\d:,.]*\\d|\\p{L}| \\d{3}(?!\\d)| (?:million|billion|per|homes|people)|%))?(?:,? (?:of )?(\\d{4})(?![\\d,]*\\d))?`,
      'gu',
    ),
    read: (match, text) => readDate(text, match, match[1] ?? '', match[2], match[3]),
  },
  {
    example: '9/11',
    pattern: /(?<![\d/])9\/11(?![\d/])/gu,
    read: (match) => cutInTwo(match, 1, { kind: 'month', value: 9 }, { kind: 'day', value: 11 }),
  },
  {
    example: 'the [1970s]',
    needs: ['0s', '0’s', "0's"],
    pattern: /(?<![\d.,])(?:1[5-9]|20|[’'])?(\d0)[’']?s\b/gu,
    read: (match, text) => {
      const value = Number(match[1]);
      return isAgeBefore(text, match.index)
        ? { ...whole(match), ...ageOf(value) }
        : {
            ...whole(match),
            kind: 'decade',
            value,
            also: [{ kind: 'number', value, measure: 'year-of-age' }],
            isFirm: false,
          };
    },
  },
  {
    example: 'the [sixties]',
    needs: ['ties'],
    pattern: /\b(twen|thir|for|fif|six|seven|eigh|nine)ties\b/giu,
    read: (match, text) => {
      const value =
        ('twen thir for fif six seven eigh nine'.split(' ').indexOf((match[1] ?? '').toLowerCase()) + 2) * 10;
      return isAgeBefore(text, match.index)
        ? { ...whole(match), ...ageOf(value) }
        : { ...whole(match), kind: 'decade', value, isFirm: false };
    },
  },
  {
    example: '[eighteenth-century] pottery',
    needs: ['centur'],
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d])(?:(\d{1,2})(?:st|nd|rd|th)|((?:twenty-)?(?:${numeral.rank})))[ -]centur(?:y|ies)\b`,
      'giu',
    ),
    read: (match) => ({
      ...whole(match),
      kind: 'century',
      value: match[1] ? Number(match[1]) : rankValue(match[2] ?? ''),
      isFirm: false,
    }),
  },
  {
    example: 'the [first half] of 2024',
    needs: ['half', 'h1', 'h2'],
    pattern:
      /\b(?:(first|second|latter|last|former) half(?= of (?:the |this |that |last |next )?(?:year|\d{4})| (?:year|\d{4})|[,. ])|H([12])(?= ?\d{4}|\b)|(?<=\d)H([12]))/giu,
    read: (match) => ({
      ...whole(match),
      kind: 'half-year',
      value: match[2] || match[3] ? Number(match[2] ?? match[3]) : /^f/iu.test(match[1] ?? '') ? 1 : 2,
      isFirm: false,
    }),
  },
  {
    example: 'the [second quarter] of 2025',
    needs: ['quarter', 'q1', 'q2', 'q3', 'q4'],
    pattern:
      /\b(?:(first|second|third|fourth|last)[ -]quarters?\b|first (two|three) quarters\b|Q([1-4])(?!\d)|(\d)(?:st|nd|rd|th) quarter\b)/giu,
    read: (match) => ({
      ...whole(match),
      kind: 'quarter',
      value: quarterOf(match),
      // Of a match in sports they are ranks: 第四节.
      also: [{ kind: 'rank', value: quarterOf(match), measure: undefined }],
      isFirm: false,
    }),
  },
  {
    example: '[late] May',
    needs: ['early', 'mid', 'late'],
    pattern: new RegExp(`\\b(early|mid|late)[ -](?=${monthName})`, 'giu'),
    read: (match) => ({
      start: match.index,
      end: match.index + (match[1] ?? '').length,
      kind: 'ten-days',
      value: ['early', 'mid', 'late'].indexOf((match[1] ?? '').toLowerCase()) + 1,
      isFirm: false,
    }),
  },
  {
    example: 'Monday',
    needs: ['day'],
    pattern: new RegExp(`\\b(?:${weekdays.join('|')})s?\\b`, 'gu'),
    read: (match) => ({
      ...whole(match),
      kind: 'weekday',
      value: weekdays.findIndex((day) => match[0].startsWith(day)) + 1,
      isFirm: false,
    }),
  },
  {
    example: 'last [summer]',
    needs: [...seasons, 'fall'],
    pattern:
      /\b(?:(spring|summer|autumn|winter)(?=s?\b(?! (?:festival|palace|roll|onion|water)))|(?<=\b(?:last|this|next|the|of|in) )(fall)(?= (?:of|and)\b|[,.]))/giu,
    read: (match) => ({
      ...whole(match),
      kind: 'season',
      value: match[2] ? 3 : seasons.indexOf((match[1] ?? '').toLowerCase()) + 1,
      isFirm: false,
    }),
  },
  {
    example: 'this [afternoon]',
    needs: ['morning', 'dawn', ...later.split('|')],
    pattern: new RegExp(String.raw`\b(?:(morning|dawn)|(${later}|tonight))s?\b`, 'giu'),
    read: (match) => ({ ...whole(match), kind: 'part-of-day', value: match[1] ? 1 : 2, isFirm: false }),
  },
];

const dayBefore = new RegExp(`(?<![\\w.,])(${dayNumber})(?: of|-)? ?$`, 'u');

/** Which quarter is named; of the first three it is the last. */
function quarterOf([, word = '', many = '', sign, digit]: RegExpExecArray): number {
  if (many) return englishValue(many);
  return Number(sign ?? digit) || (/last/iu.test(word) ? 4 : rankValue(word));
}

/** A month, with the day before or behind it and the year, each with its own stretch. */
function readDate(
  text: string,
  match: RegExpExecArray,
  month: string,
  dayAfter: string | undefined,
  year: string | undefined,
): Found[] {
  const { index: start, 0: said } = match;
  const before = text.slice(Math.max(0, start - 10), start);
  const ahead = dayAfter === undefined ? dayBefore.exec(before) : null;
  const day = dayAfter ?? ahead?.[1];
  // 'May I' and 'March on' begin a sentence, and May Day is a holiday; anything else with a capital is a month.
  const behind = text.slice(start + said.length, start + said.length + 6);
  const isAlone = day === undefined && year === undefined;
  if (isAlone && said === 'May' && behind.startsWith(' Day')) return [];
  if (
    isAlone &&
    /^(?:May|March)$/u.test(said) &&
    !/^ (?:to|and|–|-) /u.test(behind) &&
    /(?:^|[.!?“‘]\s*)$/u.test(before)
  )
    return [];
  const isSurely =
    !/^(?:May|March|August)/u.test(said) ||
    /\b(?:in|of|by|from|to|until|since|last|this|next|late|early|mid|and|between|–|-)[ -]$/iu.test(before);
  const date = `${ahead ? before.slice(ahead.index) : ''}${said}`;
  const found: Found[] = [
    // English names the month of a day that Chinese leaves to the context.
    {
      start,
      end: start + month.length,
      text: date,
      kind: 'month',
      value: monthNames.findIndex((name) => name.startsWith(month.slice(0, 3))) + 1,
      isFirm: day === undefined && isSurely,
    },
  ];
  if (day !== undefined) {
    const at = ahead ? start - before.length + ahead.index : start + said.indexOf(day, month.length);
    const value = Number.parseInt(day, 10);
    if (value <= 31) found.push({ start: at, end: at + day.length, text: date, kind: 'day', value });
  }
  if (year !== undefined) {
    const at = start + said.length - year.length;
    found.push({ start: at, end: at + 4, text: date, kind: 'year', value: Number(year) });
  }
  return found;
}
