import type { Nodes, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { message, type Message } from '../../i18n/editors/message.ts';
import { findAddresses, isWithin } from '../../language/find-addresses.ts';
import { findAll } from '../../language/find-all.ts';
import { nearestWord } from '../../language/nearest-word.ts';
import { components, isComponentName, isMdxElement, type MdxElement } from '../../source/component-uses.ts';
import { head, type Place, type Problem } from '../../source/problem.ts';
import { commentOf, type SectionSource } from '../../source/read-section.ts';
import type { CheckedStory } from '../../story/build-story.ts';
import type { Rule } from '../rule.ts';
import { suggest } from '../suggest.ts';
import { placeInFile, textProblem } from '../text-problem.ts';
import { isSubhead } from '../typed-forms.ts';

const rule = 'mdx-plain';

type RefusalKey =
  `mdx-plain.${'import' | 'braces' | 'heading' | 'image' | 'codeBlock' | 'code' | 'rule' | 'lineBreak' | 'linkElsewhere' | 'otherForm'}`;

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
const refusals: Readonly<Record<string, RefusalKey>> = {
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
export function refusalOf(type: string): RefusalKey {
  return refusals[type] ?? 'mdx-plain.otherForm';
}

export const mdxPlain: Rule = {
  id: rule,
  check(story) {
    return [...story.source.sections.flatMap((section) => sectionFaults(story, section)), ...recordFaults(story)];
  },
};

function sectionFaults(story: CheckedStory, section: SectionSource): Problem[] {
  const problems: Problem[] = [];
  const add = ({ line, column }: Place, message: Message) => {
    problems.push({ path: section.path, line, column, rule, message });
  };
  visit(section.tree, (node, _, parent) => {
    if (node.type === 'text') {
      const broken = findBrokenMark(node, section.text);
      if (broken) add(placeInFile(story, section.path, broken.offset), broken.message);
      return undefined;
    }
    const isInside = parent !== undefined && parent.type !== 'root';
    const message = isMdxElement(node) ? elementFault(node, isInside) : nodeFault(node, isInside, section.text);
    if (!message) return undefined;
    add(node.position?.start ?? head, message);
    return SKIP;
  });
  if (section.problems.length === 0 && !section.tree.children.some(({ type }) => withWords.has(type)))
    add({ line: section.text.trimEnd().split('\n').length, column: 1 }, message('mdx-plain.noWords'));
  return problems;
}

/** The blocks that hold words of their own. */
const withWords: ReadonlySet<string> = new Set(['paragraph', 'list', 'blockquote']);

/** Marks of Markdown or HTML in a text of YAML, where they are shown as they stand. */
const typedMarks =
  /<\/?[A-Za-z][^<>]*>|\*\*[^*\s][^*]*\*\*|~~|`[^`]+`|\[[^[\]]+\]\((?:https?:|mailto:|[/#])[^)]*\)|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/giu;

function recordFaults(story: CheckedStory): Problem[] {
  const titles = story.sections.flatMap(({ title }) => title ?? []);
  return [...titles, ...story.recordTexts].flatMap((text) => [
    ...[...text.text.matchAll(typedMarks)].map(({ index: offset, 0: words }) =>
      textProblem(story, text, { rule, offset, words, message: message('mdx-plain.asTyped', { words }) }),
    ),
    ...findForeignMarks(text.text).map(({ offset, words }) =>
      textProblem(story, text, { rule, offset, words, message: message('mdx-plain.foreignMark', { words }) }),
    ),
  ]);
}

type BrokenKey =
  | `mdx-plain.${'table' | 'tickBox' | 'link' | 'footnote' | 'linkElsewhere' | 'bullet' | 'bold' | 'strike' | 'emphasis'}`
  | `mdx-plain.${'headingMark' | 'quoteMark' | 'fullWidthTag'}`;

/** Marks that have stayed in the text because they are not written as Markdown asks; the first row that fits counts. */
export const brokenMarks: readonly { key: BrokenKey; example: string; pattern: RegExp }[] = [
  { key: 'mdx-plain.table', example: '| 年 | 月 |', pattern: /^[ \t]*\|.*\|[ \t]*$/gmu },
  { key: 'mdx-plain.table', example: '年 | 月\n---|---', pattern: /^.*\|.*\n[ \t|:]*-{2,}[ \t]*\|.*$/gmu },
  { key: 'mdx-plain.tickBox', example: '[ ] 老桥', pattern: /^\[[ xX√✓]?\](?=\s)/gu },
  {
    key: 'mdx-plain.link',
    example: '[老桥] (https://example.org/)',
    pattern: /\[[^[\]]*\][ \t]+\([ \t]*(?:https?:|www\.)/gu,
  },
  {
    key: 'mdx-plain.link',
    example: '[老桥]（https://example.org/）',
    pattern: /\[[^[\]]*\][ \t]*（[ \t]*(?:https?:|www\.)/gu,
  },
  {
    key: 'mdx-plain.link',
    example: '[老桥](https://example.org/）',
    pattern: /\[[^[\]]*\]\([ \t]*(?:https?:|www\.)/gu,
  },
  {
    key: 'mdx-plain.link',
    example: '【老桥】(https://a.org)',
    pattern: /[【［][^【［】］\n]*[】］][ \t]*[(（][ \t]*(?:https?:|www\.|[/#])/gu,
  },
  { key: 'mdx-plain.footnote', example: '老桥[^1]', pattern: /\[\^[^[\]\n]*\]/gu },
  { key: 'mdx-plain.linkElsewhere', example: '[老桥][1]', pattern: /\[[^[\]\n]+\]\[[^[\]\n]*\]/gu },
  {
    key: 'mdx-plain.bullet',
    example: '• 老桥',
    pattern: /^(?:[•·●▪◦‣－]|[-+](?=\p{sc=Han})|\*(?=\p{sc=Han}[^*\n]*$))/gmu,
  },
  { key: 'mdx-plain.bold', example: '** 老桥**', pattern: /\*\*/gu },
  { key: 'mdx-plain.bold', example: '＊＊老桥＊＊', pattern: /＊＊/gu },
  { key: 'mdx-plain.bold', example: '有__老桥__', pattern: /__/gu },
  { key: 'mdx-plain.strike', example: '~~老桥~~', pattern: /~~/gu },
  // Of Latin words it may be a part: file_name.
  { key: 'mdx-plain.emphasis', example: '有_老_桥', pattern: /(?<![A-Za-z\d])_|_(?![A-Za-z\d])/gu },
  { key: 'mdx-plain.emphasis', example: '有* 老桥*', pattern: /\*/gu },
  { key: 'mdx-plain.headingMark', example: '＃ 老桥', pattern: /^＃/gmu },
  { key: 'mdx-plain.headingMark', example: '###老桥', pattern: /^#{1,6}(?=[\p{L}“《])/gmu },
  { key: 'mdx-plain.quoteMark', example: '＞ 老桥', pattern: /^＞/gmu },
  { key: 'mdx-plain.fullWidthTag', example: '＜Photo id="bridge" /＞', pattern: /＜\/?[A-Z]/gu },
];

/** Marks that other programs know: of Obsidian, Pandoc, GitHub, TeX, forums. None is one that news could mean as it stands. */
export const foreignMarks: readonly { example: string; pattern: RegExp }[] = [
  // Not a == b, nor a==b, c==d.
  { example: '有==老==桥', pattern: /(?<![\w=])==[^\s=](?:[^=\n]*[^\s=])?==(?![\w=])/gu },
  { example: 'H~2~O', pattern: /(?<=[A-Za-z)\]])~\d{1,3}[+-]?~/gu },
  { example: 'x^2^', pattern: /(?<=[A-Za-z\d)])\^[A-Za-z\d+-]{1,6}\^/gu },
  { example: '$$x+1$$', pattern: /\$\$[^$\n]+\$\$/gu },
  // Not $5 and $10, NT$5 and US$6, $AAPL and $TSLA.
  { example: '$x + 1$', pattern: /(?<![\w$])\$[A-Za-z\\](?:[^$\n\p{sc=Han}]{0,40}[^$\s\p{sc=Han}])?\$(?![\w$])/gu },
  { example: ':::note', pattern: /^:{3,}(?=[ \t]*(?:[A-Za-z{]|$))/gmu },
  { example: '[[老桥]]', pattern: /\[\[[^[\]\n]+\]\]/gu },
  { example: '[toc]', pattern: /^\[toc\][ \t]*$/gimu },
  { example: '老桥[/b]', pattern: /\[\/[a-z]{1,10}\]/giu },
  // Not 10:30:20, nor std::string::npos.
  { example: '老桥:smile:', pattern: /(?<![\w:/]):(?:[a-z][a-z\d_-]{1,30}|\+1):(?![\w:/])/gu },
];

function findForeignMarks(text: string): { offset: number; words: string }[] {
  return foreignMarks.flatMap(({ pattern }) =>
    findAll(pattern, text).map(({ index: offset, 0: words }) => ({ offset, words })),
  );
}

/** What an editor has written so that it is a mark of Markdown no longer: \*, &#42;. */
const meant = /\\[!-/:-@[-`{-~]|&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/giu;

function findBrokenMark({ position }: Text, file: string): { offset: number; message: Message } | undefined {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  const written = file.slice(start, end).replaceAll(meant, (mark) => '\0'.repeat(mark.length));
  const addresses = findAddresses(written);
  for (const { key, pattern } of brokenMarks) {
    for (const { index, 0: mark } of findAll(pattern, written)) {
      const isAddress = addresses.some((address) => index >= address.start && index + mark.length <= address.end);
      if (isAddress) continue;
      return { offset: start + index, message: message(key) };
    }
  }
  const foreign = findForeignMarks(written).find(
    ({ offset, words }) => !isWithin({ start: offset, end: offset + words.length }, addresses),
  );
  return (
    foreign && {
      offset: start + foreign.offset,
      message: message('mdx-plain.foreignMark', { words: foreign.words }),
    }
  );
}

function nodeFault(node: Nodes, isInside: boolean, file: string): Message | undefined {
  switch (node.type) {
    case 'heading':
      if (file[node.position?.start.offset ?? 0] !== '#') return message('mdx-plain.underlined');
      if (node.depth !== 3) return message('mdx-plain.heading');
      if (isInside) return message('mdx-plain.headingInside');
      return toString(node).trim() === '' ? message('mdx-plain.emptyHeading') : undefined;
    case 'paragraph':
      return !isInside && isSubhead(node, toString(node)) ? message('mdx-plain.subhead') : undefined;
    case 'link':
      if (!/^(https?:|mailto:|[#/])/i.test(node.url)) return message('mdx-plain.linkTarget', { url: node.url });
      return toString(node).trim() === '' ? message('mdx-plain.linkWithoutWords') : undefined;
    case 'linkReference':
    case 'definition':
      return node.label?.startsWith('^') ? message('mdx-plain.footnote') : message(refusalOf(node.type));
    default:
      return plain.has(node.type) || commentOf(node) !== undefined ? undefined : message(refusalOf(node.type));
  }
}

function elementFault(element: MdxElement, isInside: boolean): Message | undefined {
  const { name, attributes } = element;
  if (!isComponentName(name)) {
    // A name in small letters is one of HTML, unless it is nearly that of a component.
    if (name !== null && /^[a-z]/u.test(name) && nearestWord(`<${name}>`, componentTags) === undefined)
      return message('mdx-plain.html', { name });
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
  if (!isInline && isInside) return message('mdx-plain.inside', { name });
  return isInline || element.children.length > 0 ? message('mdx-plain.notAlone', { name }) : undefined;
}

const componentTags = Object.keys(components).map((name) => `<${name}>`);
