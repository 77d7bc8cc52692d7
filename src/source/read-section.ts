import type { Nodes, Root } from 'mdast';
import { VFileMessage } from 'vfile-message';
import { message, type Message } from '../i18n/editors/message.ts';
import { leadSchema, sectionSchema } from '../schema/section.ts';
import { parseMarkdown } from './markdown.ts';
import { explainMdxFault } from './mdx-fault.ts';
import { head, type Place, type Problem } from './problem.ts';
import { YamlSource } from './read-yaml.ts';

/** A section in one language, parsed, with the place of every node. */
export interface SectionSource {
  path: string;
  slug: string;
  locale: string;
  text: string;
  /** Its title is the heading; the lead has none. */
  frontMatter: YamlSource<{ title?: string }>;
  /** The syntax tree of the whole file; empty where the file is broken. */
  tree: Root;
  problems: Problem[];
}

export function readSection(file: {
  path: string;
  text: string;
  slug: string;
  locale: string;
  isLead: boolean;
}): SectionSource {
  const { path, text, slug, locale, isLead } = file;
  const problems: Problem[] = [];
  let tree: Root = { type: 'root', children: [] };
  const crowded = findCrowded(text);
  if (crowded) problems.push({ path, ...crowded, rule: 'mdx-syntax', message: message('mdx-syntax.tooManyMarks') });
  try {
    if (!crowded) tree = parseMarkdown(text);
    if (depthOf(tree) > deepest) problems.push(tooDeep(path));
  } catch (error) {
    // On thousands of levels the parser runs out of stack, which is no message of its own.
    problems.push(
      error instanceof VFileMessage ? { path, rule: 'mdx-syntax', ...explainMdxFault(error, text) } : tooDeep(path),
    );
  }
  const fence = findFenceFault(text, tree);
  // What the parser says of a heading without its fence would only mislead.
  if (fence) problems.splice(0, Infinity, { path, rule: 'yaml-syntax', ...fence });
  const isBroken = problems.length > 0;
  if (isBroken) tree = { type: 'root', children: [] };
  const first = tree.children[0];
  const yaml = first?.type === 'yaml' ? first.value : '';
  const frontMatter = new YamlSource<{ title?: string }>(
    path,
    yaml,
    isLead || isBroken ? leadSchema : sectionSchema,
    '---\n',
  );
  if (!isBroken) problems.push(...frontMatter.problems);
  return { path, slug, locale, text, frontMatter, tree, problems };
}

const key = /^\s*title\s*[:：]/u;
const line = /^\s*[-－—–]{2,}\s*$/u;

/** What is wrong with the lines of --- around the front matter; undefined where they are right, or there are none. */
function findFenceFault(text: string, { children: [first, second] }: Root): (Place & { message: Message }) | undefined {
  const lines = text.split('\n', 40);
  const top = lines.findIndex((words) => words.trim() !== '');
  const at = (index: number) => ({ line: index + 1, column: 1 });
  if (first?.type === 'yaml') {
    // The parser ends the first front matter at the second line of ---.
    const below = lines.findIndex((words, index) => index > 1 && /^---\s*$/u.test(words)) + 1;
    const next = lines.findIndex((words, index) => index >= below && words.trim() !== '');
    return second?.type === 'thematicBreak' && key.test(lines[next + 1] ?? '')
      ? { ...at(next), message: message('yaml-syntax.fenceTwice') }
      : undefined;
  }
  if (key.test(lines[top] ?? '')) return { ...at(top), message: message('yaml-syntax.noFence') };
  if (!line.test(lines[top] ?? '') || !key.test(lines[top + 1] ?? '')) return undefined;
  if (!/^---\s*$/u.test(lines[top] ?? '')) return { ...at(top), message: message('yaml-syntax.noFence') };
  const hasEnd = lines.some((words, index) => index > top && /^---\s*$/u.test(words));
  if (!hasEnd) return { ...at(top), message: message('yaml-syntax.openFence') };
  return top > 0 ? { ...at(top), message: message('yaml-syntax.fenceLower') } : undefined;
}

/** Text of a comment on lines of its own, between {/* and *\/}; undefined where the node is none. */
export function commentOf(node: Nodes): string | undefined {
  return node.type === 'mdxFlowExpression' ? /^\s*\/\*((?:(?!\*\/).)*)\*\/\s*$/su.exec(node.value)?.[1] : undefined;
}

/** Marks of Markdown in one paragraph; prose needs a dozen, and the parser tries every one with every other. */
const mostMarks = 1000;

/** The first paragraph with more marks than prose has. */
function findCrowded(text: string): Place | undefined {
  let line = 1;
  for (const paragraph of text.split(/\n(?=[ \t]*\n)/u)) {
    if (paragraph.length > mostMarks && (paragraph.match(/[*_[`~<]/gu) ?? []).length > mostMarks)
      return { line: line + (/^\s*\n/u.exec(paragraph)?.[0].split('\n').length ?? 1) - 1, column: 1 };
    line += paragraph.split('\n').length;
  }
  return undefined;
}

/** Levels of blocks and marks inside each other; prose needs five. */
const deepest = 50;

function tooDeep(path: string): Problem {
  return { path, ...head, rule: 'mdx-syntax', message: message('mdx-syntax.tooDeep') };
}

function depthOf(tree: Root): number {
  let depth = 0;
  for (let level: Nodes[] = [tree]; level.length > 0 && depth <= deepest; depth++) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return depth;
}
