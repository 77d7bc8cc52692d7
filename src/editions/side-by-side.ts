import type { Nodes, PhrasingContent, RootContent, Text } from 'mdast';
import { formatNumber } from '../i18n/format-amount.ts';
import { companionOf, isShortRange, mayBreak } from '../language/hold-numbers.ts';
import type { Quantity } from '../language/quantity.ts';
import { cutText } from '../language/stretches.ts';
import { paragraphItems } from '../story/paragraph-items.ts';
import { parallelLocales, parallelPages, type ParallelVariant } from '../story/parallel-pages.ts';
import { parallelRows, type ParallelBlock, type ParallelRow } from '../story/parallel-rows.ts';
import { chineseLocale } from '../story/readings.ts';
import type { Section } from '../story/story.ts';
import { textRuns } from '../story/text-runs.ts';
import { editionOf, type Edition } from './edition.ts';
import { cutSpoken, speak, type Spoken } from './pinyin.ts';

/** What a block or stretch of Markdown is drawn as. */
export type ElementName = 'p' | 'h3' | 'ul' | 'ol' | 'li' | 'blockquote' | 'strong' | 'em' | 'a' | 'br' | 'span';

/** A piece of a text that stands beside its translation. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'word'; text: string; pinyin: string }
  | { kind: 'number'; number: ParallelNumber; pieces: Piece[] }
  /** A number and the character that goes to the next line with it, or a range. */
  | { kind: 'held'; pieces: Piece[] }
  | { kind: 'element'; name: ElementName; href: string | undefined; pieces: Piece[] }
  /** The way to the same place of the story itself. */
  | { kind: 'back'; href: string; label: string };

/** A number that the other language answers. */
export interface ParallelNumber {
  /** Which pair of its passage it belongs to, counted from 1; undefined where the other language has no such number. */
  pair: number | undefined;
  /** The same number as the other language writes it: 264,000 of 26.4万; undefined where that is plain to see. */
  gloss: string | undefined;
}

/** What stands on one height of the page: the original, and its translation. */
export type Line = readonly [original: Piece[], translation: Piece[]];

/** A paragraph, heading or list beside its translation. */
export interface Passage {
  id: string | undefined;
  /** Which paragraph of its section it is, counted from 1; undefined for what is no paragraph. */
  paragraph: number | undefined;
  lines: readonly Line[];
  corrections: readonly number[];
}

/** A section beside its translation. */
export interface ParallelSection {
  slug: string;
  isLead: boolean;
  heading: Line;
  passages: readonly Passage[];
}

/** A story in two languages, side by side. */
export interface SideBySide {
  editions: readonly [original: Edition, translation: Edition];
  title: Line;
  deck: Line;
  byline: Line;
  sections: readonly ParallelSection[];
  /** As many pairs of numbers as the passage with the most of them has. */
  mostPairs: number;
}

/** A language of the two, on the page of one of them. */
interface Side {
  edition: Edition;
  other: Edition;
  /** How its texts are said, where that is shown. */
  speak: (text: string) => Spoken | undefined;
  /** Ids of the page. */
  anchors: readonly string[];
}

