import { createFindBound } from '../find-bound.ts';
import { findChange } from '../find-change.ts';
import { findClauses } from '../find-clauses.ts';
import {
  clausesOf,
  quantity,
  readForms,
  whole,
  type Form,
  type Found,
  type Kind,
  type Quantity,
  type Reading,
} from '../quantity.ts';
import { unitAt, unitBefore } from '../units.ts';
import { englishBounds } from './english-bounds.ts';
import { englishChanges } from './english-changes.ts';
import { englishDates } from './english-dates.ts';
import { englishScale, englishValue, numeral, rankValue } from './english-numeral.ts';

const findBound = createFindBound(englishBounds, String.raw`\b`, ' ?');

const parts: Readonly<Record<string, number>> = {
  half: 2,
  halve: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  hundredth: 100,
};
/** Words for as many times the former. */
const multiples: Readonly<Record<string, number>> = { doubl: 2, tripl: 3, trebl: 3, quadrupl: 4, quintupl: 5 };
/** Words that hold a number: they can answer one, but ask for none. */
const loose: Readonly<Record<string, number>> = {
  pair: 2,
  couple: 2,
  both: 2,
  either: 2,
  duo: 2,
  twin: 2,
  trio: 3,
  dozen: 12,
  single: 1,
  sole: 1,
  once: 1,
  twice: 2,
  thrice: 3,
  sequel: 2,
  secondary: 2,
  tertiary: 3,
  fortnight: 14,
  biannual: 2,
  alone: 1,
};
/** What vague plurals stand for, as powers of ten. */
const vague: Readonly<Record<string, number>> = {
  dozens: 10,
  scores: 10,
  hundreds: 100,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
  trillions: 1e12,
};
const romans = 'I II III IV V VI VII VIII IX X'.split(' ');

const count = String.raw`(?:a|${numeral.word}|\d+(?:\.\d+)?)`;
// Only behind a magnitude does a number go on: three nine-foot pianos are two numbers.
const unitNumber = `(?:${numeral.tens})(?:-| )(?:${numeral.units})|${numeral.word}`;
const wordNumber = `(?:(?:(?:a|${unitNumber})[ -])?(?:${numeral.magnitude})(?:[ -](?:${numeral.magnitude}))*(?:(?: and)?[ -](?:${unitNumber})(?:[ -](?:${numeral.magnitude}))*(?![\\p{L}]))*|(?:(?:a|${unitNumber})[ -])?dozen|${unitNumber})(?: and a half)?`;
const percentWord = String.raw`(?:\s?%|[ -]per ?cents?\b(?!age)|[ -]percent\b)`;
const pointsWord = String.raw`(?:[ -](?:(?:percentage|per ?cent|basis) points?)\b)`;

