import type { Element, ElementContent, Root, Text } from 'hast';
import type { MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx';
import { basename } from 'node:path';
import type { VFile } from 'vfile';
import { findFigure } from '../../story/find-figure.ts';
import { findTerms, type Wording } from '../../language/find-terms.ts';
import { figureId, paragraphId, subheadingId, termId } from '../../story/fragment-ids.ts';
import { readLocalText, type ReadText } from '../../language/read-local-text.ts';
import { cutText, withoutOverlaps, type Stretch } from '../../language/stretches.ts';
import type { Figure } from '../../schema/figure.ts';
import type { Term } from '../../schema/term.ts';

export interface ProseOptions {
  figures: readonly Figure[];
  terms: readonly Term[];
  /** The paragraphs that were corrected. */
  corrections: readonly { section: string; paragraph: number }[];
  /** The path the site is published under; links of editors begin behind it. */
  base: string;
}

/** What a stretch of prose becomes: a number that holds together, or a link to a term's explanation. */
type Mark = { kind: 'number'; figure?: string } | { kind: 'term'; id: string };

/** A run of text in a block, and where it begins in the block's whole text. */
interface Run {
  node: Text;
  start: number;
  /** Text that is a link already. */
  isLink: boolean;
}

/** What a section still waits for: figures not met yet, terms not linked yet. */
interface SectionState {
  locale: string;
  figures: Set<Figure>;
  terms: Map<string, Wording>;
}

/**
 * Turns an editor's Markdown into addressed, well-set prose: every paragraph gets its id, every number keeps to its
 * unit, every figure can be pointed at, every term leads to its explanation at its first use in the section, and the
 * items of an enumeration inside a paragraph begin a line of their own.
 */
export function rehypeProse({ figures, terms, corrections, base }: ProseOptions) {
  return (tree: Root, file: VFile): void => {
    const [slug = '', locale = ''] = basename(file.path).split('.');
    const state: SectionState = {
      locale,
      figures: new Set(figures.filter(({ section }) => section === slug)),
      terms: new Map(
        terms.map(({ id, term, also }) => [id, { id, wordings: [term[locale] ?? [], also?.[locale] ?? []].flat() }]),
      ),
    };
    // Editors' comments; whatever else stands in braces is refused by the check and never run.
    tree.children = tree.children.filter(({ type }) => type !== 'mdxFlowExpression');
    let paragraphs = 0;
    let subheadings = 0;
    for (const [index, block] of tree.children.entries()) {
      if (block.type === 'mdxJsxFlowElement') give(block, { locale, ...(index === 0 && { place: 'opening' }) });
      if (block.type !== 'element') continue;
      if (block.tagName === 'p') block.properties['id'] = paragraphId(slug, ++paragraphs);
      if (block.tagName === 'h3') block.properties['id'] = subheadingId(slug, ++subheadings);
      setLinks(block, base);
      setBlock(block, state);
      if (block.tagName === 'p') setItems(block);
    }
    const corrected = new Set(corrections.map(({ section, paragraph }) => paragraphId(section, paragraph)));
    tree.children = tree.children.flatMap((block) => {
      const at = block.type === 'element' ? String(block.properties['id']) : '';
      return corrected.has(at) ? [block, correction(at, locale)] : block;
    });
  };
}

/** The mark below a corrected paragraph. */
function correction(at: string, locale: string): MdxJsxFlowElementHast {
  const mark: MdxJsxFlowElementHast = { type: 'mdxJsxFlowElement', name: 'Correction', attributes: [], children: [] };
  give(mark, { at, locale });
  return mark;
}

/** Tells a component what the editor need not say: its language, and whether it opens the section. */
function give(component: MdxJsxFlowElementHast, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) {
    component.attributes.push({ type: 'mdxJsxAttribute', name, value });
  }
}

/** Puts an editor's links to pages of the site (/bridge/) under its base path. */
function setLinks(parent: Element, base: string): void {
  for (const node of parent.children) {
    if (node.type !== 'element') continue;
    const { href } = node.properties;
    if (typeof href === 'string' && href.startsWith('/')) node.properties['href'] = base.replace(/\/$/, '') + href;
    setLinks(node, base);
  }
}

