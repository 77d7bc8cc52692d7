import { isConverted } from './units.ts';
import type { Kind, Quantity } from './quantity.ts';
import type { ReadText } from './read-local-text.ts';
import { readsWords } from './read-quantities.ts';

/** A number of the original and the one that answers it. */
export interface QuantityPair {
  original: Quantity;
  translation: Quantity;
}

/** Where the numbers of a text and its translation part. */
export interface Comparison {
  /** Numbers the other language must have and has not. */
  onlyOriginal: Quantity[];
  onlyTranslation: Quantity[];
  /** Same value, bounded in another way. */
  boundFaults: QuantityPair[];
  /** Same value, in another unit. */
  unitFaults: QuantityPair[];
  /** Two numbers that have changed places. */
  exchanged: [QuantityPair, QuantityPair][];
}

/** Holds the numbers of a text and its translation to each other: values, bounds, units. */
export function compareQuantities(original: ReadText, translation: ReadText): Comparison {
  const { pairs, onlyOriginal, onlyTranslation } = pairQuantities(original.quantities, translation.quantities);
  const readable = readsWords(original.locale) && readsWords(translation.locale) ? pairs : [];
  return {
    onlyOriginal: onlyOriginal.filter((quantity) => !isAside(quantity, original.text, translation.text)),
    onlyTranslation: onlyTranslation.filter((quantity) => !isAside(quantity, translation.text, original.text)),
    boundFaults: readable.filter(({ original: a, translation: b }) => isBoundFault(a, b)),
    unitFaults: readable.filter(({ original: a, translation: b }) => isUnitFault(a, b)),
    exchanged: findExchanges(readable, original.text, translation.text),
  };
}

/** Kinds that are the same number said in another way: 第二批 is batch 2, the 26th is 26日. */
const counted = new Set<Kind>(['number', 'year', 'day', 'rank']);
/** What a text may repeat where the other says it once. */
const repeatable = new Set<Kind>(['percent', 'year', 'month', 'day', 'time']);

function isSame(a: Quantity, b: Quantity): boolean {
  if (a.kind === b.kind) {
    if (a.value === b.value) return true;
    // A third is 33.3 per cent of the whole, and 0.33 of it.
    return !Number.isInteger(a.value) && !(a.isFirm && b.isFirm) && Math.abs(a.value - b.value) < 0.005;
  }
  if (counted.has(a.kind) && counted.has(b.kind)) {
    // A rank answers a number in digits (batch 2), and 'first' is too common a word to answer every 1.
    const isRankOf = (rank: Quantity, other: Quantity) =>
      rank.kind !== 'rank' || (rank.value > 1 && /\d/u.test(other.text));
    return a.value === b.value && isRankOf(a, b) && isRankOf(b, a);
  }
  const [percent, other] = a.kind === 'percent' ? [a, b] : [b, a];
  if (percent.kind === 'percent')
    return other.kind === 'number' && !other.isFirm && Math.abs(percent.value / 100 - other.value) < 0.005;
  const [time, number] = a.kind === 'time' ? [a, b] : [b, a];
  return time.kind === 'time' && number.kind === 'number' && time.value === (number.value * 60) % 720;
}

/** Finds for every quantity its partner of the same value; of several, the one that is also bounded and measured alike. */
function pairQuantities(original: readonly Quantity[], translation: readonly Quantity[]) {
  const pairs: QuantityPair[] = [];
  const free = new Set(translation);
  let unpaired: Quantity[] = [];
  for (const quantity of [...original].sort((a, b) => Number(b.isFirm) - Number(a.isFirm))) {
    const partner = [...free]
      .filter((other) => isSame(quantity, other))
      .sort((a, b) => likeness(quantity, b) - likeness(quantity, a))[0];
    if (partner) {
      free.delete(partner);
      pairs.push({ original: quantity, translation: partner });
    } else unpaired.push(quantity);
  }
  // What is left may be the same in another unit (3000亩, 200 hectares), or a multiple counted from the other end.
  unpaired = unpaired.filter((quantity) => {
    const partner = [...free].find((other) => isConverted(quantity, other) || isMultiple(quantity, other));
    if (partner) free.delete(partner);
    return !partner;
  });
  const isRepeated = (quantity: Quantity, others: readonly Quantity[]) =>
    repeatable.has(quantity.kind) && others.some((other) => isSame(quantity, other));
  return {
    pairs,
    onlyOriginal: unpaired
      .filter((quantity) => quantity.isFirm && !isRepeated(quantity, translation))
      .sort((a, b) => a.start - b.start),
    onlyTranslation: [...free].filter((quantity) => quantity.isFirm && !isRepeated(quantity, original)),
  };
}

