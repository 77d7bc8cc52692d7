import { createTranslator } from '../i18n/create-translator.ts';
import { findDictionary } from '../i18n/dictionaries.ts';
import { formatAmount } from '../i18n/format-amount.ts';
import { compareQuantities } from '../language/compare-quantities.ts';
import { pairQuantities } from '../language/pair-quantities.ts';
import { isAsked, type Quantity } from '../language/quantity.ts';
import { visit } from 'unist-util-visit';
import { keepsRecords, staleParagraphs } from '../check/made-from.ts';
import { changedWords } from '../check/rules/translation-stale.ts';
import { componentOf } from '../source/component-uses.ts';
import type { CheckedStory, SectionPair, TextPair } from '../story/build-story.ts';
import { blocksIn } from '../story/pair-blocks.ts';
import type { Block, Section, StoryFigure, StoryText } from '../story/story.ts';
import { sectionTextPairs } from '../story/text-pairs.ts';
import { offsetInFile, stretchInFile } from '../story/text-pieces.ts';

/** A stretch of a file, by offsets in its text. */
export interface Range {
  start: number;
  end: number;
}

/** Something in a text that has, or should have, a partner in the other language. */
export interface Mark extends Range {
  kind: 'number' | 'term' | 'name';
  /** The same for what answers each other; undefined for what has no partner though the check asks for one. */
  group: string | undefined;
}

/** What stands beside each other: nearly always one paragraph and its translation. */
export interface Row {
  original: Range | undefined;
  translation: Range | undefined;
  /** Its id in pages, the same in every language. */
  id: string | undefined;
  /** What the original said when the translation was last held to it, where it has changed since; and the words that differ. */
  stale?: { index: number; before: string; was: string; is: string };
}

/** A tag that the desk shows as a chip: a component with the words of its record, or one side of a marked term. */
export interface Chip extends Range {
  /** KeyFigure, Photo …; undefined for the end of a marked term. */
  name: string | undefined;
  id: string;
  /** What its record says, in the language of the file. */
  words: string;
  /** Path of its picture; undefined where it has none. */
  picture: string | undefined;
}

/** A section in two languages as check and site read it, in places of its files. */
export interface SectionView {
  slug: string;
  rows: Row[];
  /** Of each file, by path. */
  marks: Record<string, Mark[]>;
  chips: Record<string, Chip[]>;
}

/** How the paragraphs, numbers, terms and names of a section and its translation answer each other. */
export function viewSection(story: CheckedStory, slug: string, locale: string): SectionView {
  const sections = story.sections.filter((section) => section.slug === slug);
  const pair = story.sectionPairs.find(({ translation }) => translation.slug === slug && translation.locale === locale);
  const original = sections.find((section) => section.locale === story.locales[0]);
  const translation = sections.find((section) => section.locale === locale);
  const both = [original, translation].flatMap((section) => section ?? []);
  const marks: Record<string, Mark[]> = Object.fromEntries(both.map(({ path }) => [path, []]));
  for (const [index, texts] of (pair ? sectionTextPairs(pair) : []).entries()) {
    const found = markPair(texts, `${index}`);
    marks[texts.original.path]?.push(...found.original);
    marks[texts.translation.path]?.push(...found.translation);
  }
  return {
    slug,
    rows: pair ? rowsOf(story, pair) : aloneRows(original, translation),
    marks,
    chips: Object.fromEntries(both.map((section) => [section.path, chipsOf(section, story)])),
  };
}

function rowsOf(story: CheckedStory, pair: SectionPair): Row[] {
  const stale = new Map(
    (keepsRecords(story) ? (staleParagraphs(story, pair) ?? []) : []).map((one) => [one.original, one]),
  );
  return pair.pairings.map((pairing): Row => {
    const [left, right] = blocksIn(pairing);
    const changed = left.map((block) => stale.get(block)).find((one) => one);
    const [was, is] = changed ? changedWords(changed.before, changed.original.text) : ['', ''];
    return {
      original: rangeOf(left),
      translation: rangeOf(right),
      id: (left[0] ?? right[0])?.id,
      ...(changed && { stale: { index: changed.index, before: changed.before, was, is } }),
    };
  });
}

/** Where one of the files cannot be read, or is not there, nothing answers anything. */
function aloneRows(original: Section | undefined, translation: Section | undefined): Row[] {
  return [
    ...(original?.blocks ?? []).map((block): Row => ({
      original: rangeOf([block]),
      translation: undefined,
      id: block.id,
    })),
    ...(translation?.blocks ?? []).map((block): Row => ({
      original: undefined,
      translation: rangeOf([block]),
      id: block.id,
    })),
  ];
}

