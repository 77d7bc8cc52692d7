import type { Nodes } from 'mdast';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { parseMarkdown } from './markdown.ts';

/** The form of a file, without its words: the nodes of its tree in their order. Two files of one form differ in words only. */
export function shapeOf(path: string, text: string): string {
  return path.endsWith('.mdx') ? shapeOfMdx(text) : path.endsWith('.yaml') ? shapeOfYaml(text) : '';
}

function shapeOfMdx(text: string): string {
  const walk = (node: Nodes): string => {
    if (node.type === 'yaml') return shapeOfYaml(node.value);
    const name = node.type === 'link' ? `${node.type} ${node.url}` : node.type;
    return 'children' in node ? `${name}(${node.children.map(walk).join(' ')})` : name;
  };
  try {
    return walk(parseMarkdown(text));
  } catch {
    return 'unreadable';
  }
}

function shapeOfYaml(text: string): string {
  const walk = (node: unknown): string => {
    if (isMap(node)) return `{${node.items.map(({ key, value }) => `${String(key)}:${walk(value)}`).join()}}`;
    if (isSeq(node)) return `[${node.items.map(walk).join()}]`;
    return isScalar(node) ? typeof node.value : '';
  };
  const document = parseDocument(text, { prettyErrors: false });
  return `${document.errors.length} ${walk(document.contents)}`;
}