/** The story in the language of an edition beside the original. Throws on a story in one language. */
export function sideBySide({ publication, locale }: Edition, variant: ParallelVariant): SideBySide {
  const { locales, readings, pages } = publication.story;
  const pair = parallelLocales(publication.story, locale);
  if (!pair) throw new Error(`Nothing stands beside ${locale}`);
  const editions = [editionOf(publication, pair[0]), editionOf(publication, pair[1])] as const;
  const anchors = pages.find((page) => page.locale === locale && page.page === parallelPages[variant])?.anchors ?? [];
  const spokenLocale = variant === 'pinyin' ? chineseLocale(locales) : undefined;
  const sideOf = (edition: Edition, other: Edition): Side => ({
    edition,
    other,
    speak: (text) => (edition.locale === spokenLocale ? speak(text, readings) : undefined),
    anchors,
  });
  const sides = [sideOf(editions[0], editions[1]), sideOf(editions[1], editions[0])] as const;
  const both = (words: (edition: Edition) => string): Line => [plain(words, sides[0]), plain(words, sides[1])];

  let mostPairs = 0;
  const sections = editions[0].shown.flatMap((original): ParallelSection[] => {
    const translation = editions[1].shown.find(({ slug }) => slug === original.slug);
    if (!translation) return [];
    const rows = parallelRows(original, translation);
    for (const { pairs } of rows.flatMap((row) => row.original)) mostPairs = Math.max(mostPairs, ...pairs.values());
    let paragraph = 0;
    return [
      {
        slug: original.slug,
        isLead: original.isLead,
        heading: both(({ shown }) => headingOf(shown, original.slug)),
        passages: rows.map((row) => {
          const [first] = [...row.original, ...row.translation];
          if (first?.block.block === 'paragraph') paragraph++;
          return {
            id: first?.block.id,
            paragraph: first?.block.block === 'paragraph' ? paragraph : undefined,
            lines: linesOf(row, sides, original.isLead ? undefined : original.slug),
            corrections: first?.block.corrections ?? [],
          };
        }),
      },
    ];
  });
  return {
    editions,
    title: both(({ title }) => title),
    deck: both(({ deck = '' }) => deck),
    byline: both(({ byline }) => byline.join('\u2003')),
    sections,
    mostPairs,
  };
}

function headingOf(sections: readonly Section[], slug: string): string {
  return sections.find((section) => section.slug === slug)?.title?.text ?? '';
}

/** Words of a record, or a heading, on one side. */
function plain(words: (edition: Edition) => string, side: Side): Piece[] {
  const text = words(side.edition);
  return cutWords(text, 0, side.speak(text));
}

/** Items of a paragraph that the other language has too stand on one height; else what answers each other begins on one. */
function linesOf(row: ParallelRow, sides: readonly [Side, Side], page: string | undefined): Line[] {
  const left = row.original.map((block) => drawBlock(block, sides[0], page));
  const right = row.translation.map((block) => drawBlock(block, sides[1], page));
  const [one, other] = [left[0] ?? [], right[0] ?? []];
  if (left.length === 1 && right.length === 1 && one.length === other.length)
    return one.map((piece, index): Line => [[piece], other[index] ? [other[index]] : []]);
  return [[left.flat(), right.flat()]];
}

/** A block as it is drawn: a paragraph with items as a paragraph for each, with the way to its place in the story. */
function drawBlock({ block, pairs }: ParallelBlock, side: Side, page: string | undefined): Piece[] {
  const starts = new Map(textRuns(block.node).runs.map(({ node, start }) => [node, start]));
  const spoken = side.speak(block.text);
  const numbers = block.quantities.flatMap((quantity) => {
    const number = { pair: pairs.get(quantity), gloss: spoken ? undefined : glossOf(quantity, side) };
    const words = block.text.slice(quantity.start, quantity.end);
    const isDrawn = number.pair !== undefined || number.gloss !== undefined || (/\d/u.test(words) && mayBreak(words));
    return isDrawn ? [{ start: quantity.start, end: quantity.end, mark: number }] : [];
  });

  const drawText = (node: Text): Piece[] => {
    const start = starts.get(node) ?? 0;
    const end = start + node.value.length;
    const inside = numbers
      .filter((number) => number.start < end && number.end > start)
      .map((number) => ({
        start: Math.max(0, number.start - start),
        end: Math.min(node.value.length, number.end - start),
        // Of a number that is bold in part, the first piece has what stands over it.
        mark: number.start < start ? { ...number.mark, gloss: undefined } : number.mark,
      }));
    let at = start;
    const drawn: Piece[] = [];
    let last: { start: number; end: number } | undefined;
    for (const { text, mark } of cutText(node.value, inside)) {
      const pieces = cutWords(text, at, spoken);
      const here = { start: at, end: at + text.length };
      at = here.end;
      if (!mark) {
        drawn.push(...pieces);
        continue;
      }
      const number: Piece = { kind: 'number', number: mark, pieces };
      // The two ends of a range hold together, though each has a partner of its own.
      if (last && isShortRange(block.text, last, here))
        drawn.push({ kind: 'held', pieces: [...drawn.splice(-2), number] });
      else drawn.push(...holdTogether(number, text, drawn));
      last = here;
    }
    return drawn;
  };
  const draw = (node: Nodes): Piece[] => {
    if (node.type === 'text') return drawText(node);
    if (!('children' in node)) return node.type === 'break' ? [element('br', [])] : [];
    const pieces = node.children.flatMap(draw);
    const name = elementOf(node);
    // A word marked as a term is a word here: its explanation stands on another page.
    return name === undefined ? pieces : [element(name, pieces, hrefOf(node, side, page))];
  };
  const paragraph = (children: readonly PhrasingContent[]): Piece[] =>
    children.length === 0 ? [] : [element('p', children.flatMap(draw))];
  const { node } = block;
  const { before, items } = paragraphItems(node.type === 'paragraph' ? node.children : []);
  const drawn = node.type === 'paragraph' ? [before, ...items].flatMap(paragraph) : draw(node);
  if (block.id !== undefined) append(drawn, wayBack(block.id, side.edition));
  return drawn;
}

