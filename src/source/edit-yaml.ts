import { isCollection, isScalar, isSeq, parseDocument, stringify, type Document, type ToStringOptions } from 'yaml';
import type { YamlPath } from './read-yaml.ts';

/** What is done to a YAML file: a value set or, where it is undefined, taken away; an item put into a list; one moved. */
export type YamlEdit =
  | { do: 'set'; at: YamlPath; value: unknown }
  | { do: 'insert'; at: YamlPath; value: unknown }
  | { do: 'move'; at: YamlPath; to: number };

/**
 * A YAML file with a change made, as a careful person would make it: comments, order, quotes and all other lines stay.
 * Throws where there is nothing at the path that could be changed so.
 */
export function editYaml(text: string, edit: YamlEdit): string {
  return (edit.do === 'set' && editWords(text, edit.at, edit.value)) || editLines(text, edit);
}

/** One value replaced by another in its place; undefined where more than that has to change. */
function editWords(text: string, at: YamlPath, value: unknown): string | undefined {
  const document = parseDocument(text);
  const node = document.getIn(at, true);
  if (!isScalar(node) || !node.range || !['string', 'number', 'boolean'].includes(typeof value)) return undefined;
  const [start, end] = node.range;
  const style = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE' ? node.type : 'PLAIN';
  const written = stringify(value, { lineWidth: 0, ...(typeof value === 'string' && { defaultStringType: style }) });
  const edited = text.slice(0, start) + written.trimEnd() + text.slice(end);
  document.setIn(at, value);
  return isSameData(edited, document) ? edited : undefined;
}

/** Whether a text says what a document does: what is written in one place may read as more than was meant. */
function isSameData(text: string, document: Document): boolean {
  const read = parseDocument(text);
  return read.errors.length === 0 && JSON.stringify(read.toJS()) === JSON.stringify(document.toJS());
}

/** A change of whole lines: the file is written anew, and only the lines that differ are taken from that. */
function editLines(text: string, edit: YamlEdit): string {
  const document: Document = parseDocument(text);
  const style = styleOf(text);
  const before = document.toString(style).split('\n');
  document.contents ??= document.createNode(typeof edit.at[0] === 'number' ? [] : {});
  apply(document, edit);
  const after = document.toString(style).split('\n');
  const lines = text.split('\n');
  if (before.length !== lines.length) return after.join('\n');
  let head = 0;
  while (head < after.length && head < before.length && after[head] === before[head]) head++;
  let tail = 0;
  while (tail < Math.min(after.length, before.length) - head && after.at(-1 - tail) === before.at(-1 - tail)) tail++;
  const patched = [
    ...lines.slice(0, head),
    ...after.slice(head, after.length - tail),
    ...lines.slice(lines.length - tail),
  ].join('\n');
  return isSameData(patched, document) ? patched : after.join('\n');
}

function apply(document: Document, edit: YamlEdit): void {
  const { at } = edit;
  if (edit.do === 'set') {
    if (edit.value === undefined) removeAt(document, at);
    else document.setIn(at, document.createNode(edit.value));
    return;
  }
  const index = Number(at.at(-1));
  const parent = at.slice(0, -1);
  if (document.getIn(parent) === undefined) document.setIn(parent, document.createNode([]));
  const list = parent.length === 0 ? document.contents : document.getIn(parent, true);
  if (!isSeq(list)) throw new Error(`no list at ${parent.join('.')}`);
  if (edit.do === 'insert') list.items.splice(index, 0, document.createNode(edit.value));
  else list.items.splice(edit.to, 0, ...list.items.splice(index, 1));
}

/** Takes a value away; a list or map that would be left empty goes with it, since an empty one says nothing. */
function removeAt(document: Document, at: YamlPath): void {
  document.deleteIn(at);
  const parent = at.slice(0, -1);
  const left = parent.length > 0 ? document.getIn(parent, true) : undefined;
  if (isCollection(left) && left.items.length === 0) removeAt(document, parent);
}

/** How a file is written: its indentation, lists under their keys, spaces inside braces. */
function styleOf(text: string): ToStringOptions {
  return {
    lineWidth: 0,
    // What is still to be filled in is left empty.
    nullStr: '',
    indent: /^( +)\S/mu.exec(text.replace(/^\s*#.*$/gmu, ''))?.[1]?.length ?? 2,
    indentSeq: !/^[\w-]+:\n- /mu.test(text),
    flowCollectionPadding: /\{ /u.test(text),
  };
}
