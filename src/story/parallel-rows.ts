import { pairQuantities } from '../language/pair-quantities.ts';
import { isAsked, type Quantity } from '../language/quantity.ts';
import type { Block, Section } from './story.ts';
import { blocksIn, lengthOf, pairBlocks } from './pair-blocks.ts';
import { joinedText } from './text-pairs.ts';

/** A block, and which of its numbers the other language answers: each by the number of its pair, counted from 1. */
export interface ParallelBlock {
  block: Block;
  pairs: ReadonlyMap<Quantity, number>;
}

/** What stands beside each other in two languages: nearly always one block and its translation. */
export interface ParallelRow {
  original: readonly ParallelBlock[];
  translation: readonly ParallelBlock[];
}

/** A section beside its translation, without callouts and pictures: paired as the check pairs blocks and their numbers. */
export function parallelRows(original: Section, translation: Section): ParallelRow[] {
  // Of a story that the check has passed, its own length says how much longer a translation is.
  return pairBlocks(original.blocks, translation.blocks, lengthOf(translation.blocks) / lengthOf(original.blocks))
    .map(blocksIn)
    .filter(([left, right]) => [...left, ...right].every(({ component }) => component === undefined))
    .map(([left, right]) => rowOf(left, right));
}

function rowOf(originals: readonly Block[], translations: readonly Block[]): ParallelRow {
  const [left, right] = [joinedText(originals), joinedText(translations)];
  const pairs = !left || !right ? [] : pairQuantities(left, right).pairs;
  // A numeral in an idiom answers another only by chance.
  const told = pairs
    .filter((pair) => isAsked(pair.original) || isAsked(pair.translation))
    .sort((a, b) => a.original.start - b.original.start);
  const numbers = new Map(
    told.flatMap((pair, index) => [
      [pair.original, index + 1],
      [pair.translation, index + 1],
    ]),
  );
  return {
    original: sideOf(originals, left?.quantities ?? [], numbers),
    translation: sideOf(translations, right?.quantities ?? [], numbers),
  };
}

/** @param quantities those of the blocks, one after the other, as they were paired */
function sideOf(
  blocks: readonly Block[],
  quantities: readonly Quantity[],
  numbers: ReadonlyMap<Quantity, number>,
): ParallelBlock[] {
  let at = 0;
  return blocks.map((block) => {
    const pairs = new Map<Quantity, number>();
    for (const quantity of block.quantities) {
      const paired = quantities[at++];
      const number = paired && numbers.get(paired);
      if (number !== undefined) pairs.set(quantity, number);
    }
    return { block, pairs };
  });
}
