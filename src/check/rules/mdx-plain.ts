import type { Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { message, type KeyTaking, type Message } from '../../i18n/editors/message.ts';
import { components, isComponentName, isMdxElement, type MdxElement } from '../../source/component-uses.ts';
import { head, type Problem } from '../../source/problem.ts';
import { commentOf } from '../../source/read-section.ts';
import type { Rule } from '../rule.ts';
import { suggest } from '../suggest.ts';

type MdxKey = KeyTaking & `mdx-plain.${string}`;

const plain = new Set([
  'root',
  'yaml',
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'link',
  'list',
  'listItem',
  'blockquote',
]);

/** The sentence for what Markdown knows and a section does not have. */
const refusals: Readonly<Record<string, MdxKey>> = {
  mdxjsEsm: 'mdx-plain.import',
  mdxFlowExpression: 'mdx-plain.braces',
  mdxTextExpression: 'mdx-plain.braces',
  heading: 'mdx-plain.heading',
  image: 'mdx-plain.image',
  imageReference: 'mdx-plain.image',
  code: 'mdx-plain.codeBlock',
  inlineCode: 'mdx-plain.code',
  thematicBreak: 'mdx-plain.rule',
  break: 'mdx-plain.lineBreak',
  linkReference: 'mdx-plain.linkElsewhere',
  definition: 'mdx-plain.linkElsewhere',
};

/** The key of the sentence for a kind of node of the syntax tree; those that a new parser brings share one. */
export function refusalOf(type: string): MdxKey {
  return refusals[type] ?? 'mdx-plain.otherForm';
}

export const mdxPlain: Rule = {
  id: 'mdx-plain',
  check({ source }) {
    return source.sections.flatMap((section) => {
      const problems: Problem[] = [];
      visit(section.tree, (node) => {
        const message = isMdxElement(node) ? elementFault(node) : nodeFault(node);
        if (!message) return undefined;
        const { line, column } = node.position?.start ?? head;
        problems.push({ path: section.path, line, column, rule: 'mdx-plain', message });
        return SKIP;
      });
      if (section.problems.length === 0 && !section.tree.children.some(({ type }) => type === 'paragraph')) {
        const line = section.text.trimEnd().split('\n').length;
        problems.push({
          path: section.path,
          line,
          column: 1,
          rule: 'mdx-plain',
          message: message('mdx-plain.noWords'),
        });
      }
      return problems;
    });
  },
};

/** Marks of Markdown that have stayed in the text because they are not written as Markdown asks. */
export const brokenMarks: readonly { key: MdxKey; example: string; pattern: RegExp }[] = [
  { key: 'mdx-plain.bold', example: '** 老桥**', pattern: /\*\*/u },
  { key: 'mdx-plain.bold', example: '＊＊老桥＊＊', pattern: /＊＊/u },
  { key: 'mdx-plain.link', example: '[老桥] (https://example.org/)', pattern: /\[[^\]]*\]\s+\(\s*https?:/u },
  { key: 'mdx-plain.link', example: '[老桥]（https://example.org/）', pattern: /\[[^\]]*\]\s*（\s*https?:/u },
  { key: 'mdx-plain.headingMark', example: '＃ 老桥', pattern: /^＃/u },
  { key: 'mdx-plain.headingMark', example: '###老桥', pattern: /^#{1,6}\p{L}/u },
  { key: 'mdx-plain.fullWidthTag', example: '＜Photo id="bridge" /＞', pattern: /＜\/?[A-Z]/u },
];

function nodeFault(node: Nodes): Message | undefined {
  if (node.type === 'text') {
    const broken = brokenMarks.find(({ pattern }) => pattern.test(node.value));
    return broken && message(broken.key);
  }
  if (node.type === 'heading' && node.depth === 3) return undefined;
  if (node.type === 'link' && !/^(https?:|mailto:|[#/])/i.test(node.url))
    return message('mdx-plain.linkTarget', { url: node.url });
  if (plain.has(node.type) || commentOf(node) !== undefined) return undefined;
  return message(refusalOf(node.type));
}

function elementFault(element: MdxElement): Message | undefined {
  const { name, attributes } = element;
  if (!isComponentName(name)) {
    const remedy = suggest(`<${name ?? ''}>`, componentTags);
    return message('mdx-plain.unknownComponent', { name: name ?? '', remedy });
  }
  const [attribute, ...others] = attributes;
  if (
    attribute?.type !== 'mdxJsxAttribute' ||
    attribute.name !== 'id' ||
    typeof attribute.value !== 'string' ||
    others.length > 0
  )
    return message('mdx-plain.onlyId', { name });
  const isInline = element.type === 'mdxJsxTextElement';
  if (name === 'Term') return element.children.length === 0 ? message('mdx-plain.termWithoutWords') : undefined;
  return isInline || element.children.length > 0 ? message('mdx-plain.notAlone', { name }) : undefined;
}

const componentTags = Object.keys(components).map((name) => `<${name}>`);
