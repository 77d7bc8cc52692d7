import { formatAmountParts, type AmountParts } from '../i18n/format-amount.ts';
import type { Drawing } from '../source/drawing.ts';
import type { Section, StoryFigure } from '../story/story.ts';
import { headlineOf, partsOf, requireFigure, type Edition } from './edition.ts';
import type { Lettering } from './fonts/typefaces.ts';
import { inLocale } from './in-locale.ts';
import { partsChart, type PartsChart } from './parts-chart.ts';
import { requirePhotoWords } from './photo-words.ts';
import type { Publication } from './publication.ts';

/** Figures on the poster of a story at most: more would be a table. */
const mostFigures = 3;

/** What a poster shows, in one language: plain values. */
export interface PosterContent {
  script: 'han' | 'latin';
  /** What the story is called. */
  name: string;
  headline: string;
  figures: readonly PosterFigure[];
  picture: PosterPicture | undefined;
  /** Who wrote it and where it first appeared, a line each. */
  credits: readonly string[];
  /** What to do with the code, and the address that it holds. */
  scan: string;
  address: string;
  /** The address as one reads it out. */
  spokenAddress: string;
}

/** A figure on a poster: the pieces of its amount, its label, and its parts where it is drawn in parts. */
export interface PosterFigure {
  amount: AmountParts;
  label: string;
  chart: PartsChart | undefined;
}

/** The picture of a poster, and the words below it. */
export interface PosterPicture {
  /** A drawing in the page's colours or in its own, or a photograph by its path in the story. */
  source: { kind: 'page' | 'own'; drawing: Drawing } | { kind: 'photo'; file: string };
  caption: string | undefined;
}

/** What the poster of a section or of the story shows. Throws without an origin: its code holds a whole address. */
export function posterContent(edition: Edition, section: string | undefined): PosterContent {
  const { locale, script, translate, name, facts, byline, formatAddress } = edition;
  const address = formatAddress({ locale, page: section });
  if (address === undefined) throw new Error('A poster needs an origin');
  return {
    script,
    name,
    headline: headlineOf(edition, section),
    figures: figuresOf(edition, section).map((figure) => posterFigure(figure, edition)),
    picture: posterPicture(edition, section),
    credits: [
      byline,
      facts.source ? translate('story.source', { name: inLocale(facts.source.name, locale) }) : [],
    ].flat(),
    scan: translate('poster.scan'),
    address,
    spokenAddress: address.replace(/^https?:\/\//u, '').replace(/\/$/u, ''),
  };
}

/** The words of all pictures of an edition, by what they are set in. */
export function picturedTexts(edition: Edition): Record<Lettering, string[]> {
  const contents = [undefined, ...edition.sections.map(({ slug }) => slug)].map((section) =>
    posterContent(edition, section),
  );
  const figures = contents.flatMap(({ figures }) => figures);
  const once = (texts: readonly string[]) => [...new Set(texts)];
  return {
    display: once([
      ...contents.flatMap(({ name, headline, scan }) => [name, headline, scan]),
      ...figures.flatMap(({ amount: { before, magnitude, unit } }) => [before, magnitude, unit]),
    ]),
    text: once([
      ...contents.flatMap(({ credits, spokenAddress, picture }) => [...credits, spokenAddress, picture?.caption ?? '']),
      ...figures.flatMap(({ label, amount, chart }) => [
        label,
        amount.unit,
        ...(chart?.parts ?? []).flatMap((part) => [part.label, part.amount, part.percentage]),
      ]),
    ]),
    numerals: once(figures.map(({ amount }) => amount.large)),
  };
}

/** The figure of a section, or the strongest of each of a story's first sections. */
function figuresOf({ publication, lead, sections }: Edition, section: string | undefined): StoryFigure[] {
  const own =
    section === undefined ? [...(lead ? [lead] : []), ...sections] : sections.filter(({ slug }) => slug === section);
  const figures = new Set(own.flatMap((each) => strongestFigure(publication, each) ?? []));
  return [...figures].slice(0, mostFigures);
}

/**
 * The figure that a section is remembered by: the first that it draws in parts, since that is a picture by itself, or else
 * its first callout, or else its first record. Editors choose by the order of what they show.
 */
function strongestFigure(publication: Publication, { slug, components }: Section): StoryFigure | undefined {
  const shown = (name: string) => components.find((component) => component.name === name);
  const { id } = shown('PartOfWhole') ?? shown('KeyFigure') ?? {};
  return id === undefined
    ? publication.story.figures.find((figure) => figure.section === slug)
    : requireFigure(publication, id);
}

function posterFigure(figure: StoryFigure, edition: Edition): PosterFigure {
  const isWhole = partsOf(edition.publication, figure).length > 0;
  return {
    amount: formatAmountParts(figure, edition.translate),
    label: inLocale(figure.label, edition.locale),
    chart: isWhole ? partsChart(edition, figure.id) : undefined,
  };
}

/** The first picture of a section, or else the one at the head of the story. */
export function posterPicture(edition: Edition, section: string | undefined): PosterPicture | undefined {
  const { publication, sections, facts } = edition;
  const shown = sections.find(({ slug }) => slug === section)?.components.find(({ name }) => name === 'Photo')?.id;
  const atHead = facts.hero && 'photo' in facts.hero ? facts.hero.photo : undefined;
  const id = shown ?? atHead;
  if (id !== undefined) return photoPicture(edition, id);
  const { drawing } = publication.story;
  return drawing && { source: { kind: 'page', drawing }, caption: undefined };
}

function photoPicture(edition: Edition, id: string): PosterPicture | undefined {
  const words = requirePhotoWords(edition, id);
  const { file, drawing } = edition.publication.story.photos[id] ?? {};
  const caption = [words.caption, words.credit].filter(Boolean).join('\u2003');
  if (file !== undefined) return { source: { kind: 'photo', file }, caption };
  return drawing && { source: { kind: 'own', drawing }, caption };
}
