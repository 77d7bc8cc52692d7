import { createFindBound } from '../find-bound.ts';
import { whole, type Found, type Kind, type Quantity, type Reading } from '../quantity.ts';
import { unitAt, unitBefore } from '../units.ts';
import { englishBounds } from './english-bounds.ts';
import { englishScale, englishValue, isYearNumber } from './english-numeral.ts';

const findBound = createFindBound(englishBounds, String.raw`\b`, ' ?');
/** What makes a number a percentage, behind it. */
export const percentWord = String.raw`(?:\s?%|[ -]per ?cents?\b(?!age)|[ -]percent\b)`;
/** What makes it percentage points. */
export const pointsWord = String.raw`(?:[ -](?:(?:percentage|per ?cent|basis) points?)\b)`;

/** A number and no more. */
export const plain = (value: number): Reading => ({ kind: 'number', value, measure: undefined });

type Stretch = ReturnType<typeof whole>;

/** A number that can be bounded. */
export function amount(text: string, stretch: Stretch, found: Omit<Found, 'start' | 'end'>): Found {
  return { ...stretch, ...boundOf(text, stretch.start, stretch.end), ...found };
}

/** The first number of a range: its magnitude and unit may stand behind the second one only. */
export function rangeStart(text: string, match: RegExpExecArray): Found | undefined {
  const [, first = '', second = '', scaleWord = '', behind = ''] = match;
  const stretch = { start: match.index, end: match.index + first.length };
  const value = englishValue(first);
  const factor = englishScale(scaleWord.trim());
  if (value >= englishValue(second) * factor) return undefined;
  const kind: Kind = /point/iu.test(behind) ? 'points' : behind ? 'percent' : 'number';
  const secondEnd = text.indexOf(second, stretch.end) + second.length + scaleWord.length;
  const isYear = isYearNumber(first) && !behind && !scaleWord;
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

/** Digits with their magnitude, unit and bound. */
export function readDigits(text: string, match: RegExpExecArray): Found | undefined {
  const [said, scaleWord, scaleSign = ''] = match;
  const start = match.index;
  const end = start + said.length;
  const [before, after] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 30)];
  // The 13th and the 3rd have a form of their own.
  if (!scaleWord && !scaleSign && /^(?:st|nd|rd|th)\b/u.test(after)) return undefined;
  const isMoney = /[$£€¥]$/u.test(before);
  // A small m is a metre unless money stands before it, and group 2B is no two billion.
  const isMetre = scaleSign === 'm' && !isMoney;
  const isLetter = /^b$/iu.test(scaleSign) && !isMoney;
  const number = englishValue(/[\d.,]+(?: \d{3})*/u.exec(said)?.[0].replace(/[.,]$/u, '') ?? '');
  const value = number * (isMetre || isLetter ? 1 : englishScale(scaleWord ?? scaleSign));
  const unit = isMetre ? { code: 'metre' as const, end, isHeld: true } : unitAt(text, end, 'en');
  // 'In 2017 and 66 per cent' is no range.
  const kind = isYearNumber(said) && / and /u.test(after) && kindOf(after) === 'percent' ? 'number' : kindOf(after);
  const isYear = isYearNumber(said) && kind === 'number' && !unit && !isMoney;
  const isAsked = isFirm(before, after, value) && scaleSign !== 'K' && !isLetter;
  return {
    start,
    end: unit?.isHeld ? unit.end : end + (/^ ?%/u.exec(after)?.[0].length ?? 0),
    value,
    kind: isYear ? 'year' : kind,
    also: [...(isYear ? [plain(value)] : []), ...otherReadings(said, value, kind, before, after)],
    ...boundOf(text, start, end),
    measure: unitBefore(text, start) ?? unit?.code ?? unitAt(text, end + rangeLength(after), 'en')?.code,
    isFirm: isAsked,
    isCount: isAsked && kind === 'number',
  };
}

const points = new RegExp(`^${pointsWord}`, 'iu');
// Of '3 to 5 per cent' both are percentages.
const percent = new RegExp(`^(?:[ -]?(?:-|–|to|and|or) ?[\\d.]+)?${percentWord}`, 'iu');

/** What the words behind a number make of it. */
function kindOf(after: string): 'points' | 'percent' | 'number' {
  return points.test(after) ? 'points' : percent.test(after) ? 'percent' : 'number';
}