/** How English writes numbers. The first form that fits has the words. */
export const englishForms: readonly Form[] = [
  ...englishDates,
  {
    example: 'four out of five',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d.,-])(${count}|\d[\d,]*) (?:(?:in|out of)(?: every)?|of every) (${wordNumber}|\d[\d,]*)(?![\p{L}\d-]|[.,]\d| (?:years|months|days|hours|minutes))(?= ?[^\d ]|$)`,
      'giu',
    ),
    read: (match, text) => {
      const [, share = '', all = ''] = match;
      const value = (englishValue(share) || 1) / (englishValue(all) || 1);
      // One in 2015 is no share.
      if (value >= 1 || /^(?:19|20)\d\d$/u.test(all)) return undefined;
      const end = match.index + share.length;
      const at = match.index + match[0].length - all.length;
      return [
        {
          ...amount(text, whole(match), {
            kind: 'fraction',
            value,
            also: [plain(englishValue(share) || 1)],
            isFirm: false,
          }),
          end,
        },
        { start: at, end: at + all.length, value: englishValue(all), isFirm: false },
      ];
    },
  },
  {
    example: 'a quarter of a million',
    pattern: /\b(half|(?:a|three) quarters?|a third) of an? (million|billion)\b/giu,
    read: (match, text) => {
      const share = /^half/iu.test(match[1] ?? '')
        ? 0.5
        : /third/iu.test(match[1] ?? '')
          ? 1 / 3
          : /^three/iu.test(match[1] ?? '')
            ? 0.75
            : 0.25;
      return amount(text, whole(match), { value: share * englishScale(match[2]), isFirm: false });
    },
  },
  {
    example: 'two-thirds',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d-])(?:(one|two|three|four|five|six|seven|eight|nine|\d|(?<!and )a(?! \p{L}+(?:-| (?!of|the|more|less|as|in|are|is|were|was|said|and|to|have)\p{L})))[ -])(half|halve|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)s?(?![\p{L}]|[ -]century|[ -]hour)`,
      'giu',
    ),
    read: (match, text) => {
      const [, above = '', below = ''] = match;
      const value = (englishValue(above) || 1) / (parts[below.toLowerCase()] ?? 1);
      // 'A fourth phase' is the fourth.
      const rank: Reading[] = /^a/iu.test(above)
        ? [{ kind: 'rank', value: parts[below.toLowerCase()] ?? 1, measure: undefined }]
        : [];
      return amount(text, whole(match), { kind: 'fraction', value, also: rank, isFirm: false });
    },
  },
  {
    example: '7/10',
    pattern: /(?<![\d/.])(\d{1,2})\/(\d{1,2})(?![\d/])/gu,
    read: (match, text) =>
      amount(text, whole(match), {
        kind: 'fraction',
        value: Number(match[1]) / (Number(match[2]) || 1),
        also: [{ kind: 'number', value: Number(match[1]), measure: undefined }],
        isFirm: false,
      }),
  },
  {
    example: 'half a million',
    pattern: /\bhalf an? (million|billion|thousand|hundred|dozen|century|decade|year|hour|day|month)\b/giu,
    read: (match, text) => {
      const word = (match[1] ?? '').toLowerCase();
      const unit = unitAt(text, match.index + match[0].length - word.length, 'en');
      const value = word === 'dozen' ? 6 : englishScale(word) / 2;
      return amount(text, whole(match), { value, measure: unit?.code, isFirm: false });
    },
  },
  {
    example: 'half-year',
    pattern: /\b(half|quarter)(?:[- ]|[- ]of[- ]an[- ])(year|hour|century|day)s?\b/giu,
    read: (match) => ({
      ...whole(match),
      value: /^h/iu.test(match[0]) ? 0.5 : 0.25,
      measure: (match[2] ?? '').toLowerCase(),
      isFirm: false,
    }),
  },
  {
    example: 'half',
    pattern: /(?<!\band a )\bhalf\b(?!-)|\bhalves\b/giu,
    read: (match, text) => amount(text, whole(match), { kind: 'fraction', value: 0.5, isFirm: false }),
  },
  {
    example: 'tripled',
    pattern: new RegExp(String.raw`\b(${Object.keys(multiples).join('|')})(?:e|ed|es|ing)?\b`, 'giu'),
    read: (match) => {
      const value = multiples[(match[1] ?? '').toLowerCase()] ?? 2;
      return { ...whole(match), kind: 'multiple', value, isFirm: false };
    },
  },
  {
    example: '[threefold]',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d.,-])(${numeral.word}|${numeral.digits})[ -]?(?:fold\b|times(?= (?:as|more|higher|larger|greater|the|that|bigger|its|those|what|over)\b|[,.]))`,
      'giu',
    ),
    read: (match, text) => {
      const value = englishValue(match[1] ?? '');
      return amount(text, whole(match), {
        kind: 'multiple',
        value,
        also: [{ kind: 'number', value, measure: 'times' }, plain(value)],
        isFirm: false,
      });
    },
  },
  {
    example: 'twice',
    pattern: /\btwice\b/giu,
    read: (match) => ({ ...whole(match), kind: 'multiple', value: 2, also: [plain(2)], isFirm: false }),
  },
  {
    example: 'tens of thousands',
    pattern:
      /\b(?:(tens|dozens|hundreds|thousands) of )?(dozens|scores|hundreds|thousands|millions|billions|trillions)\b|\b(?:several|a few) (hundred|thousand|million|billion|dozen)\b|\bcountless\b/giu,
    read: (match) => {
      const [, times = '', word = '', single = ''] = match;
      const factor = /^(?:tens|dozens)/iu.test(times) ? 10 : (vague[times.toLowerCase()] ?? 1);
      const value = (vague[`${single}s`.toLowerCase()] ?? vague[word.toLowerCase()] ?? 1) * factor;
      return { ...whole(match), kind: 'magnitude', value, isFirm: false };
    },
  },
  {
    example: 'between [30,000] and 50,000',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d.,-])(?<![A-Za-z]\$)(${numeral.digits}|${numeral.word})(?: ?(?:-|–|to|or) ?|(?<=between [^a-z]{1,12}) and )(?=[$£€]?(${numeral.digits}|${numeral.word})( (?:${numeral.magnitude})\b|(?:k|m|bn)\b)?(${percentWord}|${pointsWord})?)`,
      'giu',
    ),
    read: (match, text) => rangeStart(text, match),
  },
  {
    example: '26.62 million',
    pattern: new RegExp(
      String.raw`(?<![\d,]|\d\.)(?:${numeral.digits})\+?(?:[ -]?(${numeral.magnitude})(?![\p{L}])|(k|m|mn|bn|b|tn)(?![\p{L}\d²³]))?`,
      'giu',
    ),
    read: (match, text) => readDigits(text, match),
  },
  {
    example: 'Level [II]',
    pattern: new RegExp(
      `(?<=\\b(?:level|phase|stage|class|tier|grade|type|part|step|batch|chapter|round|article|volume|number|no\\.) )(?:(IX|IV|VI{0,3}|I{1,3}|X)|(${numeral.word}))\\b`,
      'giu',
    ),
    read: (match) => {
      const value = match[1] ? romans.indexOf(match[1].toUpperCase()) + 1 : englishValue(match[2] ?? '');
      return { ...whole(match), kind: 'rank', value, also: [plain(value)], isFirm: false };
    },
  },
  {
    example: 'the [13th]',
    pattern: /(?<![\w.,])(\d{1,3}(?:,\d{3})+|\d{1,4})(?:st|nd|rd|th)\b/gu,
    read: (match) => {
      const value = englishValue(match[1] ?? '');
      const rank: Reading = { kind: 'rank', value, measure: undefined };
      return value > 31
        ? { ...whole(match), ...rank, also: [plain(value)] }
        : { ...whole(match), kind: 'day', value, also: [rank, plain(value)] };
    },
  },
  {
    example: 'a hundred and twenty',
    pattern: new RegExp(String.raw`(?<![\p{L}\d-])(?<!\d )${wordNumber}(?![\p{L}])`, 'giu'),
    read: (match, text) => readWords(text, match),
  },
  {
    example: 'the [twenty-first]',
    pattern: new RegExp(
      `(?<![\\p{L}\\d-])(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:${numeral.rank})(?![\\p{L}])`,
      'giu',
    ),
    // 'The second phase' and 'the third party' are said of much that has no number: the other language asks for its ranks.
    read: (match) => {
      const value = rankValue(match[0]);
      return { ...whole(match), kind: 'rank', value, also: [plain(value)], isFirm: false };
    },
  },
  {
    example: 'both',
    pattern: new RegExp(`(?<![\\p{L}\\d])(${Object.keys(loose).join('|')})s?(?![\\p{L}])`, 'giu'),
    read: (match) => ({ ...whole(match), value: loose[(match[1] ?? '').toLowerCase()] ?? 0, isFirm: false }),
  },
  {
    example: 'a decade',
    pattern:
      /\b(?:(?:a|the|last|past|next|this|per|each|every) (?:(?:past|last|next|full|whole|single) )?(?:quarter[ -])?(decade|century|year|month|week|day|hour|minute)|(fortnight))\b( and a half)?/giu,
    read: (match) => ({
      ...whole(match),
      value: match[3] ? 1.5 : match[2] ? 2 : 1,
      measure: match[2] ? 'week' : (match[1] ?? '').toLowerCase(),
      isFirm: false,
    }),
  },
  {
    example: 'for [decades]',
    pattern: /(?<=\b(?:for|over|in|of|past|last|several|many|recent|few|spanning) )(?:decades|centuries)\b/giu,
    read: (match) => ({ ...whole(match), kind: 'magnitude', value: /^d/iu.test(match[0]) ? 10 : 100, isFirm: false }),
  },
];

