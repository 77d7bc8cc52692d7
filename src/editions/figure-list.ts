import { countsInMyriads, formatAmount, formatNumber } from '../i18n/format-amount.ts';
import { mayBreak, withCompanions } from '../language/hold-numbers.ts';
import { languageCode } from '../language/language-code.ts';
import { sentenceAround } from '../language/sentence-around.ts';
import { cutText } from '../language/stretches.ts';
import { inOtherUnits } from '../language/units.ts';
import type { Block, Mark, Section, StoryFigure } from '../story/story.ts';
import { editionOf, editionsOf, type Edition } from './edition.ts';

/** The figures of a section, sentence by sentence. */
export interface FigureSection {
  /** Its heading; undefined for the lead, which has none. */
  heading: string | undefined;
  groups: readonly FigureGroup[];
}

/** Figures that follow each other in one sentence. */
export interface FigureGroup {
  figures: readonly StoryFigure[];
  sentence: Sentence;
}

/** A sentence of the text with the numbers in it. */
export interface Sentence {
  text: string;
  pieces: readonly SentencePiece[];
}

/** A stretch of a sentence; one of a number holds together, and a figure's leads to its place in the story. */
export interface SentencePiece {
  text: string;
  /** The character before a number, which goes to the next line with it. */
  companion?: string;
  /** Id of the number on the page of the story; undefined where it is no figure's. */
  anchor?: string | undefined;
  isNumber: boolean;
}

/** Every figure of an edition that its text reports, in the order in which the original does. */
export function figureList(edition: Edition): FigureSection[] {
  const { publication, shown, translate } = edition;
  const original = editionOf(publication, publication.story.locales[0] ?? '');
  return original.shown.flatMap((section): FigureSection[] => {
    const own = shown.find(({ slug }) => slug === section.slug);
    const heading = edition.sections.find(({ slug }) => slug === section.slug)?.heading;
    const groups: (FigureGroup & { figures: StoryFigure[]; block: Block; start: number })[] = [];
    for (const figure of figuresIn(section, publication.story.figures)) {
      const place = own && placeOf(figure, own);
      if (!place) continue;
      const { block, stretch } = place;
      const around = sentenceAround(block.text, stretch, translate('locale.format'));
      const last = groups.at(-1);
      if (last?.block === block && last.start === around.start) last.figures.push(figure);
      else
        groups.push({
          figures: [figure],
          sentence: sentenceOf(block, around, publication.story.figures),
          block,
          start: around.start,
        });
    }
    return groups.length > 0 ? [{ heading, groups }] : [];
  });
}

/** The figures that a section reports, in its order. */
function figuresIn({ blocks }: Section, figures: readonly StoryFigure[]): StoryFigure[] {
  return blocks
    .flatMap(({ marks }) => marks)
    .flatMap(({ mark }) => figures.find(({ id }) => isNumberOf(mark, id)) ?? []);
}

function placeOf({ id }: StoryFigure, { blocks }: Section) {
  for (const block of blocks) {
    const stretch = block.marks.find(({ mark }) => isNumberOf(mark, id));
    if (stretch) return { block, stretch };
  }
  return undefined;
}

function isNumberOf(mark: Mark, figure: string): boolean {
  return mark.kind === 'number' && mark.figure === figure;
}

function sentenceOf(
  { text, marks }: Block,
  { start, end }: { start: number; end: number },
  figures: readonly StoryFigure[],
): Sentence {
  const numbers = marks.filter(
    (stretch) =>
      stretch.mark.kind === 'number' &&
      stretch.start >= start &&
      stretch.end <= end &&
      (stretch.mark.figure !== undefined || mayBreak(text.slice(stretch.start, stretch.end))),
  );
  // Where a line is only broken in the file.
  const sentence = text.slice(start, end).replaceAll('\n', ' ');
  const own = numbers.map(({ mark, ...number }) => ({
    start: number.start - start,
    end: number.end - start,
    mark: mark.kind === 'number' ? mark.figure : undefined,
  }));
  const stretches = withCompanions(sentence, own).map(({ companion, mark: figure, ...stretch }) => ({
    ...stretch,
    mark: { companion, anchor: figures.find(({ id }) => id === figure)?.anchor },
  }));
  return {
    text: sentence,
    pieces: cutText(sentence, stretches).map(({ text: words, mark }) =>
      mark ? { ...mark, text: words.slice(mark.companion.length), isNumber: true } : { text: words, isNumber: false },
    ),
  };
}

/** An amount said in another way: in the digits of the other languages, in another unit. */
export interface OtherForm {
  text: string;
  /** Tag of its language, where that is not the page's. */
  lang: string | undefined;
}

/** From this value on 万 and thousands part ways. */
const myriad = 10_000;

/** An amount as it is counted elsewhere, 26.4万 for 264,000, and in the units that its readers may think in. */
export function otherForms({ value, unit, bound }: StoryFigure, { publication, translate }: Edition): OtherForm[] {
  const abroad = editionsOf(publication).find(
    (other) => countsInMyriads(other.translate) !== countsInMyriads(translate),
  );
  const language = languageCode(translate('locale.tag'));
  return [
    ...(abroad && value >= myriad && unit !== 'percent'
      ? [{ text: formatNumber({ value, unit, bound }, abroad.translate), lang: abroad.translate('locale.tag') }]
      : []),
    ...(typeof unit === 'string' && unit !== 'percent' ? inOtherUnits(value, unit, language) : []).map((other) => ({
      text: formatAmount({ ...other, bound }, translate),
      lang: undefined,
    })),
  ];
}
