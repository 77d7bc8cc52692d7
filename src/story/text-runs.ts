import type { Nodes, Text } from 'mdast';
import { isMdxElement } from '../source/component-uses.ts';

/** A run of text in a block: a node of its tree, and where it begins in the block's text. */
export interface TextRun {
  node: Text;
  start: number;
  /** Whether it is a link already, to which no other may be added. */
  isLink: boolean;
}

/** What stands between two paragraphs of a block: the items of a list, the paragraphs of a quotation. */
const gap = '\n\n';

/**
 * The text of a block and the nodes it comes from. The story is annotated along this text, and pages are drawn along it:
 * whoever needs an offset in a block goes through here.
 */
export function textRuns(block: Nodes): { text: string; runs: TextRun[] } {
  const runs: TextRun[] = [];
  let text = '';
  const walk = (node: Nodes, isLink: boolean) => {
    if (node.type === 'text') {
      runs.push({ node, start: text.length, isLink });
      text += node.value;
    } else if ('children' in node) {
      if ((node.type === 'paragraph' || node.type === 'heading') && text !== '') text += gap;
      for (const child of node.children) walk(child, isLink || child.type === 'link' || isMdxElement(child));
    }
  };
  walk(block, false);
  return { text, runs };
}
