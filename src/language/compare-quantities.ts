import { agreement } from './agree.ts';
import { createBoundMentions, boundClass, type BoundClass } from './find-bound.ts';
import { englishBounds } from './en/english-bounds.ts';
import type { Kind, Quantity } from './quantity.ts';
import type { ReadText } from './read-local-text.ts';
import { readsWords } from './read-quantities.ts';
import { slipBetween, type ValueSlip } from './slip-between.ts';
import { areSameUnit, isConverted } from './units.ts';
import { chineseBounds } from './zh/chinese-bounds.ts';

/** What has gone wrong with a number, by the name an editor would give it. */
export type Slip =
  | ValueSlip
  // A number that only one language has.
  | 'missing'
  | 'added'
  // 'In 2022' where the original says last year.
  | 'supplied'
  // 三人 after three names, two left to the plural.
  | 'swallowed'
  | 'unit'
  | 'percent-for-points'
  | 'rise-for-fall'
  | 'part-of-day'
  | 'opposite-bound'
  | 'bound-dropped'
  | 'bound-added'
  // about for 余, up to for 不足
  | 'bound-changed'
  // Two numbers in each other's place.
  | 'exchanged';

/** The slips that are about 余, nearly and the like. */
export const boundSlips: ReadonlySet<Slip> = new Set<Slip>([
  'opposite-bound',
  'bound-dropped',
  'bound-added',
  'bound-changed',
]);

/** One number, or two of one language, that the other does not have so. */
export interface Finding {
  slip: Slip;
  /** An error stops the build; advice is printed and stops nothing. */
  strength: 'error' | 'advice';
  /** What was read on each side; the first of an exchange. */
  original: Quantity | undefined;
  translation: Quantity | undefined;
  /** The other of two exchanged numbers. */
  second?: { original: Quantity; translation: Quantity };
  /** By how much the translation is too large or too small, where that is a power of ten. */
  factor?: number;
}

/** A number of the original and the one that answers it. */
interface Pair {
  original: Quantity;
  translation: Quantity;
}

/** Holds the numbers of a text and its translation to each other. Findings come in the order of the translation. */
export function compareQuantities(original: ReadText, translation: ReadText): Finding[] {
  const { pairs, lost, added } = pairQuantities(original, translation);
  const readable = readsWords(original.locale) && readsWords(translation.locale) ? pairs : [];
  const findings = [
    ...unansweredFindings(lost, added, original, translation),
    ...readable.flatMap((pair) => pairFindings(pair, original, translation)),
    ...findExchanges(readable),
  ];
  return findings.sort((a, b) => (a.translation?.start ?? 0) - (b.translation?.start ?? 0));
}

/** Pairs every number with the one that answers it best; of equal ones, those at the same place of their texts. */
function pairQuantities(original: ReadText, translation: ReadText) {
  const candidates: (Pair & { score: number })[] = [];
  for (const a of original.quantities)
    for (const b of translation.quantities) {
      const score = agreement(a, b);
      if (score === 0) continue;
      const distance = Math.abs(a.start / (original.text.length || 1) - b.start / (translation.text.length || 1));
      candidates.push({ original: a, translation: b, score: score - distance });
    }
  const taken = new Set<Quantity>();
  const pairs = candidates
    .sort((a, b) => b.score - a.score)
    .filter(({ original, translation }) => {
      if (taken.has(original) || taken.has(translation)) return false;
      taken.add(original).add(translation);
      return true;
    });
  return {
    pairs,
    lost: original.quantities.filter((quantity) => !taken.has(quantity)),
    added: translation.quantities.filter((quantity) => !taken.has(quantity)),
  };
}

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

