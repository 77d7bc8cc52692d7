import { withoutOverlaps } from '../stretches.ts';
import { unitAt, unitBefore } from '../units.ts';
import { dialMinutes, findBound, quantity, type BoundWords, type Found, type Quantity } from '../quantity.ts';

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
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
]);
const ranks = list('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth');
const romans = list('I II III IV V VI VII VIII');
const parts = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);
const months = list('january february march april may june july august september october november december');
/** Words that hold a number: they can answer one, but ask for none. */
const loose = new Map([
  ['twice', 2],
  ['double', 2],
  ['doubled', 2],
  ['pair', 2],
  ['couple', 2],
  ['both', 2],
  ['triple', 3],
  ['tripled', 3],
  ['dozen', 12],
  ['decade', 10],
  ['century', 100],
  ['centuries', 100],
  ['sequel', 2],
  ['secondary', 2],
  ['tertiary', 3],
  ['half', 0.5],
  ['quarter', 0.25],
  ['fortnight', 14],
]);

const number = [...small.keys(), ...tens.keys()].join('|');
const monthNames = months.map((month) => `${month[0]?.toUpperCase() ?? ''}${month.slice(1)}`);
const monthName = `(?:${[...monthNames, ...monthNames.map((month) => `${month.slice(0, 3)}\\.?(?= ?\\d)`), 'Sept\\.?(?= ?\\d)'].join('|')})(?!\\p{L})`;
const amount = String.raw`\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?`;

