import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { allFigures, sayFigure } from './figures.ts';
import { correctionsOf, type Correction } from './corrections.ts';
import { formatAddress } from './format-path.ts';
import { loadStory } from './load-story.ts';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkCjkFriendly);
const writer = unified().use(remarkRehype).use(rehypeStringify);

/** A section without its components: what readers of feeds and plain text get. */
function proseOf(body: string): Root {
  const { children } = parser.parse(body);
  // Callouts repeat what the text says, and pictures stand on the page; words that are marked as terms stay.
  return {
    type: 'root',
    children: children.filter(({ type }) => type !== 'mdxJsxFlowElement' && type !== 'mdxFlowExpression'),
  };
}

/** A section as HTML, for feeds: paragraphs, headings, lists, links, and its corrections. */
export function sectionHtml(body: string, corrections: readonly Correction[]): string {
  const prose = proseOf(body);
  for (const { text } of corrections)
    prose.children.push({ type: 'paragraph', children: [{ type: 'text', value: text }] });
  return writer.stringify(writer.runSync(withoutTerms(prose)));
}

function withoutTerms(tree: Root): Root {
  const unwrap = (node: unknown): unknown[] => {
    const { type, children } = node as { type: string; children?: unknown[] };
    const inner = children?.flatMap(unwrap);
    if (type === 'mdxJsxTextElement') return inner ?? [];
    return [inner ? { ...(node as object), children: inner } : node];
  };
  return unwrap(tree)[0] as Root;
}

/** The story in one language as plain text: headline, who, what is not known, sections, figures. */
export async function plainText(locale: string): Promise<string> {
  const story = await loadStory(locale);
  const paragraphs = (body: string) => proseOf(body).children.map((node) => toString(node).trim());
  const underlined = (heading: string) =>
    `${heading.replaceAll(/\s+/gu, story.script === 'han' ? '　' : ' ')}\n${'='.repeat(heading.length)}`;
  return [
    underlined(story.title),
    ...[story.deck ?? [], story.promise, story.byline, story.provenance].flat(),
    formatAddress({ locale }) ?? [],
    ...paragraphs(story.leadBody),
    ...story.sections.flatMap(({ title, body }) => [underlined(title), ...paragraphs(body)]),
    ...correctionsOf(locale).map(({ text }) => text),
    allFigures()
      .map((figure) => `- ${sayFigure(figure, story)}`)
      .join('\n'),
  ]
    .flat()
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}
