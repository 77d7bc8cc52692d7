import type { Nodes, Root } from 'mdast';
import { VFileMessage } from 'vfile-message';
import { message } from '../i18n/editors/message.ts';
import { leadSchema, sectionSchema } from '../schema/section.ts';
import { parseMarkdown } from './markdown.ts';
import { explainMdxFault } from './mdx-fault.ts';
import { head, type Problem } from './problem.ts';
import { YamlSource } from './read-yaml.ts';

/** A section in one language, parsed, with the place of every node. */
export interface SectionSource {
  path: string;
  slug: string;
  locale: string;
  text: string;
  /** The heading; undefined for the lead, or where it is missing. */
  title: string | undefined;
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
  try {
    tree = parseMarkdown(text);
    if (depthOf(tree) > deepest) problems.push(tooDeep(path));
  } catch (error) {
    // On thousands of levels the parser runs out of stack, which is no message of its own.
    problems.push(
      error instanceof VFileMessage ? { path, rule: 'mdx-syntax', ...explainMdxFault(error, text) } : tooDeep(path),
    );
  }
  if (problems.length > 0) tree = { type: 'root', children: [] };
  const first = tree.children[0];
  const isBroken = problems.length > 0;
  const yaml = first?.type === 'yaml' ? first.value : '';
  const frontMatter = new YamlSource<{ title?: string }>(
    path,
    yaml,
    isLead || isBroken ? leadSchema : sectionSchema,
    '---\n',
  );
  if (!isBroken) problems.push(...frontMatter.problems);
  return { path, slug, locale, text, title: frontMatter.data?.title, frontMatter, tree, problems };
}

/** Text of a comment on lines of its own, between {/* and *\/}; undefined where the node is none. */
export function commentOf(node: Nodes): string | undefined {
  return node.type === 'mdxFlowExpression' ? /^\s*\/\*((?:(?!\*\/).)*)\*\/\s*$/su.exec(node.value)?.[1] : undefined;
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