/** Every quantity of an English text. */
export function readEnglish(text: string): Quantity[] {
  const all = readForms(englishForms, text);
  const clauses = clausesOf(all, findClauses(text, 'en'));
  const areDollarsMixed = /Taiwan|Hong Kong|Australia|Canad|Singapore|[A-Z]\$|NTD|HKD/u.test(text);
  return all.map((found, index) => {
    const clause = clauses[index] ?? { start: 0, end: text.length };
    const measure = areDollarsMixed && found.measure === 'dollar' ? 'some-dollar' : found.measure;
    return quantity(text, { ...found, measure, clause, change: findChange(englishChanges, text, found, clause) });
  });
}

const plain = (value: number): Reading => ({ kind: 'number', value, measure: undefined });

type Stretch = ReturnType<typeof whole>;

/** A number that can be bounded. */
function amount(text: string, stretch: Stretch, found: Omit<Found, 'start' | 'end'>): Found {
  return { ...stretch, ...boundOf(text, stretch.start, stretch.end), ...found };
}

/** The first number of a range: its magnitude and unit may stand behind the second one only. */
function rangeStart(text: string, match: RegExpExecArray): Found | undefined {
  const [, first = '', second = '', scaleWord = '', behind = ''] = match;
  const stretch = { start: match.index, end: match.index + first.length };
  const value = englishValue(first);
  const isScore = /\bbetween |from /u.test(match[0]);
  if (isScore || value >= englishValue(second) * englishScale(scaleWord.trim())) return undefined;
  if (/[A-Za-z]-?$/u.test(text.slice(Math.max(0, stretch.start - 2), stretch.start)) && /\d/u.test(first))
    return undefined;
  const factor = englishScale(scaleWord.trim());
  const kind: Kind = /point/iu.test(behind) ? 'points' : behind ? 'percent' : 'number';
  const secondEnd = text.indexOf(second, stretch.end) + second.length + scaleWord.length;
  const isYear = /^(?:1[5-9]|20)\d\d$/u.test(first) && !behind && !scaleWord;
  return amount(text, stretch, {
    kind: isYear ? 'year' : kind,
    value: value * factor,
    measure: unitBefore(text, stretch.start) ?? unitAt(text, secondEnd, 'en')?.code,
    also: [
      ...(factor === 1 ? [] : [{ kind, value, measure: undefined }]),
      ...(value <= 31 && !behind ? [{ kind: 'day' as const, value, measure: undefined }] : []),
      ...(value <= 12 && !behind ? [{ kind: 'time' as const, value: (value * 60) % 720, measure: undefined }] : []),
      plain(value),
    ],
    isFirm: /\d/u.test(first) || value > 10,
    isCount: kind === 'number',
  });
}

