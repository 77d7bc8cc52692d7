import { isShortRange } from '../language/hold-numbers.ts';
import { readQuantities } from '../language/read-quantities.ts';
import { withoutOverlaps, type Stretch } from '../language/stretches.ts';
import type { BareBlock } from './read-blocks.ts';
import type { Block, Mark, StoryText } from './story.ts';
import { textRuns, type TextRun } from './text-runs.ts';
import { findUses, numeralNames, type VocabularyEntry } from './vocabulary.ts';

/** A block whose numbers, terms and names are read. */
export type ReadBlock = BareBlock & Pick<Block, 'quantities' | 'uses'>;

/** Reads the numbers, terms and names of a text. */
export function annotate<Text extends Omit<StoryText, 'quantities' | 'uses'>>(
  text: Text,
  vocabulary: readonly VocabularyEntry[],
): Text & Pick<StoryText, 'quantities' | 'uses'> {
  const readings = readingsFor(text.locale, vocabulary);
  const reading = readings.get(text.text) ?? {
    quantities: readQuantities(text.text, text.locale, numeralNames(text.locale, vocabulary)),
    uses: findUses(text.text, text.locale, vocabulary),
  };
  if (readings.size < mostReadings) readings.set(text.text, reading);
  // Each text has quantities of its own: a figure is taken from one of them.
  return { ...text, quantities: reading.quantities.map((one) => ({ ...one })), uses: reading.uses };
}

type Reading = Pick<StoryText, 'quantities' | 'uses'>;

/** What texts of each language were read as. */
type Readings = Map<string, Map<string, Reading>>;

/**
 * Of the vocabulary that was read with last: a story that is read again after a save has a new one, mostly of the same
 * words, and texts that have changed in one place.
 */
let last: { words: string; readings: Readings } = { words: '', readings: new Map() };
const known = new WeakMap<readonly VocabularyEntry[], Readings>();
/** Texts of a language that are remembered: ten times those of a long story. */
const mostReadings = 20_000;

function readingsFor(locale: string, vocabulary: readonly VocabularyEntry[]): Map<string, Reading> {
  let readings = known.get(vocabulary);
  if (!readings) {
    const words = JSON.stringify(vocabulary);
    if (words !== last.words) last = { words, readings: new Map() };
    ({ readings } = last);
    known.set(vocabulary, readings);
  }
  const own = readings.get(locale) ?? new Map<string, Reading>();
  readings.set(locale, own);
  return own;
}

/** What a section's blocks become in a page, given the numbers that figures were taken from. */
export function markSection(
  blocks: readonly ReadBlock[],
  figureOf: ReadonlyMap<object, string>,
): { blocks: Omit<Block, 'corrections'>[]; terms: string[] } {
  const terms = new Set<string>();
  const linked = new Set<string>();
  const marked = blocks.map((block) => {
    for (const id of block.marked) linked.add(id);
    const { runs } = textRuns(block.node);
    const uses = block.uses.filter(({ mark }) => mark.kind === 'term');
    for (const id of [...block.marked, ...uses.map(({ mark }) => mark.id)]) terms.add(id);
    const marks = joinRanges(
      block.text,
      withoutOverlaps<Stretch<Mark>>([
        ...numberMarks(block, (figure) => figure !== undefined, figureOf),
        ...termLinks(
          withoutOverlaps(uses).filter((use) => isLinkable(use, runs)),
          linked,
        ),
        ...numberMarks(block, (figure) => figure === undefined, figureOf),
      ]),
    );
    for (const { mark } of marks) if (mark.kind === 'term') linked.add(mark.id);
    return { ...block, marks };
  });
  return { blocks: marked, terms: [...terms] };
}

/** The numbers of a block that figures were taken from, or those that were not and are written in digits. */
function numberMarks(
  { text, quantities }: ReadBlock,
  isWanted: (figure: string | undefined) => boolean,
  figureOf: ReadonlyMap<object, string>,
): Stretch<Mark>[] {
  return quantities.flatMap((quantity): Stretch<Mark>[] => {
    const { start, end } = quantity;
    const figure = figureOf.get(quantity);
    if (!isWanted(figure) || (figure === undefined && !/\d/u.test(text.slice(start, end)))) return [];
    return [{ start, end, mark: { kind: 'number', ...(figure !== undefined && { figure }) } }];
  });
}

/** Makes one number of the two ends of a range, so that it holds together. A figure's can be pointed at and stays by itself. */
function joinRanges(text: string, marks: readonly Stretch<Mark>[]): Stretch<Mark>[] {
  const isPlain = ({ mark }: Stretch<Mark>) => mark.kind === 'number' && mark.figure === undefined;
  const joined: Stretch<Mark>[] = [];
  for (const next of marks) {
    const last = joined.at(-1);
    if (last && isPlain(last) && isPlain(next) && isShortRange(text, last, next)) last.end = next.end;
    else joined.push({ ...next });
  }
  return joined;
}

/** The first use in a section leads to a term's explanation, the others do not. */
function termLinks(uses: readonly Stretch<{ id: string }>[], linked: ReadonlySet<string>): Stretch<Mark>[] {
  const here = new Set(linked);
  return uses.flatMap(({ start, end, mark: { id } }): Stretch<Mark>[] => {
    if (here.has(id)) return [];
    here.add(id);
    return [{ start, end, mark: { kind: 'term', id } }];
  });
}

/** A link may not begin in one run of text and end in another, nor stand in a link. */
function isLinkable({ start, end }: Stretch<unknown>, runs: readonly TextRun[]): boolean {
  return runs.some((run) => !run.isLink && start >= run.start && end <= run.start + run.node.value.length);
}