const patterns = {
  time: /(?<![\w.,:$])(\d{1,2})(?:[:.](\d{2}))?(?:\s?([ap])\.?m\b\.?)|(?<![\w.,:])(\d{1,2}):(\d{2})(?::\d{2})?(?![\d:])|\b(noon|midnight)\b|(?<![\w.,])(\d{1,2}) o[’']clock/giu,
  // A capital is what tells the month from the verb.
  date: new RegExp(
    `\\b(${monthName})(?: (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:,.]*\\d))?(?:,? (\\d{4})(?!\\d))?|(?<![\\w.,])(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${monthName})(?:,? (\\d{4})(?!\\d))?`,
    'gu',
  ),
  dayRank: /(?<![\w.,])(\d{1,4})(?:st|nd|rd|th)\b/gu,
  fraction: new RegExp(
    String.raw`(?<![\p{L}\d-])(?:(one|two|three|four|five|six|seven|eight|nine|a(?! \p{L}+(?:-| (?!of|the|more|less|as|in|are|is|were|was|said|and)\p{L})))[ -](half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?)(?![\p{L}])|(?<![\d/.])(\d{1,2})\/(\d{1,2})(?![\d/])|(?<![\p{L}\d-])(${number}) in (${number})(?![\p{L}-])`,
    'giu',
  ),
  digits: new RegExp(
    String.raw`(?<![\d,]|(?<!\bNo)\.)(?:${amount})(?:[ \u00a0-]?(hundred|thousand|million|billion|trillion)(?![\p{L}])|(k|m|mn|bn|tn)(?![\p{L}\d²³]))?`,
    'giu',
  ),
  decades: new RegExp(String.raw`(?<![\p{L}\d-])(${number}|\d+) decades\b`, 'giu'),
  // Level II, Phase IV.
  numbered: new RegExp(
    `(?<=\\b(?:level|phase|stage|class|tier|grade|type|part|step) )(?:(I{1,3}|IV|VI{0,3})|(${number}))\\b`,
    'giu',
  ),
  words: new RegExp(
    `(?<![\\p{L}\\d-])(?:half a (million|billion|thousand|hundred|dozen)|(?:(?:a|${number}|hundred|thousand|million|billion|trillion)(?:[ -](?:and )?(?=(?:${number}|hundred|thousand|million|billion|trillion|dozen)(?![\\p{L}])))?)*(?:${number}|hundred|thousand|million|billion|trillion|dozen)(?: and a half)?)(?![\\p{L}])`,
    'giu',
  ),
  rank: new RegExp(`(?<![\\p{L}\\d-])(${ranks.join('|')})(?![\\p{L}])`, 'giu'),
  loose: new RegExp(`(?<![\\p{L}\\d])(${[...loose.keys()].join('|')})s?(?![\\p{L}])`, 'giu'),
};

/** Every quantity of an English text, most certain readings first. */
export function readEnglish(text: string): Quantity[] {
  const all = (pattern: RegExp, read: (match: RegExpExecArray) => Found[] | Found | undefined): Quantity[] =>
    [...text.matchAll(pattern)].flatMap((match) => [read(match) ?? []].flat().map((found) => quantity(text, found)));
  const whole = ({ index, 0: { length } }: RegExpExecArray) => ({ start: index, end: index + length });

  return withoutOverlaps([
    ...all(patterns.time, (match) => {
      const [, hours, minutes, half, dial, dialMinute, word, oclock] = match;
      const hour = Number(hours ?? dial ?? oclock ?? 0);
      if (hour > 24) return undefined;
      const value = word ? 0 : dialMinutes(hour % 12, Number(minutes ?? dialMinute ?? 0));
      return { ...whole(match), kind: 'time', value, isFirm: !word && (half !== undefined || dial !== undefined) };
    }),
    ...all(patterns.date, (match) => readDate(text, match)),
    ...all(patterns.dayRank, (match) => ({ ...whole(match), kind: 'day', value: Number(match[1]) })),
    ...all(patterns.fraction, (match) => {
      const [, above = '', below = '', top, bottom, share = '', all = ''] = match;
      const value =
        top && bottom
          ? Number(top) / Number(bottom)
          : share
            ? wordValue(share) / wordValue(all)
            : (wordValue(above) || 1) / (parts.get(below.toLowerCase()) ?? 1);
      // 'A third' is also a rank, and 'one half' a part of a game.
      return { ...whole(match), ...boundOf(text, match.index, match.index + match[0].length), value, isFirm: false };
    }),
    ...all(patterns.decades, (match) => ({
      ...whole(match),
      ...boundOf(text, match.index, match.index + match[0].length),
      value: 10 * (small.get((match[1] ?? '').toLowerCase()) ?? Number(match[1])),
      isFirm: false,
    })),
    ...all(patterns.digits, (match) => readDigits(text, match)),
    ...all(patterns.numbered, (match) => ({
      ...whole(match),
      kind: 'rank',
      value: match[1] ? romans.indexOf(match[1].toUpperCase()) + 1 : wordValue(match[2] ?? ''),
      isFirm: false,
    })),
    ...all(patterns.words, (match) => readWords(text, match)),
    // 'The second phase' and 'the third party' are said of much that has no number: the other language asks for its ranks.
    ...all(patterns.rank, (match) => ({
      ...whole(match),
      kind: 'rank',
      value: ranks.indexOf(match[0].toLowerCase()) + 1,
      isFirm: false,
    })),
    ...all(patterns.loose, (match) => ({
      ...whole(match),
      value: loose.get((match[1] ?? '').toLowerCase()) ?? 0,
      isFirm: false,
    })),
  ]);
}

function readDate(text: string, match: RegExpExecArray): Found[] {
  const [said, month = match[5] ?? '', dayAfter, yearAfter, dayBefore, , yearBefore] = match;
  const day = dayAfter ?? dayBefore;
  const year = yearAfter ?? yearBefore;
  const { index: start } = match;
  const value = monthNames.findIndex((name) => name.startsWith(month.slice(0, 3))) + 1;
  // 'May I' and 'March on' begin a sentence; anything else with a capital is a month.
  if (said === 'May' && text.startsWith(' Day', start + said.length)) return [];
  if (
    /^(?:May|March)$/u.test(said) &&
    !/^ (?:to|and|–|-) /u.test(text.slice(start + said.length)) &&
    /(?:^|[.!?“‘]\s*)$/u.test(text.slice(0, start))
  )
    return [];
  // May, March and August are words and names too.
  const isSurely =
    !/^(?:May|March|August)/u.test(said) ||
    /\b(?:in|of|by|from|to|until|since|last|this|next|late|early|mid|and|between|–|-)[ -]$/iu.test(
      text.slice(0, start),
    );
  const whole = { text: said };
  const place = (part: string | undefined) => {
    const at = start + said.lastIndexOf(part ?? '');
    return { start: at, end: at + (part ?? '').length };
  };
  // English names the month of a day that Chinese leaves to the context.
  const found: Found[] = [{ ...whole, ...place(month), kind: 'month', value, isFirm: day === undefined && isSurely }];
  if (day)
    found.push({
      ...whole,
      start: start + said.search(/\d/u),
      end: start + said.search(/\d/u) + day.length,
      kind: 'day',
      value: Number(day),
    });
  if (year) found.push({ ...place(year), kind: 'year', value: Number(year), isFirm: day === undefined });
  return found;
}

function readDigits(text: string, match: RegExpExecArray): Found | undefined {
  const [said, word, sign] = match;
  const start = match.index;
  const end = start + said.length;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  // 1.27.3 is a version, no number.
  if (/\d\.$/u.test(before) || /^\.\d/u.test(after)) return undefined;
  const plain = Number((/[\d.,]+/u.exec(said)?.[0] ?? '').replaceAll(',', ''));
  const magnitude = magnitudes.get((word ?? sign ?? '').toLowerCase());
  // A small m is a metre unless money stands before it.
  const isMetre = sign === 'm' && !/[$£€]$/u.test(before);
  const value = plain * (isMetre ? 1 : (magnitude ?? 1));
  const unit = isMetre ? { code: 'metre' as const, end, isHeld: true } : unitAt(text, end, 'en');
  const isPercent = /^(?:\s?(?:-|–|to|and)\s?[\d.]+)?\s?(?:%|per ?cent|percentage points?)/iu.test(after);
  const isYear = !word && !sign && /^(?:1[5-9]|20)\d\d$/u.test(said) && !isPercent;
  const isName =
    /[A-Za-z][-‑]?$/u.test(before) ||
    (/^[A-Za-z]/u.test(after) && !/^(?:st|nd|rd|th|km|kg|cm|mm|m|g|GB|MB|TB|kW|MW|GW|ha)(?![A-Za-z])/u.test(after));
  return {
    start,
    end: unit?.isHeld ? unit.end : end + (/^[ \u00a0]?%/u.exec(after)?.[0].length ?? 0),
    value,
    kind: isPercent ? 'percent' : isYear ? 'year' : 'number',
    ...boundOf(text, start, end),
    measure: unitBefore(text, start) ?? unit?.code ?? unitAt(text, end + rangeLength(after), 'en')?.code,
    // The 1980s are 80年代, nothing is no number, and what is in brackets may be for this language's readers.
    isFirm: !isName && value !== 0 && sign !== 'K' && !/^[’']?s\b|^-?hour\b/u.test(after),
  };
}

/** The other end of a range, whose unit is meant for both: 3 to 5 km. */
function rangeLength(after: string): number {
  return /^ ?(?:to|and|or|–|-) ?[\d.,]+/u.exec(after)?.[0].length ?? 0;
}

function readWords(text: string, match: RegExpExecArray): Found | undefined {
  const [said, half] = match;
  const start = match.index;
  const end = start + said.length;
  const after = text.slice(end);
  if (/^(?:a|and)$/iu.test(said)) return undefined;
  const value = half ? (half === 'dozen' ? 6 : (magnitudes.get(half.toLowerCase()) ?? 1) / 2) : wordValue(said);
  const isPercent = /^\s?(?:%|per ?cent|percentage points?)/iu.test(after);
  // Five-level is an adjective, hundreds are uncounted, 'a million' and 'a dozen' are often no more than many.
  const isFirm =
    // 'The two of us': Chinese says 两 as seldom where it matters.
    value > 2 &&
    !after.startsWith('-') &&
    !/dozen/iu.test(said) &&
    !/^s\b/u.test(after) &&
    !/^(?:a )?(?:hundred|thousand|million|billion)$/iu.test(said);
  return {
    start,
    end,
    value,
    kind: isPercent ? 'percent' : 'number',
    ...boundOf(text, start, end),
    measure: unitBefore(text, start) ?? unitAt(text, end, 'en')?.code,
    isFirm,
  };
}

/** Value of number words: thirty-two, two hundred and five, a million. */
function wordValue(said: string): number {
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
    } else section += word === 'a' || word === 'and' ? 0 : (small.get(word) ?? tens.get(word) ?? 0);
  }
  return total + section;
}

