import type { RootContent } from 'mdast';
import type { Quantity } from '../language/quantity.ts';
import type { Stretch } from '../language/stretches.ts';
import type { Dictionary } from '../i18n/messages.ts';
import type { Figure } from '../schema/figure.ts';
import type { PhotoRecord } from '../schema/photo.ts';
import type { StoryFacts } from '../schema/story.ts';
import type { Term } from '../schema/term.ts';
import type { Drawing } from '../source/drawing.ts';
import type { ComponentUse } from '../source/component-uses.ts';
import type { DerivedLocale } from '../source/derived-locales.ts';
import type { Place } from '../source/problem.ts';
import type { Reading } from './readings.ts';

/**
 * A story, read and annotated once: plain data that the check judges and that pages, feeds and data are written from.
 * What is broken in the source is left out; the source's own problems say so.
 */
export interface Story {
  /**
   * Locale ids, the original first; empty where story.yaml cannot be read. Those that somebody has written: as a story is
   * published, each is followed by the editions that are made from it.
   */
  locales: readonly string[];
  /** The editions that are made from others when the site is built. */
  derived: readonly DerivedLocale[];
  /** story.yaml; undefined where it has a fault. */
  facts: StoryFacts | undefined;
  figures: readonly StoryFigure[];
  /** The glossary in its order. */
  terms: readonly StoryTerm[];
  /** Photo records by id. */
  photos: Readonly<Record<string, StoryPhoto>>;
  /** The drawing at the head; undefined where there is none. */
  drawing: Drawing | undefined;
  /** The drawing of the place that story.yaml names; undefined where there is none. */
  placeDrawing: Drawing | undefined;
  /** Text of icon.svg, which browsers show beside the title; undefined where the story brings none. */
  icon: string | undefined;
  /** Interface strings that the story brings itself, by locale. */
  dictionaries: Readonly<Record<string, Dictionary>>;
  /** How Chinese words are said, as far as editors have written it. */
  readings: readonly Reading[];
  /** Every section in every language, the lead among them, in the order of the files' names. */
  sections: readonly Section[];
  /** Every page of the site with its addresses. */
  pages: readonly Page[];
}

/** A photo record and its picture: a file of the story for a photograph, the drawing itself for an illustration. */
export interface StoryPhoto {
  record: PhotoRecord;
  /** Path of the photograph; undefined for a drawing, and where there is none. */
  file: string | undefined;
  drawing: Drawing | undefined;
}

/** A key figure, and the number of the text that reports it. */
export interface StoryFigure extends Figure {
  /** Id of that number in pages, the same in every language; undefined where no text reports it. */
  anchor: string | undefined;
}

/** A term of the glossary, and where pages explain it. */
export interface StoryTerm extends Term {
  /** Id of its entry in pages, the same in every language. */
  anchor: string;
}

/** A section in one language. */
export interface Section {
  slug: string;
  locale: string;
  path: string;
  isLead: boolean;
  /** Whether its file could be read; of a broken one neither title nor blocks are known. */
  isWhole: boolean;
  /** The heading; undefined for the lead, and where it is missing or the file is broken. */
  title: StoryText | undefined;
  blocks: readonly Block[];
  /** Every component with an id, <Term> among them, in the order of the text. */
  components: readonly ComponentUse[];
  /** Ids of the terms that the text uses or marks, in the order of their first use. */
  terms: readonly string[];
  /** Line of the file's last words, for what is missing at its end. */
  lastLine: number;
}

/** What a block is; a component stands for a record and has no words of its own. */
export type BlockKind = 'paragraph' | 'subheading' | 'list' | 'quote' | 'component' | 'other';

/** A block of a section: a paragraph, a list, a component. */
export interface Block extends StoryText {
  /** Its id in pages, the same in every language: bridge-3. A component has none. */
  id: string | undefined;
  block: BlockKind;
  component: { name: string; id: string } | undefined;
  /** What becomes of stretches of its text in a page; they do not overlap. */
  marks: readonly Stretch<Mark>[];
  /** Corrections of this paragraph, counted from 1 through the story. */
  corrections: readonly number[];
  /** Its syntax tree. */
  node: RootContent;
}

/** What a stretch of prose becomes: a number that holds together, or a link to a term's explanation. */
export type Mark = { kind: 'number'; figure?: string } | { kind: 'term'; id: string };

/** A text in one language: what it says, and where it stands in its file. */
export interface StoryText {
  path: string;
  locale: string;
  /** A paragraph ends with a full stop, a heading may break at a space, a record is anything from YAML. */
  kind: 'paragraph' | 'heading' | 'record';
  /** The words as they are read: without marks of Markdown, paragraphs inside a block an empty line apart. */
  text: string;
  /** Where stretches of the text stand in the file; empty where YAML writes it in another way than it reads. */
  pieces: readonly TextPiece[];
  /** Where it begins and ends. */
  place: Span;
  /** The numbers it says, in its order. */
  quantities: readonly Quantity[];
  /** Every use of a term or name, longest wording first; they may overlap. */
  uses: readonly Stretch<Vocable>[];
  /** Ids of the terms that an editor has marked in it with <Term>. */
  marked: readonly string[];
}

/** A stretch of a text that stands in the file in one piece: from `at` in the text, from `start` in the file. */
export interface TextPiece {
  at: number;
  length: number;
  start: number;
  /** Whether the file has the same characters; not for &lt; or \*. */
  isVerbatim: boolean;
}

/** A term of the glossary by id, or a name of names.yaml by its wording in the original. */
export interface Vocable {
  kind: 'term' | 'name';
  id: string;
}

/** A place with its extent: offsets in the file, from 0. */
export interface Span extends Place {
  start: number;
  end: number;
}

/** A page of the site. */
export interface Page {
  locale: string;
  /** Its path under its language: the slug of a section, or one of the site's own pages; undefined for the whole story. */
  page: string | undefined;
  /** Its address under the site's base: /en/bridge/. */
  path: string;
  /** Every id on it that the story promises: headings, paragraphs, numbers of figures, terms, corrections. */
  anchors: readonly string[];
}