function readDigits(text: string, match: RegExpExecArray): Found | undefined {
  const [said, scaleWord, scaleSign] = match;
  const start = match.index;
  const end = start + said.length;
  const [before, after] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 30)];
  // The 13th and the 3rd have a form of their own.
  if (!scaleWord && !scaleSign && /^(?:st|nd|rd|th)\b/u.test(after)) return undefined;
  const isMoney = /[$£€¥]$/u.test(before);
  const number = englishValue(/[\d.,]+/u.exec(said)?.[0].replace(/[.,]$/u, '') ?? '');
  // A small m is a metre unless money stands before it.
  const isMetre = scaleSign === 'm' && !isMoney;
  // Group 2B is no two billion.
  const isLetter = /^b$/iu.test(scaleSign ?? '') && !isMoney;
  const value = number * (isMetre || isLetter ? 1 : englishScale(scaleWord ?? scaleSign));
  const unit = isMetre ? { code: 'metre', end, isHeld: true } : unitAt(text, end, 'en');
  const isPoints = new RegExp(`^${pointsWord}`, 'iu').test(after);
  const percentLength = new RegExp(`^(?:[ -]?(?:-|–|to|and|or) ?[\\d.]+)?${percentWord}`, 'iu').exec(after)?.[0].length;
  const kind: Kind = isPoints ? 'points' : percentLength === undefined ? 'number' : 'percent';
  const isPlain = /^\d+$/u.test(said);
  const isYear = isPlain && value >= 1500 && value < 2100 && kind === 'number' && !unit && !/[$£€]$/u.test(before);
  const also: Reading[] = [];
  if (isYear) also.push(plain(value));
  if (isPlain && value <= 31 && kind === 'number') also.push({ kind: 'day', value, measure: undefined });
  const isBare = /^(?:[.,;:)!?]|$| (?:and|on|in|today|tomorrow|yesterday|to|or)\b)/u.test(after);
  // 2019–20
  const century = /(?<!\d)(\d\d)\d\d ?[-–/] ?$/u.exec(before)?.[1];
  if (century && /^\d\d$/u.test(said)) also.push({ kind: 'year', value: Number(century + said), measure: undefined });
  if (
    isPlain &&
    value <= 24 &&
    kind === 'number' &&
    (isBare || /\b(?:at|by|from|to|until|around|about|after|before|and|-|–) $/iu.test(before))
  )
    also.push({ kind: 'time', value: (value * 60) % 720, measure: undefined });
  if (
    /(?:No\.?|number|level|phase|stage|batch|class|type|line|round|grade|chapter|article|#) ?$/iu.test(before) ||
    /^-(?:level|star|tier|stage)/u.test(after)
  )
    also.push({ kind: 'rank', value, measure: undefined });
  if (isPoints) also.push({ kind: 'number', value, measure: undefined });
  const isAsked = isFirm(before, after, value) && scaleSign !== 'K' && !isLetter;
  return {
    start,
    end: unit?.isHeld ? unit.end : end + (/^ ?%/u.exec(after)?.[0].length ?? 0),
    value,
    kind: isYear ? 'year' : kind,
    also,
    ...boundOf(text, start, end),
    measure: unitBefore(text, start) ?? unit?.code ?? unitAt(text, end + rangeLength(after), 'en')?.code,
    isFirm: isAsked,
    isCount: isAsked && kind === 'number',
  };
}

