import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * What is added to Markdown, for whoever reads a section: the story, and Astro when it renders. Without it, `**bold“quotation”**后文`
 * keeps its asterisks.
 */
export const remarkPlugins = [remarkCjkFriendly];

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).use(remarkPlugins);

/** The syntax tree of a section, with the place of every node. Throws a VFileMessage where the text is no MDX. */
export function parseMarkdown(text: string): Root {
  return parser.parse(text);
}
