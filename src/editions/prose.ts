import type { Nodes, RootContent } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { isMdxElement } from '../source/component-uses.ts';
import type { Block, Section } from '../story/story.ts';
import type { Correction } from './corrections.ts';
import type { Edition } from './edition.ts';
import { requirePhotoWords } from './photo-words.ts';

const writer = unified().use(remarkRehype).use(rehypeStringify);

/** The blocks of a section that are words: callouts repeat what the text says, and pictures stand on the page. */
const wordsOf = (section: Section): readonly Block[] => section.blocks.filter(({ block }) => block !== 'component');

/** A picture as a feed shows it: its whole address, and its size where it is known. */
export interface PictureFile {
  src: string;
  width?: number;
  height?: number;
}

/**
 * A section as HTML, for feeds: paragraphs, headings, lists, pictures, links to whole addresses, and its corrections.
 * @param files the file of each picture, by id
 */
export function sectionHtml(
  section: Section,
  corrections: readonly Correction[],
  files: ReadonlyMap<string, PictureFile>,
  edition: Edition,
): string {
  const blocks = section.blocks.flatMap(({ node, component }): RootContent[] => {
    if (!component) return [structuredClone(node)];
    return component.name === 'Photo' ? pictureOf(component.id, files, edition) : [];
  });
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

/** One picture as HTML, with its caption. */
export function pictureHtml(id: string, files: ReadonlyMap<string, PictureFile>, edition: Edition): string {
  return writer.stringify(writer.runSync({ type: 'root', children: pictureOf(id, files, edition) }));
}

/** A picture and its caption, as a page words them; Markdown has no figure: a paragraph is written as one. */
function pictureOf(id: string, files: ReadonlyMap<string, PictureFile>, edition: Edition): RootContent[] {
  const file = files.get(id);
  const words = requirePhotoWords(edition, id);
  if (!file) return [];
  const { src, ...size } = file;
  const caption = [words.caption, words.credit].filter(Boolean).join(' ');
  return [
    {
      type: 'paragraph',
      data: { hName: 'figure' },
      children: [
        { type: 'image', url: src, alt: words.alt, data: { hProperties: size } },
        { type: 'emphasis', data: { hName: 'figcaption' }, children: [{ type: 'text', value: caption }] },
      ],
    },
  ];
}

/** Where a link of an editor leads when it is not read on the site. */
function wholeAddress(url: string, { slug, isLead, locale }: Section, { formatLink }: Edition): string {
  const page = formatLink({ locale, page: isLead ? undefined : slug });
  // A link of an editor begins behind the base path; anything else is read as it would be on the page.
  return url.startsWith('/') ? formatLink(url.slice(1)) : (URL.parse(url, page)?.href ?? url);
}

/** The paragraphs of a section as plain text; items of a list begin with a hyphen. */
export function sectionText(section: Section): string[] {
  return wordsOf(section).map(({ block, text }) =>
    block === 'list' ? text.replaceAll(/(^|\n\n)/g, (between) => `${between && '\n'}- `) : text.trim(),
  );
}
