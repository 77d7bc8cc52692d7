import type { Link, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { relative } from 'node:path';
import type { VFile } from 'vfile';
import { SKIP, visit } from 'unist-util-visit';
import { companionOf, mayBreak } from '../../language/hold-numbers.ts';
import { cutText } from '../../language/stretches.ts';
import { componentOf } from '../../source/component-uses.ts';
import { commentOf } from '../../source/read-section.ts';
import { paragraphItems } from '../../story/paragraph-items.ts';
import type { Block, Mark, Story } from '../../story/story.ts';
import { textRuns } from '../../story/text-runs.ts';

/** What the drawing of prose needs to know. */
export interface DrawOptions {
  /** The folder of the story. */
  folder: string;
  story: () => Story;
  /** The path the site is published under; links of editors begin behind it. */
  base: string;
}

/** The class names of prose, for styles/prose.css. */
const classNames = { apart: 'apart', item: 'item' } as const;

/**
 * Draws the prose of a section as the story has annotated it: ids, numbers that hold together and can be pointed at,
 * links to terms, marks of corrections. It reads nothing by itself: what it draws is what the check has judged.
 */
export function drawSection({ folder, story, base }: DrawOptions) {
  return (tree: Root, file: VFile): void => {
    const current = story();
    const path = relative(folder, file.path).replaceAll('\\', '/');
    const section = current.sections.find((section) => section.path === path);
    if (!section) throw new Error(`${file.path} is no section of the story`);
    const anchors: Anchors = {
      figures: new Map(current.figures.map(({ id, anchor }) => [id, anchor])),
      terms: new Map(current.terms.map(({ id, anchor }) => [id, anchor])),
    };
    // What stands in the file of an edition that is made from another one, only the story knows.
    const isDerived = current.derived.some(({ locale }) => locale === section.locale);
    const nodes = isDerived
      ? section.blocks.map(({ node }) => structuredClone(node))
      : tree.children.filter((node) => node.type !== 'yaml' && commentOf(node) === undefined);
    tree.children = nodes.flatMap((node, index) => {
      const block = section.blocks[index];
      if (!block) throw new Error(`${file.path} has changed since the story was read`);
      return drawBlock(node, block, index === 0, { anchors, base });
    });
  };
}

/** Ids in pages: of the numbers of figures, and of the explanations of terms. */
interface Anchors {
  figures: ReadonlyMap<string, string | undefined>;
  terms: ReadonlyMap<string, string>;
}

function drawBlock(
  node: RootContent,
  block: Block,
  isFirst: boolean,
  { anchors, base }: { anchors: Anchors; base: string },
): RootContent[] {
  if (node.type === 'mdxJsxFlowElement') {
    give(node, { locale: block.locale, ...(isFirst && { place: 'opening' }) });
    return [node];
  }
  drawMarks(node, block, anchors);
  drawLinks(node, base, anchors);
  if (block.id !== undefined) node.data = { ...node.data, hProperties: { id: block.id } };
  if (node.type === 'paragraph') node.children = itemsOf(node.children);
  return block.corrections.length > 0 && block.id !== undefined
    ? [node, correctionMark(block.corrections, block.locale)]
    : [node];
}

/** Cuts the text of a block at its marks. A number that is bold in part is drawn in pieces, the first of which has its id. */
function drawMarks(node: RootContent, block: Block, anchors: Anchors): void {
  const { text, runs } = textRuns(node);
  if (text !== block.text) throw new Error(`${block.path}:${block.place.line} is not the text that was checked`);
  const marks = block.marks.filter(({ mark, start, end }) => isDrawn(mark, text.slice(start, end)));
  const pieces = new Map(
    runs.map(({ node: run, start }) => {
      const end = start + run.value.length;
      const inside = marks
        .filter((stretch) => stretch.start < end && stretch.end > start)
        .map((stretch) => ({
          start: Math.max(0, stretch.start - start),
          end: Math.min(run.value.length, stretch.end - start),
          mark: { ...stretch.mark, isContinued: stretch.start < start },
        }));
      return [run, drawRun(cutText(run.value, inside), text.slice(0, start), anchors)] as const;
    }),
  );
  visit(node, 'text', (run, index, parent) => {
    const drawn = pieces.get(run);
    if (!drawn || !parent || index === undefined) return undefined;
    (parent.children as RootContent[]).splice(index, 1, ...drawn);
    return [SKIP, index + drawn.length];
  });
}

/** A number of no figure needs no element unless a line could break inside it. */
function isDrawn(mark: Mark, words: string): boolean {
  return mark.kind === 'term' || mark.figure !== undefined || mayBreak(words);
}

type Piece = { text: string; mark?: Mark & { isContinued: boolean } };

/** @param before the text of the block before these pieces */
function drawRun(pieces: readonly Piece[], before: string, anchors: Anchors): PhrasingContent[] {
  let drawn = before;
  return pieces.flatMap(({ text, mark }, index): PhrasingContent[] => {
    const [last, next] = [pieces[index - 1], pieces[index + 1]];
    const companion = companionOf(text, drawn);
    drawn += text;
    if (mark?.kind === 'term') return [termLink(mark.id, [{ type: 'text', value: text }], anchors)];
    if (mark) {
      const id = mark.figure === undefined || mark.isContinued ? undefined : anchors.figures.get(mark.figure);
      return [number(text, id, companion, last && !last.mark ? 'text' : 'element')];
    }
    const lent = next?.mark?.kind === 'number' ? companionOf(next.text, text) : '';
    const value = text.slice(0, text.length - lent.length);
    return value === '' ? [] : [{ type: 'text', value }];
  });
}

/**
 * A number that keeps to its unit, and takes the character before it along; a figure's can be pointed at, without that
 * character. What stands inside an element cannot be taken along: then the number stands apart.
 */
function number(value: string, id: string | undefined, companion: string, behind: 'text' | 'element'): PhrasingContent {
  const text: Text = { type: 'text', value };
  const properties = id === undefined ? {} : { id };
  if (!companion) return span(properties, [text]);
  if (behind === 'element') return span({ ...properties, className: [classNames.apart] }, [text]);
  if (id === undefined) return span({}, [{ ...text, value: companion + value }]);
  return span({}, [{ type: 'text', value: companion }, span(properties, [text])]);
}

function termLink(id: string, children: PhrasingContent[], { terms }: Anchors): Link {
  return { type: 'link', url: `#${terms.get(id) ?? ''}`, children };
}

/** Markdown has no node for a span: an emphasis is written as one. */
function span(hProperties: Record<string, string | string[]>, children: PhrasingContent[]): PhrasingContent {
  return { type: 'emphasis', children, data: { hName: 'span', hProperties } };
}

/** <Term id="…">words</Term> becomes a link to the term; an editor's link to a page of the site goes under its base path. */
function drawLinks(node: RootContent, base: string, anchors: Anchors): void {
  visit(node, (child, index, parent) => {
    if (child.type === 'link' && child.url.startsWith('/')) child.url = base + child.url.slice(1);
    if (child.type !== 'mdxJsxTextElement' || !parent || index === undefined) return undefined;
    (parent.children as RootContent[])[index] = termLink(componentOf(child).id, child.children, anchors);
    return [SKIP, index];
  });
}

/** Each item of an enumeration inside a paragraph begins a line. */
function itemsOf(children: readonly PhrasingContent[]): PhrasingContent[] {
  const { before, items } = paragraphItems(children);
  return [...before, ...items.map((item) => span({ className: [classNames.item] }, item))];
}

/** The mark below a corrected paragraph. */
function correctionMark(numbers: readonly number[], locale: string): MdxJsxFlowElement {
  const mark: MdxJsxFlowElement = { type: 'mdxJsxFlowElement', name: 'Correction', attributes: [], children: [] };
  give(mark, { numbers: numbers.join(' '), locale });
  return mark;
}

/** Tells a component what the editor need not say: its language, and whether it opens the section. */
function give(component: MdxJsxFlowElement, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) {
    component.attributes.push({ type: 'mdxJsxAttribute', name, value });
  }
}
