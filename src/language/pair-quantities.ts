import { agreement } from './agreement.ts';
import type { Quantity } from './quantity.ts';
import type { ReadText } from './read-local-text.ts';

/** A number of the original and the one that answers it. */
export interface Pair {
  original: Quantity;
  translation: Quantity;
}

/** The numbers of two texts by their partners; what is lost has none in the translation, what is added none in the original. */
export interface Pairing {
  pairs: Pair[];
  lost: Quantity[];
  added: Quantity[];
}

/** Pairs every number with the one that answers it best; of equal ones, those at the same place of their texts. */
export function pairQuantities(original: ReadText, translation: ReadText): Pairing {
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
    .flatMap(({ original, translation }) => {
      if (taken.has(original) || taken.has(translation)) return [];
      taken.add(original).add(translation);
      return [{ original, translation }];
    });
  return {
    pairs,
    lost: original.quantities.filter((quantity) => !taken.has(quantity)),
    added: translation.quantities.filter((quantity) => !taken.has(quantity)),
  };
}
