import { derivedIds } from '../schema/derived.ts';
import { figureSchema } from '../schema/figure.ts';
import { nameSchema } from '../schema/name.ts';
import { termSchema } from '../schema/term.ts';
import type { Drawing } from '../source/drawing.ts';
import { photographsOf } from '../source/photographs.ts';
import { findComponentUses } from '../source/component-uses.ts';
import type { SectionSource } from '../source/read-section.ts';
import { derivedLocales } from '../source/derived-locales.ts';
import type { YamlSource } from '../source/read-yaml.ts';
import { validItems, type StorySource } from '../source/read-story.ts';
import { annotate, markSection } from './annotate-section.ts';
import { termId } from './fragment-ids.ts';
import { pagesOf } from './pages.ts';
import { lengthOf, pairBlocks, type Pairing } from './pair-blocks.ts';
import { anchorFigures, placeFigures, type FigurePlace } from './place-figures.ts';
import { markedIn, readBlocks } from './read-blocks.ts';
import { readingsOf } from './readings.ts';
import { localizedTexts, yamlText } from './record-texts.ts';
import type { Section, Story, StoryTerm, StoryText } from './story.ts';
import { vocabularyOf, type VocabularyEntry } from './vocabulary.ts';

/** A story and what the check needs besides: where it came from, and how its languages answer each other. */
export interface CheckedStory extends Story {
  /** The story alone, as pages are made from it. */
  drawn: Story;
  source: StorySource;
  /** The terms and names that the languages are held to. */
  vocabulary: readonly VocabularyEntry[];
  /** Where figures were found, each language by itself. */
  figurePlaces: readonly FigurePlace[];
  /** How the blocks of each translated section answer those of the original. */
  sectionPairs: readonly SectionPair[];
  /** Texts of records, in every language. */
  recordTexts: readonly StoryText[];
  /** Texts of records that stand in the original and in a translation. */
  recordPairs: readonly TextPair[];
}

/** A section of the original and one of its translations, both whole. */
export interface SectionPair {
  original: Section;
  translation: Section;
  pairings: readonly Pairing[];
}

/** A text of the original and what answers it in a translation. */
export interface TextPair {
  original: StoryText;
  translation: StoryText;
}

/** Makes a story of its source: everything is read and annotated here, once. Never throws on what an editor wrote. */
export function buildStory(source: StorySource): CheckedStory {
  const { locales } = source;
  const facts = source.facts.data;
  const derived = derivedIds(source.facts.raw);
  const terms = validItems(source.terms, termSchema(locales, derived)).map((term, index): StoryTerm => ({
    ...term,
    anchor: termId(index + 1),
  }));
  const names = validItems(source.names, nameSchema(locales, derived));
  const records = validItems(source.figures, figureSchema(locales));
  const vocabulary = vocabularyOf([...locales, ...derived], terms, names);

  const read = source.sections.map((section) => readSection(section, facts?.lead, vocabulary));
  const figurePlaces = placeFigures(records, read, locales);
  const figureOf = new Map(figurePlaces.map(({ quantity, figure }) => [quantity, figure]));
  const figures = anchorFigures(records, figurePlaces);
  const corrections = facts?.corrections ?? [];
  const sections = read.map(({ blocks, ...section }): Section => {
    const marked = markSection(blocks, figureOf);
    let paragraph = 0;
    return {
      ...section,
      terms: marked.terms,
      blocks: marked.blocks.map((block) => {
        const number = block.block === 'paragraph' ? ++paragraph : 0;
        const own = corrections.flatMap((correction, index) =>
          correction.section === section.slug && correction.paragraph === number ? [index + 1] : [],
        );
        return { ...block, corrections: own };
      }),
    };
  });

  const localized = (file: YamlSource<unknown>) =>
    localizedTexts(file, locales).map((texts) =>
      Object.fromEntries(Object.entries(texts).map(([locale, text]) => [locale, annotate(text, vocabulary)])),
    );
  // What a term is in one language is explained to that language's readers: the glossary is not translated.
  const translated = [source.facts, source.figures, ...source.photos.values()].flatMap(localized);
  const explained = [source.terms, source.names].flatMap(localized);
  const editions = derivedLocales(source);
  const story: Story = {
    locales,
    derived: editions,
    facts,
    figures,
    terms,
    photos: photosOf(source),
    drawing: drawingOf(source),
    placeDrawing: source.drawings.get(facts?.place?.drawing?.file ?? '')?.drawing,
    icon: source.drawings.get('icon.svg')?.drawing?.svg,
    dictionaries: Object.fromEntries(
      [...source.dictionaries].flatMap(([locale, { data }]) => (data ? [[locale, data]] : [])),
    ),
    readings: readingsOf(locales, names, terms, source.readings.data ?? {}),
    sections,
    pages: pagesOf({ locales, derived: editions, facts, sections, figures, terms }),
  };
  return {
    ...story,
    drawn: story,
    source,
    vocabulary,
    figurePlaces,
    sectionPairs: pairSections(sections, locales),
    recordTexts: [...translated, ...explained].flatMap((texts) => Object.values(texts)),
    recordPairs: translated.flatMap((texts) => pairRecord(texts, locales)),
  };
}

