import { createTranslator, type Translate } from '../i18n/create-translator.ts';
import { findDictionary } from '../i18n/dictionaries.ts';
import type { Dictionary } from '../i18n/messages.ts';
import { formatDate } from '../i18n/format-date.ts';
import { formatNames } from '../i18n/format-names.ts';
import { scriptOf } from '../language/script-of.ts';
import type { Figure } from '../schema/figure.ts';
import { roles, type StoryFacts } from '../schema/story.ts';
import type { Block, Page, Section, StoryFigure, StoryTerm } from '../story/story.ts';
import { inLocale } from './in-locale.ts';
import { addressesOf, type Addresses, type Publication } from './publication.ts';

/** A story in one language, ready to be drawn or written. */
export interface Edition extends Addresses {
  publication: Publication;
  facts: StoryFacts;
  locale: string;
  /** The other languages of the story, in its order. */
  otherLocales: readonly string[];
  /** The language that its text is written in: its own, or that of the edition that it is made from. */
  textLocale: string;
  /** Every interface string as it is written, with the places for its values. */
  dictionary: Dictionary;
  translate: Translate;
  script: 'han' | 'latin';
  name: string;
  title: string;
  deck: string | undefined;
  promise: string;
  /** One line for each role. */
  byline: readonly string[];
  /** What is known, and what is not, about where the text comes from. */
  provenance: readonly string[];
  lead: Section | undefined;
  /** The sections in reading order, without the lead. */
  sections: readonly TitledSection[];
  /** All that the story page shows, the lead first. */
  shown: readonly Section[];
  /** Figures that callouts and charts show in large digits. */
  shownFigures: readonly Figure[];
}

/** A section with its heading as words. */
export interface TitledSection extends Section {
  heading: string;
}

const known = new WeakMap<Publication, Map<string, Edition>>();

/** The story in a language; made once for each publication. Throws on a language it does not have. */
export function editionOf(publication: Publication, locale: string): Edition {
  const editions = known.get(publication) ?? new Map<string, Edition>();
  known.set(publication, editions);
  const edition = editions.get(locale) ?? makeEdition(publication, locale);
  editions.set(locale, edition);
  return edition;
}

/** The story in every one of its languages, the original first. */
export function editionsOf(publication: Publication): Edition[] {
  return publication.story.locales.map((locale) => editionOf(publication, locale));
}

/** The editions with texts of their own besides the one of a language, the original first. */
export function otherTexts({ publication, textLocale }: Edition): Edition[] {
  return editionsOf(publication).filter((other) => other.locale === other.textLocale && other.locale !== textLocale);
}

/** The editions that have a page, by its path under their language; the story page without. */
export function editionsWith(publication: Publication, page: string | undefined): Edition[] {
  const having = languagesOfPages.get(publication) ?? Map.groupBy(publication.story.pages, (one) => one.page);
  languagesOfPages.set(publication, having);
  const locales = new Set(having.get(page)?.map(({ locale }) => locale));
  return editionsOf(publication).filter(({ locale }) => locales.has(locale));
}

const languagesOfPages = new WeakMap<Publication, Map<string | undefined, Page[]>>();

function textLocaleOf({ derived }: Publication['story'], locale: string): string {
  return derived.find((edition) => edition.locale === locale)?.from ?? locale;
}

function makeEdition(publication: Publication, locale: string): Edition {
  const { story } = publication;
  const { facts } = story;
  const dictionary = findDictionary(locale, story.dictionaries);
  if (!dictionary) throw new Error(`No interface strings for ${locale}: the story has ${story.locales.join(', ')}`);
  const translate = createTranslator(locale, dictionary);
  const own = story.sections.filter((section) => section.locale === locale);
  const find = (slug: string) => own.find((section) => section.slug === slug);
  const sections = facts.sections.map((slug) => {
    const section = find(slug);
    if (!section?.title) throw new Error(`No section ${slug} in ${locale}`);
    return { ...section, heading: section.title.text };
  });
  const lead = facts.lead === undefined ? undefined : find(facts.lead);
  const shown = [...(lead ? [lead] : []), ...sections];
  return {
    ...addressesOf(publication),
    publication,
    facts,
    locale,
    otherLocales: story.locales.filter((other) => other !== locale),
    textLocale: textLocaleOf(story, locale),
    dictionary,
    translate,
    script: scriptOf(translate('locale.tag')),
    name: inLocale(facts.name, locale),
    title: inLocale(facts.title, locale),
    deck: facts.deck && inLocale(facts.deck, locale),
    promise: inLocale(facts.promise, locale),
    byline: bylineIn(facts, translate),
    provenance: provenanceIn(publication, translate),
    lead,
    sections,
    shown,
    shownFigures: shown.flatMap((section) => shownFigures(publication, section)),
  };
}

/** The terms that some sections use or mark, in the order of the language's alphabet. */
export function termsOf({ story }: Publication, sections: readonly Section[], locale: string): StoryTerm[] {
  const used = new Set(sections.flatMap(({ terms }) => terms));
  const { compare } = new Intl.Collator(locale);
  return story.terms
    .filter(({ id }) => used.has(id))
    .sort((a, b) => compare(inLocale(a.term, locale), inLocale(b.term, locale)));
}

/** Where some sections lead to the explanation of a term: the ids of the paragraphs, in their order. */
export function usesOf(term: StoryTerm, sections: readonly Section[]): string[] {
  const isLinked = ({ marks, marked }: Block) =>
    marked.includes(term.id) || marks.some(({ mark }) => mark.kind === 'term' && mark.id === term.id);
  return sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.id && isLinked(block) ? block.id : [])));
}

function shownFigures(publication: Publication, { components }: Section): Figure[] {
  return components
    .filter(({ name }) => name === 'KeyFigure' || name === 'PartOfWhole')
    .map(({ id }) => requireFigure(publication, id));
}

/** The headline of a page: that of a section, or of the story. */
export function headlineOf({ sections, title }: Edition, section: string | undefined): string {
  return sections.find(({ slug }) => slug === section)?.heading ?? title;
}

/** A figure by id. Throws if there is none. */
export function requireFigure({ story }: Publication, id: string): StoryFigure {
  const figure = story.figures.find((other) => other.id === id);
  if (!figure) throw new Error(`No figure “${id}”; there are ${story.figures.map((other) => other.id).join(', ')}`);
  return figure;
}

/** The figures that are parts of a whole, the largest first. */
export function partsOf({ story }: Publication, whole: Figure): StoryFigure[] {
  return story.figures.filter(({ partOf }) => partOf === whole.id).sort((a, b) => b.value - a.value);
}

function bylineIn({ byline = [] }: StoryFacts, translate: Translate): string[] {
  return roles.flatMap((role) => {
    const names = byline.filter((person) => person.role === role).map(({ name }) => inLocale(name, translate.locale));
    return names.length > 0 ? translate(`byline.${role}`, { names: formatNames(names, translate) }) : [];
  });
}

function provenanceIn({ story }: Publication, translate: Translate): string[] {
  const { source, published, notes = [] } = story.facts;
  const hasIllustrations = Object.values(story.photos).some(({ record }) => record.kind === 'illustration');
  return [
    source && translate('story.source', { name: inLocale(source.name, translate.locale) }),
    published === undefined
      ? translate('story.publishedUnknown')
      : translate('story.published', { date: formatDate(published, translate) }),
    ...notes.map((note) => inLocale(note, translate.locale)),
    hasIllustrations && translate('story.illustrated'),
  ].filter((line) => typeof line === 'string');
}