function setBlock(block: Element, state: SectionState): void {
  linkTerms(block, state);
  const runs = findRuns(block);
  const whole = runs.map(({ node }) => node.value).join('');
  const read = readLocalText(whole, state.locale);
  const isSettable = ({ start, end }: Stretch<unknown>) =>
    runs.some((run) => !run.isLink && start >= run.start && end <= run.start + run.node.value.length);

  const stretches = withoutOverlaps<Stretch<Mark>>([
    ...findFigures(read, state),
    ...firstUses(findTerms(whole, [...state.terms.values()], state.locale).filter(isSettable), state),
    ...read.quantities
      .filter(({ start, end }) => /\d/.test(whole.slice(start, end)))
      .map(({ start, end }): Stretch<Mark> => ({ start, end, mark: { kind: 'number' } })),
  ]).filter(isSettable);

  replaceText(block, (node) => {
    const run = runs.find((run) => run.node === node);
    if (!run) return [node];
    const inRun = stretches
      .map((stretch) => ({ ...stretch, start: stretch.start - run.start, end: stretch.end - run.start }))
      .filter(({ start, end }) => start >= 0 && end <= node.value.length);
    return cutText(node.value, inRun).map(({ text, mark }) => wrap(text, mark));
  });
}

/** The numbers that figures were taken from. */
function findFigures(read: ReadText, { figures }: SectionState): Stretch<Mark>[] {
  const found: Stretch<Mark>[] = [];
  // Two figures of a section may have the same value: each has its own number, in their order.
  const taken = new Set<number>();
  for (const figure of figures) {
    const number = findFigure(figure, read, taken);
    if (!number) continue;
    taken.add(number.start);
    figures.delete(figure);
    found.push({ start: number.start, end: number.end, mark: { kind: 'number', figure: figure.id } });
  }
  return found;
}

/** The first use of every term that is not linked yet. */
function firstUses(uses: readonly Stretch<string>[], { terms }: SectionState): Stretch<Mark>[] {
  return withoutOverlaps(uses).flatMap(({ start, end, mark: id }) =>
    terms.delete(id) ? [{ start, end, mark: { kind: 'term', id } }] : [],
  );
}

/** <Term id="…">words</Term>, where the text's wording is not the glossary's, becomes a link too. */
function linkTerms(parent: Element, state: SectionState): void {
  parent.children = parent.children.map((node): ElementContent => {
    if (node.type === 'element') linkTerms(node, state);
    if (node.type !== 'mdxJsxTextElement') return node;
    const id = node.attributes.find(
      (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id',
    )?.value;
    if (typeof id !== 'string') return node;
    state.terms.delete(id);
    return { ...link(id), children: node.children };
  });
}

function findRuns(block: Element): Run[] {
  const runs: Run[] = [];
  let start = 0;
  const walk = (parent: Element, isLink: boolean) => {
    for (const node of parent.children) {
      if (node.type === 'element') walk(node, isLink || node.tagName === 'a');
      if (node.type !== 'text') continue;
      runs.push({ node, start, isLink });
      start += node.value.length;
    }
  };
  walk(block, false);
  return runs;
}

function replaceText(parent: Element, replace: (node: Text) => ElementContent[]): void {
  parent.children = parent.children.flatMap((node) => {
    if (node.type === 'text') return replace(node);
    if (node.type === 'element') replaceText(node, replace);
    return node;
  });
}

function wrap(value: string, mark: Mark | undefined): ElementContent {
  const text: Text = { type: 'text', value };
  if (!mark) return text;
  if (mark.kind === 'term') return { ...link(mark.id), children: [text] };
  const id = mark.figure && figureId(mark.figure);
  return { type: 'element', tagName: 'span', properties: { className: ['n'], ...(id && { id }) }, children: [text] };
}

function link(id: string): Element {
  return { type: 'element', tagName: 'a', properties: { className: ['t'], href: `#${termId(id)}` }, children: [] };
}

/** Two or more bold runs in one paragraph are the heads of its items; each item begins a line. */
function setItems(paragraph: Element): void {
  const heads = paragraph.children.filter((node) => node.type === 'element' && node.tagName === 'strong');
  if (heads.length < 2) return;
  const children: ElementContent[] = [];
  let item: Element | undefined;
  for (const node of paragraph.children) {
    if (heads.includes(node)) {
      item = { type: 'element', tagName: 'span', properties: { className: ['i'] }, children: [] };
      children.push(item);
    }
    (item?.children ?? children).push(node);
  }
  paragraph.children = children;
}
