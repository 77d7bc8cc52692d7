import type { PhrasingContent } from 'mdast';

/**
 * Two or more bold runs in one paragraph are the heads of its items. What stands before the first comes by itself; a
 * paragraph without items is all before.
 */
export function paragraphItems(children: readonly PhrasingContent[]): {
  before: PhrasingContent[];
  items: PhrasingContent[][];
} {
  const isHead = ({ type }: PhrasingContent) => type === 'strong';
  if (children.filter(isHead).length < 2) return { before: [...children], items: [] };
  const first = children.findIndex(isHead);
  const items: PhrasingContent[][] = [];
  for (const child of children.slice(first)) {
    if (isHead(child)) items.push([]);
    items.at(-1)?.push(child);
  }
  return { before: children.slice(0, first), items };
}
