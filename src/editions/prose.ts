import type { Nodes, RootContent } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { isMdxElement } from '../source/component-uses.ts';
import type { Block, Section } from '../story/story.ts';
import type { Correction } from './corrections.ts';
import type { Edition } from './edition.ts';

const writer = unified().use(remarkRehype).use(rehypeStringify);

/** The blocks of a section that are words: callouts repeat what the text says, and pictures stand on the page. */
const wordsOf = (section: Section): readonly Block[] => section.blocks.filter(({ block }) => block !== 'component');

/** A section as HTML, for feeds: paragraphs, headings, lists, links to whole addresses, and its corrections. */
export function sectionHtml(section: Section, corrections: readonly Correction[], edition: Edition): string {
  const blocks = structuredClone(wordsOf(section).map(({ node }) => node));
  for (const { text } of corrections) blocks.push({ type: 'paragraph', children: [{ type: 'text', value: text }] });
  const root = { type: 'root' as const, children: blocks };
  visit(root, (node: Nodes, index, parent) => {
    if (isMdxElement(node) && parent && index !== undefined) {
      // A word that is marked as a term stays; what the mark leads to is not in a feed.
      parent.children.splice(index, 1, ...(node.children as RootContent[]));
      return [SKIP, index];
    }
    if (node.type === 'link') node.url = wholeAddress(node.url, section, edition);
    return undefined;
  });
  return writer.stringify(writer.runSync(root));
}

/** Where a link of an editor leads when it is not read on the site. */
function wholeAddress(url: string, { slug, isLead, locale }: Section, { formatAddress }: Edition): string {
  if (url.startsWith('#'))
    return formatAddress({ locale, page: isLead ? undefined : slug, fragment: url.slice(1) }) ?? url;
  return (url.startsWith('/') ? formatAddress(url.slice(1)) : undefined) ?? url;
}

/** The paragraphs of a section as plain text; items of a list begin with a hyphen. */
export function sectionText(section: Section): string[] {
  return wordsOf(section).map(({ block, text }) =>
    block === 'list' ? text.replaceAll(/(^|\n\n)/g, (between) => `${between && '\n'}- `) : text.trim(),
  );
}
