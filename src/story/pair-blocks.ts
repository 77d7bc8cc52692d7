import type { Block } from './story.ts';

/** What became of the original's blocks in a translation. */
export type Pairing =
  | { change: 'same'; original: Block; translation: Block }
  | { change: 'missing'; original: Block; before: Block | undefined }
  | { change: 'added'; translation: Block }
  | { change: 'merged'; originals: [Block, Block]; translation: Block }
  | { change: 'split'; original: Block; translations: [Block, Block] };

/** What it costs to say that a block has no partner, or that two blocks have become one. Two blocks at a distance of 1 share nothing. */
const costs = { alone: 0.6, joined: 0.5 } as const;

/** How much each sign counts. Numbers count least: a changed number must not hide behind a changed order. */
const weights = { length: 0.6, words: 0.35, numbers: 0.2 } as const;

/** What a block must be to answer another: a paragraph, or a component of the same name and id. */
export const signature = ({ block, component, node }: Block): string =>
  component ? `<${component.name} id="${component.id}">` : block === 'other' ? node.type : block;

/**
 * Pairs the blocks of an original and its translation so that the least has changed: components by name and id,
 * paragraphs by their place, length, terms and names, and last by their numbers. `ratio` is how much longer than its
 * original a translation between the two languages is; these blocks cannot tell where one of two has been dropped.
 */
export function pairBlocks(originals: readonly Block[], translations: readonly Block[], ratio: number): Pairing[] {
  const distance = distanceIn(ratio);
  // Nearly always the shape is the same, and where it fits in place nothing else is looked for: that keeps it linear.
  const inPlace = originals.flatMap((original, index): Pairing[] => {
    const translation = translations[index];
    return translation ? [{ change: 'same', original, translation }] : [];
  });
  if (
    originals.length === translations.length &&
    inPlace.every((pair) => pair.change === 'same' && distance([pair.original], [pair.translation]) < costs.alone)
  )
    return inPlace;
  return shortestPath(originals, translations, distance);
}

/** The blocks of a pairing on either side, none where one has no partner. */
export function blocksIn(pairing: Pairing): [originals: Block[], translations: Block[]] {
  switch (pairing.change) {
    case 'same':
      return [[pairing.original], [pairing.translation]];
    case 'missing':
      return [[pairing.original], []];
    case 'added':
      return [[], [pairing.translation]];
    case 'merged':
      return [pairing.originals, [pairing.translation]];
    case 'split':
      return [[pairing.original], pairing.translations];
  }
}

type Distance = (left: readonly Block[], right: readonly Block[]) => number;

/** How many characters texts hold, at least one. */
export const lengthOf = (texts: readonly Pick<Block, 'text'>[]): number =>
  texts.reduce((sum, { text }) => sum + text.length, 0) || 1;

/** How far blocks are from saying the same, given how much longer a translation is. */
function distanceIn(ratio: number): Distance {
  return (left, right) => {
    const [first] = left;
    if (!first || [...left, ...right].some((block) => signature(block) !== signature(first))) return Infinity;
    if (first.component) return 0;
    const [expected, actual] = [lengthOf(left) * ratio, lengthOf(right)];
    return (
      (Math.abs(expected - actual) / Math.max(expected, actual)) * weights.length +
      unlikeness(left.flatMap(wordsIn), right.flatMap(wordsIn)) * weights.words +
      unlikeness(left.flatMap(numbersIn), right.flatMap(numbersIn)) * weights.numbers
    );
  };
}

const wordsIn = ({ uses, marked }: Block) => [...uses.map(({ mark }) => mark.id), ...marked];
const numbersIn = ({ quantities }: Block) => quantities.filter(({ kind }) => kind !== 'rank').map(({ value }) => value);

/** The share of what stands on one side only; 0 where nothing stands on either. */
function unlikeness<Sign>(left: readonly Sign[], right: readonly Sign[]): number {
  const [a, b] = [new Set(left), new Set(right)];
  const all = new Set([...a, ...b]);
  const shared = [...a].filter((sign) => b.has(sign)).length;
  return all.size === 0 ? 0 : 1 - shared / all.size;
}

interface Step {
  cost: number;
  /** How many blocks of the original and of the translation it uses up. */
  used: [number, number];
  pairing: Pairing;
}

/** How far a block may have moved; beyond, comparing everything with everything would be quadratic. */
const reach = 40;

/** The cheapest way through both texts: keep, drop, add, merge two into one, split one into two. */
function shortestPath(originals: readonly Block[], translations: readonly Block[], distance: Distance): Pairing[] {
  const best: Map<number, number>[] = [];
  const came: Map<number, Step>[] = [];
  const slope = translations.length / (originals.length || 1);
  const width = reach + Math.abs(originals.length - translations.length);
  for (let i = 0; i <= originals.length; i++) {
    best.push(new Map(i === 0 ? [[0, 0]] : []));
    came.push(new Map());
    const middle = Math.round(i * slope);
    for (let j = Math.max(0, middle - width); j <= Math.min(translations.length, middle + width); j++) {
      if (i + j === 0) continue;
      let chosen: { total: number; step: Step } | undefined;
      for (const step of stepsTo(i, j, originals, translations, distance)) {
        const total = step.cost + (best[i - step.used[0]]?.get(j - step.used[1]) ?? Infinity);
        if (total < (chosen?.total ?? Infinity)) chosen = { total, step };
      }
      if (!chosen) continue;
      best[i]?.set(j, chosen.total);
      came[i]?.set(j, chosen.step);
    }
  }
  const pairings: Pairing[] = [];
  let [i, j] = [originals.length, translations.length];
  for (let step = came[i]?.get(j); step; step = came[i]?.get(j)) {
    pairings.push(step.pairing);
    [i, j] = [i - step.used[0], j - step.used[1]];
  }
  return pairings.reverse();
}

/** The steps that end behind a number of blocks of each text. */
function stepsTo(
  i: number,
  j: number,
  originals: readonly Block[],
  translations: readonly Block[],
  distance: Distance,
): Step[] {
  const steps: Step[] = [];
  const [x, y, x2, y2] = [originals[i - 1], translations[j - 1], originals[i - 2], translations[j - 2]];
  if (x && y)
    steps.push({ cost: distance([x], [y]), used: [1, 1], pairing: { change: 'same', original: x, translation: y } });
  if (x)
    steps.push({
      cost: costs.alone,
      used: [1, 0],
      pairing: { change: 'missing', original: x, before: translations[j] },
    });
  if (y) steps.push({ cost: costs.alone, used: [0, 1], pairing: { change: 'added', translation: y } });
  if (x && y && !x.component && !y.component) {
    if (x2)
      steps.push({
        cost: distance([x2, x], [y]) + costs.joined,
        used: [2, 1],
        pairing: { change: 'merged', originals: [x2, x], translation: y },
      });
    if (y2)
      steps.push({
        cost: distance([x], [y2, y]) + costs.joined,
        used: [1, 2],
        pairing: { change: 'split', original: x, translations: [y2, y] },
      });
  }
  return steps;
}