/** What digits may be besides a number: a day, a time, the second year of 2019–20, a rank. */
function otherReadings(said: string, value: number, kind: Kind, before: string, after: string): Reading[] {
  const readings: Reading[] = [];
  const add = (kind: Kind, other = value) => readings.push({ kind, value: other, measure: undefined });
  const isPlain = /^\d+$/u.test(said) && kind === 'number';
  if (isPlain && value <= 31) add('day');
  const century = /(?<!\d)(\d\d)\d\d ?[-–/] ?$/u.exec(before)?.[1];
  if (century && /^\d\d$/u.test(said)) add('year', Number(century + said));
  const isBare = /^(?:[.,;:)!?]|$| (?:and|on|in|today|tomorrow|yesterday|to|or)\b)/u.test(after);
  const isBehindTimeWord = /\b(?:at|by|from|to|until|around|about|after|before|and|-|–) $/iu.test(before);
  if (isPlain && value <= 24 && (isBare || isBehindTimeWord)) add('time', (value * 60) % 720);
  const isNumbered = /(?:No\.?|number|level|phase|stage|batch|class|type|line|round|grade|chapter|article|#) ?$/iu;
  if (isNumbered.test(before) || /^-(?:level|star|tier|stage)/u.test(after)) add('rank');
  if (kind === 'points') add('number');
  return readings;
}

const firstWords = /\b(?:In|On|By|Of|The|At|From|Since|To|For|After|And|About|Over|Some|Nearly|Another) $/u;
const unitSigns = /^(?:st|nd|rd|th|km|kg|cm|mm|m|g|mg|ml|mL|GB|MB|TB|kW|MW|GW|kWh|ha|nm|h|s)(?![A-Za-z])/u;

/** Not parts of names (G20, Huashan 1914 Park), nothing (0 cases). */
function isFirm(before: string, after: string, value: number): boolean {
  const isInName =
    /(?:^|[^.!?] )\p{Lu}\p{Ll}+ $/u.test(before.replace(firstWords, '')) && /^ \p{Lu}\p{Ll}+/u.test(after);
  const isInWord = /[A-Za-z][-‑]?$/u.test(before) || (/^[A-Za-z]/u.test(after) && !unitSigns.test(after));
  return !isInName && !isInWord && value !== 0;
}

/** The other end of a range, whose unit is meant for both: 3 to 5 km. */
function rangeLength(after: string): number {
  return /^ ?(?:to|and|or|–|-) ?[\d.,]+/u.exec(after)?.[0].length ?? 0;
}

/** A number in words. */
export function readWords(text: string, match: RegExpExecArray): Found {
  const [said] = match;
  const stretch = whole(match);
  const after = text.slice(stretch.end, stretch.end + 30);
  const value = englishValue(said);
  const measure = unitBefore(text, stretch.start) ?? unitAt(text, stretch.end, 'en')?.code;
  const isPronoun =
    value === 1 &&
    /^(?: (?:of|another|can|who|is|that|day|has|may|must|should|or|to|and|in|by|side|hand|more)\b|[’'.,;:)?!]|-|$)/iu.test(
      after,
    );
  const { bound, isBoundFirm } = boundOf(text, stretch.start, stretch.end);
  const isVague =
    /dozen/iu.test(said) ||
    /^-Year Plan/u.test(after) ||
    // 'More than a thousand' is a number, 'a thousand' as often no more than many.
    (bound === 'exact' &&
      /^(?:a )?(?:hundred|thousand|million|billion)(?: (?:thousand|million|billion))?$/iu.test(said));
  const also: Reading[] = after.startsWith('-') ? [{ kind: 'rank', value, measure: undefined }] : [];
  if (value <= 12) also.push({ kind: 'time', value: (value * 60) % 720, measure: undefined });
  return {
    ...stretch,
    value,
    kind: kindOf(after),
    also,
    bound,
    isBoundFirm,
    measure,
    // Small counts may be swallowed by the grammar of the other language; 'a million' is often no more than many.
    isFirm: value > 10 && !isVague,
    isCount: !isPronoun && !isVague,
  };
}

/** The words that bound a number; a currency or an article may stand between. */
export function boundOf(text: string, start: number, end: number): Pick<Quantity, 'bound' | 'isBoundFirm'> {
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
  // $300+ billion: the bound stands inside the number, unless it is one of 1+7+N.
  const isPlus = text.slice(start, end).includes('+') && !/^\+?[\dN]/u.test(text.slice(end, end + 2));
  const found = findBound(before, isPlus ? '+' : after);
  // 'Over three weeks' is as often the time that something took.
  const isSpan =
    /\bover $/iu.test(before) &&
    /^[ -](?:(?:more|full|long|consecutive) )?(?:years?|months?|weeks?|days?|hours?|minutes?|decades?)\b/iu.test(
      text.slice(end, end + 30),
    );
  return isSpan ? { ...found, isBoundFirm: false } : found;
}
