import type { RootContent } from 'mdast';
import type { Message } from '../i18n/editors/message.ts';
import type { Place, Problem } from '../source/problem.ts';
import { yamlSources, type StorySource } from '../source/read-story.ts';
import type { YamlPath, YamlSource } from '../source/read-yaml.ts';

/** A stretch of words in one language, as it stands in its file. */
export interface StoryText {
  path: string;
  locale: string;
  /** paragraph ends with a full stop; heading may break at a space; record is anything from YAML. */
  kind: 'paragraph' | 'heading' | 'record';
  text: string;
  /** Where its first character stands in the file; undefined where YAML writes the text in another way than it reads. */
  start: number | undefined;
  /** Where a character of the text stands in the file. */
  placeOf: (offset: number) => Place;
}

/** Every text of a story: paragraphs and headings of MDX as written, strings of YAML by their locale. */
export function storyTexts(story: StorySource): StoryText[] {
  const fromSections = story.sections
    .filter(({ problems }) => problems.length === 0)
    .flatMap((section) => {
      const { path, locale, text, frontMatter, title } = section;
      const heading = title ? [yamlText(frontMatter, ['title'], { path, locale, kind: 'heading', text: title })] : [];
      return [...heading, ...section.tree.children.flatMap((node) => blockText(node, { path, locale, text }))];
    });
  return [...fromSections, ...yamlSources(story).flatMap((source) => recordTexts(source, source.raw, story.locales))];
}

/** A text without its tags and the targets of its links: of the same length, and only what is set. */
export function visibleText(text: string): string {
  return text.replaceAll(/<[^>]*>|\]\([^)]*\)/gu, (tag) => '\0'.repeat(tag.length));
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
  const words = text.slice(start.offset, end);
  return [
    {
      path,
      locale,
      kind: node.type === 'heading' ? 'heading' : 'paragraph',
      text: words,
      start: start.offset,
      placeOf: (offset) => placeIn(words, offset, start),
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
      return [yamlText(source, at, { path: source.path, locale: key, kind: 'record', text: child })];
    }
    return recordTexts(source, child, locales, at);
  });
}

function yamlText(
  source: YamlSource<unknown>,
  at: YamlPath,
  text: Pick<StoryText, 'path' | 'locale' | 'kind' | 'text'>,
): StoryText {
  const { place, offset: start } = source.wordsAt(at);
  return {
    ...text,
    start,
    placeOf: (offset) => (start === undefined ? place : placeIn(text.text, offset, place)),
  };
}

function placeIn(text: string, offset: number, start: Place): Place {
  const lines = text.slice(0, offset).split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return { line: start.line + lines.length - 1, column: lines.length === 1 ? start.column + last : last + 1 };
}

/** A problem with some words of a text; a mend is what `--fix` puts in their place. */
export function textProblem(
  { path, placeOf, start }: StoryText,
  fault: { rule: string; offset: number; words: string; message: Message; mend?: string | undefined },
): Problem {
  const { rule, offset, words, message, mend } = fault;
  return {
    path,
    ...placeOf(offset),
    rule,
    message,
    words: [words],
    ...(mend !== undefined &&
      start !== undefined && { fix: { start: start + offset, end: start + offset + words.length, text: mend } }),
  };
}