const boundWords: readonly BoundWords[] = [
  {
    bound: 'at most',
    isFirm: false,
    before: /(?:\bnot|n[’']t|\bnever|\bcannot) (?:be )?(?:exceed|over|above|more than) $/iu,
  },
  {
    bound: 'at most',
    isFirm: false,
    before: /\b(?:no more than|not more than|at most|up to|as many as|as much as|as high as|a maximum of|within) $/iu,
  },
  {
    bound: 'at least',
    isFirm: true,
    before:
      /\b(?:more than|higher than|at least|upwards of|exceed(?:s|ed|ing)?|no fewer than|not less than|no less than|in excess of|top(?:s|ped|ping)?|pass(?:es|ed|ing)?|surpass(?:es|ed|ing)?) $/iu,
  },
  // 'Over the years', 'took over 15 %', 'over 20 years' for as long as that.
  {
    bound: 'at least',
    isFirm: false,
    before: /\b(?:t[oa]k(?:e|es|en|ing)|took|hand(?:ed)?|turn(?:ed)?|all|spread|won) over $/iu,
  },
  { bound: 'at least', isFirm: true, before: /\bover $/iu },
  { bound: 'at least', isFirm: false, before: /\b(?:above|beyond|past) $/iu },
  {
    bound: 'at least',
    isFirm: true,
    after:
      /^(?:[ -][\p{L}²]+){0,3}? (?:or more|or above|and above|or over|and over)\b(?! than)|^\+(?![\p{L}\d])|^-plus\b/iu,
  },
  { bound: 'at least', isFirm: false, after: /^(?:[ -][\p{L}²]+){0,3}? (?:and|or) (?:older|up|upwards)\b/iu },
  { bound: 'nearly', isFirm: true, before: /\b(?:nearly|almost|close to|just under|approaching) $/iu },
  { bound: 'about', isFirm: true, before: /\b(?:about|approximately|approx\.?|roughly) $/iu },
  { bound: 'about', isFirm: false, before: /\b(?:around|some|estimated) $/iu, after: /^(?: [\p{L}]+){0,2}? or so\b/iu },
  { bound: 'under', isFirm: true, before: /\b(?:less than|fewer than|lower than|under) $/iu },
  {
    bound: 'under',
    isFirm: false,
    before: /\b(?:below|short of) $/iu,
    after: /^(?: [\p{L}]+){0,2}? (?:or|and) (?:less|fewer|below|under)\b/iu,
  },
];

function boundOf(text: string, start: number, end: number): Pick<Quantity, 'bound' | 'isBoundFirm'> {
  const before = text
    .slice(Math.max(0, start - 40), start)
    .replace(/(?:\b(?:RMB|CNY|USD?|HKD?|an?|another)\b|(?:\b[A-Z]{1,3})?\$|[€£]|\s)+$/u, ' ')
    .replace(/(?<=(?:exceed\w*|than|least|nearly|almost|about|surpass\w*) )the $/u, '');
  return findBound(boundWords, before, text.slice(end, end + 40));
}
