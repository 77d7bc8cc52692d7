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
  id: string;
  section: SectionSource;
}

export function isMdxElement(node: Node): node is MdxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

export function isComponentName(name: string | null): name is ComponentName {
  return name !== null && Object.hasOwn(components, name);
}

/** Every use of a component that has an id, in the order of the text. */
export function findComponentUses(section: SectionSource): ComponentUse[] {
  const uses: ComponentUse[] = [];
  visit(section.tree, (node) => {
    if (!isMdxElement(node) || !isComponentName(node.name)) return;
    const attribute = node.attributes.find(
      (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id',
    );
    if (typeof attribute?.value !== 'string') return;
    const { line, column } = node.position?.start ?? head;
    uses.push({ name: node.name, id: attribute.value, section, line, column });
  });
  return uses;
}