/** Numbers that have no partner: first those that another of their kind stands for, then what is left of either side. */
function unansweredFindings(
  lost: readonly Quantity[],
  added: readonly Quantity[],
  original: ReadText,
  translation: ReadText,
): Finding[] {
  const free = {
    lost: new Set(lost.filter((quantity) => !isSaidElsewhere(quantity, translation))),
    added: new Set(added.filter((quantity) => !isSaidElsewhere(quantity, original))),
  };
  const findings: Finding[] = [];
  const contradict = (slip: Slip, a: Quantity, b: Quantity, factor?: number) => {
    free.lost.delete(a);
    free.added.delete(b);
    findings.push({ slip, strength: 'error', original: a, translation: b, ...(factor !== undefined && { factor }) });
  };

  // The commonest slips have a name: the factor of ten thousand between 万 and 亿, two digits swapped.
  for (const a of [...free.lost].filter(isAsked))
    for (const b of free.added) {
      const { slip, factor } = slipBetween(a, b);
      if (slip !== 'value' && isAsked(b) && free.lost.has(a) && free.added.has(b)) contradict(slip, a, b, factor);
    }
  // Then kind by kind, if as many of a kind are left here as there. 'First' is said of much that has no number.
  for (const family of ['firm', 'count', ...soft]) {
    const [here = [], there = []] = [free.lost, free.added].map((side) =>
      [...side].filter((one) => familiesOf(one).includes(family)),
    );
    const areEven = here.length === there.length;
    const [lost = [], added = []] = areEven
      ? [here, there]
      : [here, there].map((side) => side.filter(({ value }) => value > 1));
    if (lost.length !== added.length) continue;
    for (const [index, a] of lost.entries()) {
      const b = added[index];
      if (b) contradict('value', a, b);
    }
  }
  // A count that the other language asks for as a large one, or the reverse.
  const [here, there] = [free.lost, free.added].map((side) => [...side].filter(isAsked));
  if (here?.length === 1 && there?.length === 1 && here[0] && there[0] && areAlike(here[0], there[0]))
    contradict('value', here[0], there[0]);

  const alone = {
    lost: [...free.lost].filter((quantity) => !isAside(quantity, original, translation)),
    added: [...free.added].filter((quantity) => !isAside(quantity, translation, original)),
  };
  return [...findings, ...lonelyFindings(alone.lost, 'original'), ...lonelyFindings(alone.added, 'translation')];
}

/** Whether one count may have been written for the other: two people are not written for 500 kg. */
function areAlike(a: Quantity, b: Quantity): boolean {
  return a.kind === 'number' && b.kind === 'number' && (a.measure === undefined) === (b.measure === undefined);
}

/** Numbers that only one side has, with nothing in their place. */
function lonelyFindings(quantities: Iterable<Quantity>, side: 'original' | 'translation'): Finding[] {
  return [...quantities].flatMap((quantity): Finding[] => {
    const finding = (slip: Slip, strength: Finding['strength']): Finding[] => [
      { slip, strength, original: undefined, translation: undefined, [side]: quantity },
    ];
    if (isSwallowable(quantity)) return finding('swallowed', 'advice');
    if (!quantity.isFirm) return [];
    if (side === 'original') return finding('missing', 'error');
    return suppliable.has(quantity.kind) ? finding('supplied', 'advice') : finding('added', 'error');
  });
}

/** 1亩 is 'per mu', 2个 are left to the plural, 三人 follow three names: small counts may go without saying. */
function isSwallowable({ isFirm, isCount, kind, value, measure }: Quantity): boolean {
  if (kind === 'rank') return isCount && !isFirm;
  if (kind !== 'number' || !Number.isInteger(value)) return false;
  return isFirm ? value <= 2 : isCount && value > 2 && measure === undefined;
}

const isAsked = (quantity: Quantity) => quantity.isFirm || quantity.isCount;
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

/** Kinds that a word such as 余 or nearly can bound, and that rise and fall. */
const measured = new Set<Kind>(['number', 'percent', 'points', 'fraction', 'multiple']);

/** What is said otherwise of one and the same number. */
function pairFindings(pair: Pair, original: ReadText, translation: ReadText): Finding[] {
  const { original: a, translation: b } = pair;
  const error = (slip: Slip): Finding => ({ slip, strength: 'error', ...pair });
  const findings: Finding[] = [];
  if (isUnitFault(a, b)) findings.push(error('unit'));
  if (isPointsFault(a, b)) findings.push(error('percent-for-points'));
  if (a.half && b.half && a.half !== b.half) findings.push(error('part-of-day'));
  if (!measured.has(a.kind) || !measured.has(b.kind)) return findings;
  if (a.change && b.change && a.change !== b.change) findings.push(error('rise-for-fall'));
  return [...findings, ...boundFindings(pair, original, translation)];
}

