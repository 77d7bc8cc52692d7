import type { RootContent } from 'mdast';
import { componentOf, isMdxElement, type ComponentUse } from '../source/component-uses.ts';
import { commentOf, type SectionSource } from '../source/read-section.ts';
import { paragraphId, partId, subheadingId } from './fragment-ids.ts';
import type { Block, BlockKind, Span, TextPiece } from './story.ts';
import { textPieces } from './text-pieces.ts';
import { textRuns } from './text-runs.ts';

/** A block as its file gives it: what it says is not read yet. */
export type BareBlock = Omit<Block, 'quantities' | 'uses' | 'marks' | 'corrections'>;

const kinds: Readonly<Record<string, BlockKind>> = {
  paragraph: 'paragraph',
  heading: 'subheading',
  list: 'list',
  blockquote: 'quote',
};

/** The blocks of a section with their ids, in the order of the text; comments are none. */
export function readBlocks({ path, locale, slug, tree, text: file }: SectionSource): BareBlock[] {
  const counts = new Map<BlockKind, number>();
  return tree.children
    .filter((node) => node.type !== 'yaml' && commentOf(node) === undefined)
    .map((node) => {
      const block = isMdxElement(node) ? 'component' : (kinds[node.type] ?? 'other');
      const number = (counts.get(block) ?? 0) + 1;
      counts.set(block, number);
      const { text, pieces } = block === 'component' ? { text: '', pieces: [] } : readWords(node, file);
      return {
        path,
        locale,
        id: idOf(block, slug, number),
        block,
        component: isMdxElement(node) ? componentOf(node) : undefined,
        kind: block === 'subheading' ? 'heading' : 'paragraph',
        text,
        pieces,
        place: spanOf(node),
        marked: [],
        node,
      };
    });
}

function idOf(block: BlockKind, slug: string, number: number): string | undefined {
  switch (block) {
    case 'paragraph':
      return paragraphId(slug, number);
    case 'subheading':
      return subheadingId(slug, number);
    case 'list':
    case 'quote':
      return partId(slug, block, number);
    default:
      return undefined;
  }
}

function readWords(node: RootContent, file: string): { text: string; pieces: TextPiece[] } {
  const { text, runs } = textRuns(node);
  const pieces = runs.flatMap(({ node: { value, position }, start: at }) => {
    const start = position?.start.offset;
    const end = position?.end.offset;
    return start === undefined || end === undefined ? [] : textPieces(value, file.slice(start, end), at, start);
  });
  return { text, pieces };
}

function spanOf({ position }: RootContent): Span {
  return {
    line: position?.start.line ?? 1,
    column: position?.start.column ?? 1,
    start: position?.start.offset ?? 0,
    end: position?.end.offset ?? 0,
  };
}

/** Ids of the terms that are marked with <Term> inside a block. */
export function markedIn({ place }: { place: Span }, components: readonly ComponentUse[]): string[] {
  return components
    .filter(({ name, offset }) => name === 'Term' && offset >= place.start && offset < place.end)
    .map(({ id }) => id);
}
