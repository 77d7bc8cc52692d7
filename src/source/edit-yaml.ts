import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type Document,
  type ToStringOptions,
} from 'yaml';
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
  // What stands above everything is about the file, not about its first item.
  const head = /^(?:[^\S\n]*(?:#.*)?\n)*/u.exec(text)?.[0] ?? '';
  return head + editBody(text.slice(head.length), edit);
}

function editBody(text: string, edit: YamlEdit): string {
  if (edit.do === 'set' && edit.value === undefined) return withoutLines(text, edit.at) ?? editLines(text, edit);
  return (edit.do === 'set' && editWords(text, edit.at, edit.value)) || editLines(text, edit);
}

/**
 * One value taken away with its lines alone: a comment below it belongs to what comes next. Undefined where it does not
 * fill whole lines, or where something else would change.
 */
function withoutLines(text: string, at: YamlPath): string | undefined {
  const document: Document = parseDocument(text);
  const parent = document.getIn(at.slice(0, -1), true) ?? document.contents;
  const key = at.at(-1);
  const item = isMap(parent) ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === key) : undefined;
  const value = isSeq(parent) ? parent.items[Number(key)] : item?.value;
  const start = (isNode(item?.key) ? item.key : isNode(value) ? value : undefined)?.range?.[0];
  const end = isNode(value) ? value.range?.[1] : undefined;
  if (start === undefined || end === undefined) return undefined;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', Math.max(start, end - 1)) + 1 || text.length;
  if (!/^[ \t]*(?:- )?$/u.test(text.slice(from, start))) return undefined;
  removeAt(document, at);
  const left = text.slice(0, from) + text.slice(to);
  return isSameData(left, document) ? left : undefined;
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
  const written = document.clone();
  let style = styleOf(text);
  document.contents ??= document.createNode(typeof edit.at[0] === 'number' ? [] : {});
  apply(document, edit);
  // In braces and brackets an empty value is none.
  if (!isSameData(document.toString(style), document)) style = { ...style, nullStr: 'null' };
  const before = written.toString(style).split('\n');
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
  // A key with nothing behind it is filled in.
  const bare = at.findIndex((_, depth) => depth > 0 && document.getIn(at.slice(0, depth)) === null);
  if (bare > 0) document.setIn(at.slice(0, bare), document.createNode(typeof at[bare] === 'number' ? [] : {}));
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
    indent:
      [...text.matchAll(/^( *(?:- +)*)[^\s#-][^\n]*:[^\S\n]*(?:#.*)?\n(?:\s*#.*\n)*( +)[^\s#-]/gmu)]
        .map(([, key = '', child = '']) => child.length - key.length)
        .find((steps) => steps > 0) ?? 2,
    indentSeq: !/^[\w-]+:\n- /mu.test(text),
    flowCollectionPadding: /\{ /u.test(text),
  };
}
