import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { findComponentUses, isMdxElement } from '../source/component-uses.ts';
import { head, type Place } from '../source/problem.ts';
import { readQuantities } from '../language/read-quantities.ts';
import { commentOf, type SectionSource } from '../source/read-section.ts';

/** A block of a section as both languages must have it: a paragraph, a list, a component. */
export interface Block extends Place {
  /** What must be the same in both languages: paragraph, list, <Photo id="…">. */
  kind: string;
  /** Its words; empty for a component. */
  text: string;
  /** Ids of the terms that an editor has marked in it. */
  marked: readonly string[];
}

/** What became of the original's blocks in a translation. */
export type Pairing =
  | { change: 'same'; original: Block; translation: Block }
  | { change: 'missing'; original: Block; before: Block | undefined }
  | { change: 'added'; translation: Block }
  | { change: 'merged'; originals: [Block, Block]; translation: Block }
  | { change: 'split'; original: Block; translations: [Block, Block] };

/** The blocks of a section, in the order of the text; comments are none. */
export function blocksOf(section: SectionSource): Block[] {
  const marks = findComponentUses(section).filter(({ name }) => name === 'Term');
  return section.tree.children
    .filter((node) => node.type !== 'yaml' && commentOf(node) === undefined)
    .map((node) => {
      const { start, end } = node.position ?? { start: head, end: head };
      return {
        kind: kindOf(node),
        text: isMdxElement(node) ? '' : toString(node),
        marked: marks.filter(({ line }) => line >= start.line && line <= end.line).map(({ id }) => id),
        line: start.line,
        column: start.column,
      };
    });
}

function kindOf(node: RootContent): string {
  if (!isMdxElement(node)) return node.type === 'heading' ? 'heading' : node.type;
  const id = node.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id',
  )?.value;
  return `<${node.name ?? ''} id="${typeof id === 'string' ? id : ''}">`;
}

/**
 * Pairs the blocks of an original and its translation so that the least has changed: components by name and id,
 * paragraphs by their numbers and by their length, since a translation grows evenly.
 */
export function pairBlocks(original: SectionSource, translation: SectionSource): Pairing[] {
  const [a, b] = [blocksOf(original), blocksOf(translation)];
  const length = (blocks: readonly Block[]) => blocks.reduce((sum, { text }) => sum + text.length, 0) || 1;
  const ratio = length(b) / length(a);
  const numbers = new Map<Block, Set<number>>();
  for (const [blocks, locale] of [
    [a, original.locale],
    [b, translation.locale],
  ] as const) {
    for (const block of blocks)
      numbers.set(
        block,
        new Set(
          readQuantities(block.text, locale)
            .filter(({ kind }) => kind !== 'rank')
            .map(({ value }) => value),
        ),
      );
  }

  const distance = (left: readonly Block[], right: readonly Block[]): number => {
    if (left.some(({ kind }) => kind !== right[0]?.kind) || right.some(({ kind }) => kind !== left[0]?.kind))
      return Infinity;
    if (left[0]?.text === '') return 0;
    const [expected, actual] = [length(left) * ratio, length(right)];
    const [m, n] = [left, right].map((side) => new Set(side.flatMap((block) => [...(numbers.get(block) ?? [])])));
    const shared = [...(m ?? [])].filter((value) => n?.has(value)).length;
    const all = new Set([...(m ?? []), ...(n ?? [])]).size;
    return (
      Math.min(1, Math.abs(expected - actual) / Math.max(expected, actual)) * 0.7 + (all === 0 ? 0 : 1 - shared / all)
    );
  };

  // Shortest way through the table of both texts: keep, drop, add, merge two into one, split one into two.
  const best: number[][] = [];
  const from: ((Pairing & { i: number; j: number }) | undefined)[][] = [];
  for (let i = 0; i <= a.length; i++) {
    best.push([]);
    from.push([]);
    for (let j = 0; j <= b.length; j++) {
      const options: { cost: number; i: number; j: number; pairing: Pairing }[] = [];
      const offer = (cost: number, di: number, dj: number, pairing: Pairing) => {
        options.push({ cost: cost + (best[i - di]?.[j - dj] ?? Infinity), i: i - di, j: j - dj, pairing });
      };
      const [x, y, x2, y2] = [a[i - 1], b[j - 1], a[i - 2], b[j - 2]];
      if (x && y) offer(distance([x], [y]), 1, 1, { change: 'same', original: x, translation: y });
      if (x) offer(0.8, 1, 0, { change: 'missing', original: x, before: b[j] });
      if (y) offer(0.8, 0, 1, { change: 'added', translation: y });
      if (x && x2 && y && x.text && y.text)
        offer(distance([x2, x], [y]) + 0.4, 2, 1, { change: 'merged', originals: [x2, x], translation: y });
      if (x && y && y2 && x.text && y.text)
        offer(distance([x], [y2, y]) + 0.4, 1, 2, { change: 'split', original: x, translations: [y2, y] });
      const chosen = options.sort((left, right) => left.cost - right.cost)[0];
      best[i]?.push(i + j === 0 ? 0 : (chosen?.cost ?? Infinity));
      from[i]?.push(chosen && i + j > 0 ? { ...chosen.pairing, i: chosen.i, j: chosen.j } : undefined);
    }
  }

  const pairings: Pairing[] = [];
  let [i, j] = [a.length, b.length];
  for (let step = from[i]?.[j]; step; step = from[i]?.[j]) {
    pairings.unshift(step);
    ({ i, j } = step);
  }
  return pairings;
}
