import type { Nodes } from 'mdast';

/** Whether a text is a table drawn with strokes: a line that begins and ends with one, or a line of --- between them. */
export function isTable(text: string): boolean {
  return text.includes('|') && /^[ \t]*\|.*\|[ \t]*$|\|[ \t:]*-{2,}/mu.test(text);
}

/** A number of an outline at the head of a line: 一、 （二） 第三章. */
export const outlineNumber =
  /^(?:[一二三四五六七八九十]+[、．.]|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十]+[章节部])/u;

/** Whether a paragraph is set as a heading by hand: bold as a whole, or numbered and short, and no sentence. */
export function isSubhead(node: Nodes, text: string): boolean {
  if (node.type !== 'paragraph' || /[。！？…：；，,.!?:;”’」』"]\s*$/u.test(text)) return false;
  const [only, ...others] = node.children;
  return (only?.type === 'strong' && others.length === 0) || (outlineNumber.test(text) && text.length <= 30);
}