/** A unit may be left to the words around a number ('60 and 200 million yuan'): only two different ones are a fault. */
function isUnitFault(a: Quantity, b: Quantity): boolean {
  if (a.measure === undefined || b.measure === undefined || a.value !== b.value) return false;
  // 'Per day' and 一周 are one only by the way.
  if (a.value <= 1 && !(isAsked(a) && isAsked(b))) return false;
  return a.kind === b.kind && !areSameUnit(a.measure, b.measure) && !isConverted(a, b);
}

function isPointsFault(a: Quantity, b: Quantity): boolean {
  return (a.kind === 'points' && b.kind === 'percent') || (a.kind === 'percent' && b.kind === 'points');
}

const mentions: Readonly<Record<string, (wanted: BoundClass, clause: string) => boolean>> = {
  zh: createBoundMentions(chineseBounds, ''),
  en: createBoundMentions(englishBounds, String.raw`\b`),
};

function boundFindings(pair: Pair, original: ReadText, translation: ReadText): Finding[] {
  const { original: a, translation: b } = pair;
  const [here, there] = [boundClass(a.bound), boundClass(b.bound)];
  const finding = (slip: Slip, strength: Finding['strength']): Finding[] => [{ slip, strength, ...pair }];
  if (!a.isBoundFirm || !b.isBoundFirm || a.bound === b.bound) return [];
  if (here === 'exact') return isMentioned(there, a, original) ? [] : finding('bound-added', 'advice');
  if (there === 'exact') return isMentioned(here, b, translation) ? [] : finding('bound-dropped', 'advice');
  if (here !== 'about' && there !== 'about' && here !== there) return finding('opposite-bound', 'error');
  const isNear = [a.bound, b.bound].every((bound) => bound === 'about' || bound === 'nearly' || bound === 'under');
  return isNear ? [] : finding('bound-changed', 'advice');
}

/** Whether a word of that class stands anywhere in the clause of a number that seems exact. */
function isMentioned(wanted: BoundClass, { clause }: Quantity, { text, locale }: ReadText): boolean {
  return mentions[locale.split('-')[0] ?? '']?.(wanted, text.slice(clause.start, clause.end)) ?? false;
}

/**
 * Two numbers that stand in the other order than their partners, when nothing else has moved. Where their units are
 * exchanged too, that is a fault; else a translator may have turned the order round ('12 of 40').
 */
function findExchanges(pairs: readonly Pair[]): Finding[] {
  const isTold = ({ kind, isFirm }: Quantity) => isFirm && measured.has(kind);
  const told = pairs.filter(({ original: a, translation: b }) => isTold(a) && isTold(b));
  const before = told.map((pair) => pair.original).sort((a, b) => a.start - b.start);
  const after = told.map((pair) => pair.translation).sort((a, b) => a.start - b.start);
  const partners = new Map(told.map((pair) => [pair.original, pair.translation]));
  const moved = [...before.keys()].filter((index) => {
    const [a, b] = [before[index], after[index]];
    return a && b && agreement(a, b) === 0;
  });
  const [i = 0, j = 0] = moved;
  const [a, b, c, d] = [before[i], before[j], after[i], after[j]];
  if (moved.length !== 2 || !a || !b || !c || !d || partners.get(a) !== d || partners.get(b) !== c) return [];
  if (a.kind !== b.kind) return [];

  const areUnitsSwapped = a.measure !== b.measure && c.measure === a.measure && d.measure === b.measure;
  const areUnitsKept = a.measure !== b.measure && d.measure === a.measure && c.measure === b.measure;
  if (areUnitsKept && !areUnitsSwapped) return [];
  return [
    {
      slip: 'exchanged',
      // The order may have been turned round: only the units tell for certain.
      strength: areUnitsSwapped ? 'error' : 'advice',
      original: a,
      translation: d,
      second: { original: b, translation: c },
    },
  ];
}
