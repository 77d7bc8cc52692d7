import { agreement } from './agreement.ts';
import type { Finding, Slip } from './finding.ts';
import type { Pairing } from './pair-quantities.ts';
import { languageCode } from './language-code.ts';
import { isAsked, type Kind, type Quantity } from './quantity.ts';
import type { ReadText } from './read-local-text.ts';
import { slipBetween } from './slip-between.ts';
import { foldAs } from './zh/fold.ts';

/** Kinds whose words may be idiom: one alone is no fault, but another one in its place is. */
const soft = new Set<Kind>([
  'fraction',
  'multiple',
  'magnitude',
  'rank',
  'half-year',
  'quarter',
  'decade',
  'century',
  'season',
  'ten-days',
  'weekday',
  'part-of-day',
]);
/** What a text may repeat where the other says it once. */
const repeatable = new Set<Kind>(['percent', 'year', 'month', 'day', 'time']);
/** What a translation may add for its readers: the year of 去年, the month of a day. */
const suppliable = new Set<Kind>(['year', 'month', 'day', 'time']);

/** Numbers of either side that still wait for an explanation. */
interface Unanswered {
  lost: Set<Quantity>;
  added: Set<Quantity>;
}

/** Numbers that have no partner: first those that another one stands for, then what is left of either side. */
export function findUnanswered({ lost, added }: Pairing, original: ReadText, translation: ReadText): Finding[] {
  const free: Unanswered = {
    lost: new Set(lost.filter((quantity) => !isSaidElsewhere(quantity, translation))),
    added: new Set(added.filter((quantity) => !isSaidElsewhere(quantity, original))),
  };
  const contradictions = [...namedSlips(free), ...contradictionsByKind(free), ...lastCounts(free)];
  const alone = {
    lost: [...free.lost].filter((quantity) => !isAside(quantity, original, translation)),
    added: [...free.added].filter((quantity) => !isAside(quantity, translation, original)),
  };
  return [
    ...contradictions,
    ...lonelyFindings(alone.lost, 'original', original, translation),
    ...lonelyFindings(alone.added, 'translation', translation, original),
  ];
}

/** One number stands where another should; neither waits any longer. */
function contradiction(free: Unanswered, a: Quantity, b: Quantity, slip: Slip = 'value', factor?: number): Finding {
  free.lost.delete(a);
  free.added.delete(b);
  const strength = slip === 'rounded' ? 'advice' : 'error';
  return { slip, strength, original: a, translation: b, ...(factor !== undefined && { factor }) };
}

/** The commonest slips have a name: the factor of ten thousand between 万 and 亿, two digits swapped. */
function namedSlips(free: Unanswered): Finding[] {
  const findings: Finding[] = [];
  for (const a of [...free.lost].filter(isAsked)) {
    for (const b of [...free.added].filter(isAsked)) {
      const { slip, factor } = slipBetween(a, b);
      if (slip === 'value' || !free.lost.has(a)) continue;
      findings.push(contradiction(free, a, b, slip, factor));
    }
  }
  return findings;
}

/** Kind by kind, if as many of a kind are left here as there. 'First' is said of much that has no number. */
function contradictionsByKind(free: Unanswered): Finding[] {
  const findings: Finding[] = [];
  for (const family of ['firm', 'count', ...soft]) {
    const ofFamily = (side: Set<Quantity>) => [...side].filter((one) => familiesOf(one).includes(family));
    let [here, there] = [ofFamily(free.lost), ofFamily(free.added)];
    if (here.length !== there.length)
      [here, there] = [here.filter(({ value }) => value > 1), there.filter(({ value }) => value > 1)];
    if (here.length !== there.length) continue;
    for (const [index, a] of here.entries()) {
      const b = there[index];
      if (b && (soft.has(family as Kind) || a.kind !== 'number' || areAlike(a, b)))
        findings.push(contradiction(free, a, b));
    }
  }
  return findings;
}

/** A count in words that is a large one in the other language, or the reverse, where only these two are left. */
function lastCounts(free: Unanswered): Finding[] {
  const [a, ...others] = [...free.lost].filter(isAsked);
  const [b, ...more] = [...free.added].filter(isAsked);
  return a && b && others.length + more.length === 0 && areAlike(a, b) ? [contradiction(free, a, b)] : [];
}

/** Whether one count may have been written for the other: two people are not written for 500 kg. */
function areAlike(a: Quantity, b: Quantity): boolean {
  return (
    a.kind === 'number' &&
    b.kind === 'number' &&
    (a.isFirm === b.isFirm || (a.measure === undefined) === (b.measure === undefined))
  );
}

