import { readQuantities, readsWords, type Quantity } from './read-quantities.ts';

/** A text and its language. */
export interface LocalText {
  text: string;
  locale: string;
}

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
}

/** Holds the numbers of a text and its translation to each other: values, bounds, units. */
export function compareQuantities(original: LocalText, translation: LocalText): Comparison {
  const { pairs, onlyOriginal, onlyTranslation } = pairQuantities(
    readQuantities(original.text, original.locale),
    readQuantities(translation.text, translation.locale),
  );
  const readable = readsWords(original.locale) && readsWords(translation.locale) ? pairs : [];
  return {
    onlyOriginal,
    onlyTranslation,
    boundFaults: readable.filter(
      ({ original: a, translation: b }) => a.kind !== 'rank' && a.isFirm && b.isFirm && a.bound !== b.bound,
    ),
    unitFaults: readable.filter(
      ({ original: a, translation: b }) =>
        a.measure !== b.measure &&
        // 'Household' is often left to the words around a number: only two different measures are a fault there.
        ((a.measure !== undefined && b.measure !== undefined) || (a.measure ?? b.measure) !== 'household'),
    ),
  };
}

/** Finds for every quantity its partner of the same value; of several, the one that is also bounded and measured alike. */
function pairQuantities(original: readonly Quantity[], translation: readonly Quantity[]) {
  const pairs: QuantityPair[] = [];
  const free = new Set(translation);
  const unpaired: Quantity[] = [];
  // A rank may answer a number (第二批, batch 2), but 'first' is too common a word to answer every 1.
  const isSameKind = (a: Quantity, b: Quantity) =>
    a.kind === b.kind || (a.value > 1 && [a, b].every(({ kind }) => kind === 'number' || kind === 'rank'));
  for (const quantity of [...original].sort((a, b) => Number(b.isFirm) - Number(a.isFirm))) {
    const partner = [...free]
      .filter((other) => other.value === quantity.value && isSameKind(quantity, other))
      .sort((a, b) => likeness(quantity, b) - likeness(quantity, a))[0];
    if (partner) {
      free.delete(partner);
      pairs.push({ original: quantity, translation: partner });
    } else unpaired.push(quantity);
  }
  return {
    pairs,
    onlyOriginal: unpaired.filter(({ isFirm }) => isFirm).sort((a, b) => a.start - b.start),
    onlyTranslation: [...free].filter(({ isFirm }) => isFirm),
  };
}

function likeness(a: Quantity, b: Quantity): number {
  return (
    Number(a.kind === b.kind) * 4 + Number(a.measure === b.measure) * 2 + Number(a.bound === b.bound) + Number(b.isFirm)
  );
}
