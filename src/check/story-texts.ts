import type { RootContent } from 'mdast';
import type { Place } from './problem.ts';
import type { StorySource } from './read-story.ts';
import type { YamlSource } from './read-yaml.ts';

/** A stretch of words in one language, as it stands in its file. */
export interface StoryText {
  path: string;
  locale: string;
  /** paragraph ends with a full stop; heading may break at a space; record is anything from YAML. */
  kind: 'paragraph' | 'heading' | 'record';
  text: string;
  /** Where a character of the text stands in the file. */
  placeOf: (offset: number) => Place;
}

/** Every text of a story: paragraphs and headings of MDX as written, strings of YAML by their locale. */
export function storyTexts(story: StorySource): StoryText[] {
  const fromSections = story.sections
    .filter(({ problems }) => problems.length === 0)
    .flatMap((section) => {
      const { path, locale, frontMatter, title } = section;
      const heading: StoryText[] = title
        ? [{ path, locale, kind: 'heading', text: title, placeOf: () => frontMatter.placeOf(['title']) }]
        : [];
      return [...heading, ...section.tree.children.flatMap((node) => blockText(node, section))];
    });
  const sources: YamlSource<unknown>[] = [story.facts, story.figures, story.terms, ...story.photos.values()];
  return [...fromSections, ...sources.flatMap((source) => recordTexts(source, source.raw, story.locales))];
}

function blockText(
  node: RootContent,
  { path, locale, text }: { path: string; locale: string; text: string },
): StoryText[] {
  if (node.type !== 'paragraph' && node.type !== 'heading')
    return 'children' in node
      ? (node.children as RootContent[]).flatMap((child) => blockText(child, { path, locale, text }))
      : [];
  const start = node.position?.start;
  const end = node.position?.end.offset;
  if (start?.offset === undefined || end === undefined) return [];
  const { offset: first } = start;
  return [
    {
      path,
      locale,
      kind: node.type === 'heading' ? 'heading' : 'paragraph',
      text: text.slice(first, end),
      placeOf: (offset) => {
        const before = text.slice(0, first + offset).split('\n');
        return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
      },
    },
  ];
}

/** Strings under a key that is a locale, wherever in the document. */
function recordTexts(
  source: YamlSource<unknown>,
  value: unknown,
  locales: readonly string[],
  path: PropertyKey[] = [],
): StoryText[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: [PropertyKey, unknown][] = Array.isArray(value)
    ? [...(value as unknown[]).entries()]
    : Object.entries(value);
  return entries.flatMap(([key, child]): StoryText[] => {
    const at = [...path, key];
    if (typeof key === 'string' && locales.includes(key) && typeof child === 'string') {
      return [{ path: source.path, locale: key, kind: 'record', text: child, placeOf: () => source.placeOf(at) }];
    }
    return recordTexts(source, child, locales, at);
  });
}