/** 增长两倍 is three times as much. */
function isMultiple(a: Quantity, b: Quantity): boolean {
  return /倍/u.test(a.text + b.text) && Math.abs(a.value - b.value) === 1;
}

/** In brackets on one side only: a conversion or a note for the readers of that language. */
function isAside({ start, end }: Quantity, text: string, other: string): boolean {
  const before = text.slice(0, start);
  return (
    Math.max(before.lastIndexOf('('), before.lastIndexOf('（')) >
      Math.max(before.lastIndexOf(')'), before.lastIndexOf('）')) &&
    /[)）]/u.test(text.slice(end)) &&
    !/[(（]/u.test(other)
  );
}

function isBoundFault(a: Quantity, b: Quantity): boolean {
  if (!a.isFirm || !b.isFirm || a.bound === b.bound) return false;
  if ([a, b].some(({ kind }) => kind !== 'number' && kind !== 'percent')) return false;
  return a.isBoundFirm && b.isBoundFirm;
}

/** A unit may be left to the words around a number ('60 and 200 million yuan'): only two different ones are a fault. */
function isUnitFault(a: Quantity, b: Quantity): boolean {
  return a.isFirm && b.isFirm && a.measure !== undefined && b.measure !== undefined && a.measure !== b.measure;
}

/**
 * Two numbers that stand in the other order than their partners. Translators turn the order round inside a clause ('12
 * of 40'), but hardly ever across clauses: in 7 of 417 sentences of news with several numbers. So two are taken for
 * exchanged when their units are exchanged too, or when they stand in clauses of their own and nothing else has moved.
 */
function findExchanges(
  pairs: readonly QuantityPair[],
  original: string,
  translation: string,
): [QuantityPair, QuantityPair][] {
  const isTold = ({ kind, isFirm }: Quantity) => isFirm && (kind === 'number' || kind === 'percent');
  const told = pairs.filter(({ original: a, translation: b }) => isTold(a) && isTold(b));
  const before = told.map((pair) => pair.original).sort((a, b) => a.start - b.start);
  const after = told.map((pair) => pair.translation).sort((a, b) => a.start - b.start);
  const moved = [...before.keys()].filter((index) => {
    const [a, b] = [before[index], after[index]];
    return a && b && !isSame(a, b);
  });
  const [i = 0, j = 0] = moved;
  const [a, b, c, d] = [before[i], before[j], after[i], after[j]];
  if (moved.length !== 2 || !a || !b || !c || !d || !isSame(a, d) || !isSame(b, c)) return [];
  if (a.kind !== b.kind) return [];

  const isApart =
    /[，。；：、]/u.test(original.slice(a.end, b.start)) && /[,.;:]\s|\band\b/u.test(translation.slice(c.end, d.start));
  const areUnitsSwapped = a.measure !== b.measure && c.measure === a.measure && d.measure === b.measure;
  const areUnitsKept = a.measure !== b.measure && d.measure === a.measure && c.measure === b.measure;
  return areUnitsSwapped || (isApart && !areUnitsKept)
    ? [
        [
          { original: a, translation: d },
          { original: b, translation: c },
        ],
      ]
    : [];
}

function likeness(a: Quantity, b: Quantity): number {
  return (
    Number(a.kind === b.kind) * 4 + Number(a.measure === b.measure) * 2 + Number(a.bound === b.bound) + Number(b.isFirm)
  );
}
