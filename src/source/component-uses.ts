import type { Node } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { head, type Place } from './problem.ts';
import type { SectionSource } from './read-section.ts';

/** What an editor may write in MDX: each is given an id, and stands for a record in a YAML file. */
export const components = {
  KeyFigure: 'figure',
  PartOfWhole: 'figure',
  Photo: 'photo',
  Term: 'term',
} as const;

export type ComponentName = keyof typeof components;
export type MdxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** A component in a section's text. */
export interface ComponentUse extends Place {
  name: ComponentName;
  /** The record it stands for. */
  id: string;
  /** Where it begins in the file. */
  offset: number;
}

export function isMdxElement(node: Node): node is MdxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

export function isComponentName(name: string | null): name is ComponentName {
  return name !== null && Object.hasOwn(components, name);
}

/** Name and id of a component, whatever its name; the id is empty where it is not given as text. */
export function componentOf({ name, attributes }: MdxElement): { name: string; id: string } {
  const id = attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id')?.value;
  return { name: name ?? '', id: typeof id === 'string' ? id : '' };
}

/** Every use of a component that has an id, in the order of the text. */
export function findComponentUses({ tree }: Pick<SectionSource, 'tree'>): ComponentUse[] {
  const uses: ComponentUse[] = [];
  visit(tree, (node) => {
    if (!isMdxElement(node) || !isComponentName(node.name)) return;
    const { id } = componentOf(node);
    if (id === '') return;
    const { line, column } = node.position?.start ?? head;
    uses.push({ name: node.name, id, line, column, offset: node.position?.start.offset ?? 0 });
  });
  return uses;
}