function readSection(source: SectionSource, lead: string | undefined, vocabulary: readonly VocabularyEntry[]) {
  const { path, slug, locale, frontMatter, problems, text } = source;
  const title = frontMatter.data?.title;
  const components = findComponentUses(source);
  return {
    slug,
    locale,
    path,
    isLead: slug === lead,
    isWhole: problems.length === 0,
    title:
      title === undefined
        ? undefined
        : annotate(yamlText(frontMatter, ['title'], { locale, kind: 'heading', text: title }), vocabulary),
    blocks: readBlocks(source).map((block) => annotate({ ...block, marked: markedIn(block, components) }, vocabulary)),
    components,
    lastLine: text.trimEnd().split('\n').length,
  };
}

function photosOf({ photos, files, drawings }: StorySource): Story['photos'] {
  return Object.fromEntries(
    [...photos].flatMap(([id, { data: record }]) => {
      if (!record) return [];
      const drawing = record.kind === 'illustration' ? drawings.get(`photos/${id}.svg`)?.drawing : undefined;
      return [[id, { record, file: record.kind === 'photo' ? photographsOf(id, files)[0] : undefined, drawing }]];
    }),
  );
}

/** The drawing at the head. */
function drawingOf({ facts, drawings }: StorySource): Drawing | undefined {
  const hero = facts.data?.hero;
  return hero && 'drawing' in hero ? drawings.get(hero.drawing)?.drawing : undefined;
}

function pairSections(sections: readonly Section[], locales: readonly string[]): SectionPair[] {
  const originals = new Map(
    sections.filter(({ locale }) => locale === locales[0]).map((section) => [section.slug, section]),
  );
  const pairs = sections.flatMap((translation) => {
    const original = originals.get(translation.slug);
    if (!original || original === translation || !original.isWhole || !translation.isWhole) return [];
    return { original, translation, lengths: [lengthOf(original.blocks), lengthOf(translation.blocks)] as const };
  });
  const totals = new Map(locales.map((locale): [string, Lengths] => [locale, [0, 0]]));
  for (const { translation, lengths } of pairs) {
    const [original, translated] = totals.get(translation.locale) ?? lengths;
    totals.set(translation.locale, [original + lengths[0], translated + lengths[1]]);
  }
  return pairs.map(({ original, translation, lengths }) => {
    // A section that has lost one of two paragraphs is no measure of itself: the others are, where there are any.
    const all = totals.get(translation.locale) ?? lengths;
    const isMeasure = original.blocks.length > 10 || all[0] === lengths[0];
    const [from, to] = isMeasure ? lengths : [all[0] - lengths[0], all[1] - lengths[1]];
    return { original, translation, pairings: pairBlocks(original.blocks, translation.blocks, to / from) };
  });
}

/** How long an original and its translation are. */
type Lengths = readonly [original: number, translation: number];

function pairRecord(texts: Readonly<Record<string, StoryText>>, locales: readonly string[]): TextPair[] {
  const [first = '', ...others] = locales;
  const original = texts[first];
  return others.flatMap((locale) => {
    const translation = texts[locale];
    return original && translation ? [{ original, translation }] : [];
  });
}