/** Not parts of names (G20, Huashan 1914 Park), nothing (0 cases). */
function isFirm(before: string, after: string, value: number): boolean {
  const isName =
    /[A-Za-z][-‑]?$/u.test(before) ||
    (/(?:^|[^.!?] )\p{Lu}\p{Ll}+ $/u.test(
      before.replace(/\b(?:In|On|By|Of|The|At|From|Since|To|For|After|And|About|Over|Some|Nearly|Another) $/u, ''),
    ) &&
      /^ \p{Lu}\p{Ll}+/u.test(after)) ||
    (/^[A-Za-z]/u.test(after) &&
      !/^(?:st|nd|rd|th|km|kg|cm|mm|m|g|mg|ml|mL|GB|MB|TB|kW|MW|GW|kWh|ha|nm|h|s)(?![A-Za-z])/u.test(after));
  return !isName && value !== 0;
}

/** The other end of a range, whose unit is meant for both: 3 to 5 km. */
function rangeLength(after: string): number {
  return /^ ?(?:to|and|or|–|-) ?[\d.,]+/u.exec(after)?.[0].length ?? 0;
}

function readWords(text: string, match: RegExpExecArray): Found | undefined {
  const [said] = match;
  const stretch = whole(match);
  const after = text.slice(stretch.end, stretch.end + 30);
  if (/^(?:a|and)$/iu.test(said)) return undefined;
  const value = englishValue(said);
  const isPoints = new RegExp(`^${pointsWord}`, 'iu').test(after);
  const isPercent = !isPoints && new RegExp(`^${percentWord}`, 'iu').test(after);
  const measure = unitBefore(text, stretch.start) ?? unitAt(text, stretch.end, 'en')?.code;
  const isPronoun =
    value === 1 &&
    /^(?: (?:of|another|can|who|is|that|day|has|may|must|should|or|to|and|in|by|side|hand|more)\b|[’'.,;:)?!]|-|$)/iu.test(
      after,
    );
  const isVague =
    /dozen/iu.test(said) ||
    /^-Year Plan/u.test(after) ||
    /^(?:a )?(?:hundred|thousand|million|billion)(?: (?:thousand|million|billion))?$/iu.test(said);
  const also: Reading[] = after.startsWith('-') ? [{ kind: 'rank', value, measure: undefined }] : [];
  if (value <= 12) also.push({ kind: 'time', value: (value * 60) % 720, measure: undefined });
  return {
    ...stretch,
    value,
    kind: isPoints ? 'points' : isPercent ? 'percent' : 'number',
    also,
    ...boundOf(text, stretch.start, stretch.end),
    measure,
    // Small counts may be swallowed by the grammar of the other language; 'a million' is often no more than many.
    isFirm: value > 10 && !isVague,
    isCount: !isPronoun && !isVague,
  };
}

/** The words that bound a number; a currency or an article may stand between. */
function boundOf(text: string, start: number, end: number): Pick<Quantity, 'bound' | 'isBoundFirm'> {
  const before = text
    .slice(Math.max(0, start - 40), start)
    .replace(/(?<=\d)~$/u, '')
    .replace(/(?:\b(?:RMB|CNY|USD?|HKD?|NTD|TWD|an?|another|the|EUR)\b|(?:\b[A-Z]{1,3})?\$|[€£¥￥]|\s)+$/u, ' ');
  // 50 people or so: the noun stands between.
  const after = text
    .slice(end, end + 40)
    .replace(
      /^(?:[ -][\p{L}²]+){0,3}?(?= (?:or|and) (?:more|above|over|higher|so|less|fewer|below|under|older|up|longer|lower|upwards)\b)/u,
      '',
    );
  // $300+ billion: the bound stands inside the number.
  const found = findBound(before, text.slice(start, end).includes('+') ? '+' : after);
  // 'Over three weeks' is as often the time that something took.
  const isSpan =
    /\bover $/iu.test(before) &&
    /^[ -](?:(?:more|full|long|consecutive) )?(?:years?|months?|weeks?|days?|hours?|minutes?|decades?)\b/iu.test(
      text.slice(end, end + 30),
    );
  return isSpan ? { ...found, isBoundFirm: false } : found;
}