function rangeOf(blocks: readonly Block[]): Range | undefined {
  const [first, last] = [blocks[0], blocks.at(-1)];
  return first && last && { start: first.place.start, end: last.place.end };
}

function chipsOf(section: Section, story: CheckedStory): Chip[] {
  return section.blocks.flatMap(({ component, place: { start, end }, node }): Chip[] => {
    if (component) return [{ start, end, ...component, ...recordOf(component, section.locale, story) }];
    const tags: Chip[] = [];
    visit(node, 'mdxJsxTextElement', (element) => {
      const { id } = componentOf(element);
      const [from, to] = [element.position, element.children];
      const [first, last] = [to[0]?.position?.start.offset, to.at(-1)?.position?.end.offset];
      if (!from || first === undefined || last === undefined) return;
      const bare = { id, words: '', picture: undefined };
      tags.push({ ...bare, name: element.name ?? '', start: from.start.offset ?? 0, end: first });
      tags.push({ ...bare, name: undefined, start: last, end: from.end.offset ?? 0 });
    });
    return tags;
  });
}

/** What the record of a component says. */
function recordOf(
  { name, id }: { name: string; id: string },
  locale: string,
  story: CheckedStory,
): Pick<Chip, 'words' | 'picture'> {
  const { figures, photos } = story;
  const photo = name === 'Photo' ? photos[id] : undefined;
  if (photo) {
    const picture = photo.file ?? (photo.drawing ? `photos/${id}.svg` : undefined);
    return { words: photo.record.caption[locale] ?? '', picture };
  }
  const figure = figures.find((one) => one.id === id);
  if (!figure) return { words: '', picture: undefined };
  return { words: `${sayAmount(story, figure, locale)} ${figure.label[locale] ?? ''}`, picture: undefined };
}

/** The number of a figure as the site says it; as it is written where a language lacks the words. */
export function sayAmount({ dictionaries }: CheckedStory, figure: StoryFigure, locale: string): string {
  const dictionary = findDictionary(locale, dictionaries);
  if (dictionary) return formatAmount(figure, createTranslator(locale, dictionary));
  const { value, bound, unit } = figure;
  return `${value} (${bound}) ${typeof unit === 'string' ? unit : (unit[locale] ?? '')}`;
}

/** The numbers, terms and names of two texts, those that answer each other in one group. */
export function markPair({ original, translation }: TextPair, id: string): { original: Mark[]; translation: Mark[] } {
  const groups = new Map<Quantity, string>();
  for (const [index, pair] of pairQuantities(original, translation).pairs.entries()) {
    // A numeral in an idiom answers another only by chance.
    if (!isAsked(pair.original) && !isAsked(pair.translation)) continue;
    groups.set(pair.original, `${id}-${index}`).set(pair.translation, `${id}-${index}`);
  }
  // Two numbers that differ were meant to answer each other, and answer nothing.
  const alone = new Set(
    compareQuantities(original, translation).flatMap(({ original, translation }) => [original, translation]),
  );
  const side = (text: StoryText, other: StoryText) => {
    const numbers = text.quantities.flatMap((quantity): Mark[] =>
      groups.has(quantity) || alone.has(quantity)
        ? [{ ...inFile(text, quantity), kind: 'number', group: groups.get(quantity) }]
        : [],
    );
    const words = text.uses.map(({ start, end, mark }): Mark => {
      const isAnswered =
        other.uses.some((use) => use.mark.kind === mark.kind && use.mark.id === mark.id) ||
        other.marked.includes(mark.id);
      return {
        ...inFile(text, { start, end }),
        kind: mark.kind,
        group: isAnswered ? `${id}-${mark.kind}-${mark.id}` : undefined,
      };
    });
    return [...numbers, ...words].filter(({ start, end }) => end > start);
  };
  return { original: side(original, translation), translation: side(translation, original) };
}

/** Where a stretch of a text stands in its file, from its first character to its last. */
export function inFile({ pieces }: StoryText, range: Range): Range {
  const whole = stretchInFile(pieces, range);
  if (whole) return whole;
  const start = offsetInFile(pieces, range.start) ?? 0;
  return { start, end: (offsetInFile(pieces, range.end - 1) ?? start - 1) + 1 };
}