function wayBack(fragment: string, { locale, formatPath, translate }: Edition): Piece {
  return { kind: 'back', href: formatPath({ locale, fragment }), label: translate('sideBySide.back') };
}

const blocks: ReadonlySet<ElementName> = new Set(['p', 'h3', 'ul', 'ol', 'li', 'blockquote'] as const);

/** Puts a piece behind the last words of a block. */
function append(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (last?.kind === 'element' && blocks.has(last.name)) append(last.pieces, piece);
  else pieces.push(piece);
}

/** A number with the character that goes to the next line with it, which is taken from the text drawn before it. */
function holdTogether(number: Piece, words: string, drawn: readonly Piece[]): Piece[] {
  const before = drawn.at(-1);
  const companion = before?.kind === 'text' ? companionOf(words, before.text) : '';
  if (before?.kind !== 'text' || companion === '') return [number];
  before.text = before.text.slice(0, before.text.length - companion.length);
  return [{ kind: 'held', pieces: [{ kind: 'text', text: companion }, number] }];
}

function element(name: ElementName, pieces: Piece[], href?: string): Piece {
  return { kind: 'element', name, href, pieces };
}

const elementNames: Readonly<Partial<Record<Nodes['type'], ElementName>>> = {
  paragraph: 'p',
  heading: 'h3',
  listItem: 'li',
  blockquote: 'blockquote',
  strong: 'strong',
  emphasis: 'em',
  link: 'a',
};

function elementOf(node: RootContent | Nodes): ElementName | undefined {
  return node.type === 'list' ? (node.ordered ? 'ol' : 'ul') : elementNames[node.type];
}

/** Where a link of an editor leads: to a place of its section, which is here or on the page of the section. */
function hrefOf(node: Nodes, { edition, anchors }: Side, page: string | undefined): string | undefined {
  if (node.type !== 'link') return undefined;
  const { url } = node;
  if (url.startsWith('/')) return edition.publication.base + url.slice(1);
  const fragment = url.slice(1);
  return !url.startsWith('#') || anchors.includes(fragment)
    ? url
    : edition.formatPath({ locale: edition.locale, page, fragment });
}

function cutWords(text: string, start: number, spoken: Spoken | undefined): Piece[] {
  if (!spoken) return text === '' ? [] : [{ kind: 'text', text }];
  return cutSpoken(text, start, spoken).map(({ text, pinyin }) =>
    pinyin === undefined ? { kind: 'text', text } : { kind: 'word', text, pinyin },
  );
}

/** A large number as the other language writes it, where one counts in 万 and the other in thousands. */
function glossOf({ kind, value, text }: Quantity, { edition, other }: Side): string | undefined {
  if (kind !== 'number' || !/\d/u.test(text)) return undefined;
  const [own, foreign] = [edition, other].map(({ translate }) =>
    formatNumber({ value, bound: 'exact', unit: {} }, translate),
  );
  const digits = (number = '') => number.replaceAll(/[^\p{L}\d]/gu, '');
  return digits(own) === digits(foreign) ? undefined : foreign;
}
