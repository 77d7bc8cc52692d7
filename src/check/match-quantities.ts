import type { Quantity } from './read-quantities.ts';

/** The quantities of one block in two languages, each with its partner or without. */
export interface Matching {
  pairs: { original: Quantity; translation: Quantity }[];
  /** Quantities the other language must have and has not. */
  onlyOriginal: Quantity[];
  onlyTranslation: Quantity[];
}

/** Finds for every quantity its partner of the same value; of several, the one that is also bounded and measured alike. */
export function matchQuantities(original: readonly Quantity[], translation: readonly Quantity[]): Matching {
  const pairs: Matching['pairs'] = [];
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