/** Numbers that only one side has, with nothing in their place. */
function lonelyFindings(
  quantities: readonly Quantity[],
  side: 'original' | 'translation',
  own: ReadText,
  other: ReadText,
): Finding[] {
  const namesDay = quantities.some(({ kind }) => kind === 'day') ? dayNames(other) : () => false;
  return quantities.flatMap((quantity): Finding[] => {
    const finding = (slip: Slip, strength: Finding['strength']): Finding[] => [
      { slip, strength, original: undefined, translation: undefined, [side]: quantity },
    ];
    if (isSwallowable(quantity) || (quantity.isFirm && isRepeated(quantity, own)))
      return finding('swallowed', 'advice');
    if (quantity.kind === 'day' && namesDay(quantity.value)) return finding('swallowed', 'advice');
    if (!quantity.isFirm) return [];
    if (side === 'original') return finding('missing', 'error');
    return suppliable.has(quantity.kind) ? finding('supplied', 'advice') : finding('added', 'error');
  });
}

/**
 * 1亩 is 'per mu', 2个 are left to the plural, 三人 follow three names: small counts may go without saying. And '100%' is
 * as often no more than 'all'.
 */
function isSwallowable({ isFirm, isCount, kind, value }: Quantity): boolean {
  if (kind === 'rank') return isCount && !isFirm;
  if (kind === 'percent') return value === 100;
  if (kind !== 'number' || !Number.isInteger(value)) return false;
  return isFirm ? value <= 2 : isCount && value > 2;
}

/** Words that name a day by another one, and how many days it is behind that; undefined where it is the day of writing. */
const relativeDays: Readonly<Record<string, readonly { words: RegExp; behind: number | undefined }[]>> = {
  zh: [
    { words: /[当同][日天]/gu, behind: 0 },
    { words: /[次翌隔][日天]|第二天|后一[日天]/gu, behind: 1 },
    { words: /前一[日天]/gu, behind: -1 },
    { words: /[前后]天/gu, behind: undefined },
  ],
  en: [
    { words: /\b(?:same|that) day\b/giu, behind: 0 },
    { words: /\b(?:next|following) day\b|\bday (?:after(?! tomorrow)|later)\b/giu, behind: 1 },
    { words: /\bprevious day\b|\bday (?:before(?! yesterday)|earlier)\b/giu, behind: -1 },
    { words: /\bday (?:after tomorrow|before yesterday)\b/giu, behind: undefined },
  ],
};

/**
 * Tells of one missing day after another whether a word of this text names it: the same day, the next one. A word stands
 * for one day, and beside days in digits only for the one that it is then.
 */
function dayNames({ text, locale, quantities }: ReadText): (day: number) => boolean {
  const plain = foldAs(locale, text);
  const words = (relativeDays[languageCode(locale)] ?? []).flatMap(({ words, behind }) =>
    Array.from(plain.matchAll(words), () => behind),
  );
  const days = quantities.flatMap(({ kind, value }) => (kind === 'day' ? value : []));
  return (day) => {
    const found = words.findIndex(
      (behind) => behind === undefined || days.length === 0 || days.some((other) => isDayBehind(day, other, behind)),
    );
    if (found !== -1) words.splice(found, 1);
    return found !== -1;
  };
}

/** Whether a day of a month is so many behind another; the month may end between them. */
function isDayBehind(day: number, other: number, behind: number): boolean {
  if (behind < 0) return isDayBehind(other, day, -behind);
  return day === other + behind || (behind > 0 && other >= 28 && day === 1);
}

/** Said twice in its own text, where the other language may say it once: 3件及3件以上. */
function isRepeated(quantity: Quantity, { quantities }: ReadText): boolean {
  const isSame = ({ kind, value, measure }: Quantity) =>
    kind === quantity.kind && value === quantity.value && measure === quantity.measure;
  return quantities.filter(isSame).length > 1;
}

/** In place of which a number may stand: 二级 is a count and a rank. */
function familiesOf({ kind, isFirm, isCount, also }: Quantity): string[] {
  const others = also.map((reading) => reading.kind).filter((kind) => soft.has(kind));
  return [soft.has(kind) ? kind : isFirm ? 'firm' : isCount ? 'count' : 'none', ...others];
}

/** Whether a number is said once there and more often here. */
function isSaidElsewhere(quantity: Quantity, { quantities }: ReadText): boolean {
  return repeatable.has(quantity.kind) && quantities.some((other) => agreement(quantity, other) > 0);
}

/** In brackets on one side only: a conversion or a note for the readers of that language. */
function isAside({ start, end }: Quantity, { text }: ReadText, { text: other }: ReadText): boolean {
  const before = text.slice(0, start);
  return (
    Math.max(before.lastIndexOf('('), before.lastIndexOf('（')) >
      Math.max(before.lastIndexOf(')'), before.lastIndexOf('）')) &&
    /[)）]/u.test(text.slice(end)) &&
    !/[(（]/u.test(other)
  );
}
