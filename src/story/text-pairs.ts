import type { CheckedStory, SectionPair, TextPair } from './build-story.ts';
import type { Block, StoryText } from './story.ts';

/** Every text that stands in two languages: headings and paragraphs of sections, masthead, captions, labels. */
export function textPairs({ sectionPairs, recordPairs }: CheckedStory): TextPair[] {
  return [...sectionPairs.flatMap(sectionTextPairs), ...recordPairs];
}

/** The headings and paragraphs of a section that answer each other; those that were merged or split as one text. */
export function sectionTextPairs({ original, translation, pairings }: SectionPair): TextPair[] {
  const titles =
    original.title && translation.title ? [{ original: original.title, translation: translation.title }] : [];
  return [
    ...titles,
    ...pairings.flatMap((pairing): TextPair[] => {
      switch (pairing.change) {
        case 'same':
          return pairing.original.component ? [] : [pairing];
        // What was merged or split is reported as such, and its numbers are compared all the same.
        case 'merged':
          return pairOf(pairing.originals, [pairing.translation]);
        case 'split':
          return pairOf([pairing.original], pairing.translations);
        default:
          return [];
      }
    }),
  ];
}

function pairOf(originals: readonly Block[], translations: readonly Block[]): TextPair[] {
  const [original, translation] = [joinedText(originals), joinedText(translations)];
  return original && translation ? [{ original, translation }] : [];
}

/** Blocks that follow each other, as one text; undefined for none. */
export function joinedText([first, ...others]: readonly StoryText[]): StoryText | undefined {
  return first && others.reduce(join, first);
}

function join(first: StoryText, second: StoryText): StoryText {
  const by = first.text.length + 2;
  const move = <Part extends { start: number; end: number }>(part: Part): Part => ({
    ...part,
    start: part.start + by,
    end: part.end + by,
  });
  return {
    ...first,
    text: `${first.text}\n\n${second.text}`,
    pieces: [...first.pieces, ...second.pieces.map((piece) => ({ ...piece, at: piece.at + by }))],
    place: { ...first.place, end: second.place.end },
    quantities: [...first.quantities, ...second.quantities.map((one) => ({ ...move(one), clause: move(one.clause) }))],
    uses: [...first.uses, ...second.uses.map(move)],
    marked: [...first.marked, ...second.marked],
  };
}
