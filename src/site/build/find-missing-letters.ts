import { editionsOf, type Edition } from '../../editions/edition.ts';
import type { Rewritten } from '../../language/zh/write-traditional.ts';
import { findMissingGlyphs } from '../../editions/pictured-letters.ts';
import type { Publication } from '../../editions/publication.ts';
import type { CheckedStory } from '../../story/build-story.ts';
import { writerOf } from '../../story/derive-editions.ts';
import { storyTexts } from '../../story/story-texts.ts';
import type { StoryText } from '../../story/story.ts';

/** A character that cards or posters would show and no typeface has. */
export interface MissingLetter {
  character: string;
  /** The language that its text is written in. */
  locale: string;
  /** The words of the picture that it stands in. */
  words: string;
  /** The text of the story that has it, and where in it; undefined for interface words. */
  text: StoryText | undefined;
  offset: number;
}

/** The characters that pictures would have to leave out, each once a text of the story. */
export async function findMissingLetters(story: CheckedStory, publication: Publication): Promise<MissingLetter[]> {
  const found = await Promise.all(
    editionsOf(publication).map(async (edition) => {
      const { textLocale } = edition;
      const glyphs = await findMissingGlyphs(edition);
      if (glyphs.length === 0) return [];
      const texts = drawnTexts(story, edition);
      return glyphs.map(({ character, text: words }) => {
        const holds = ({ written }: DrawnText) => written.text.normalize('NFC').includes(character);
        const found = texts.find((drawn) => holds(drawn) && words.includes(drawn.written.text)) ?? texts.find(holds);
        const offset = found ? offsetOf(character, found) : 0;
        return { character, locale: textLocale, words, text: found?.text, offset };
      });
    }),
  );
  const seen = new Set<unknown>();
  // A headline is on several pictures, and a name in several lines.
  return found.flat().filter(({ character, text, words }) => {
    const key = `${character} ${text ? `${text.path} ${text.place.start}` : words}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** A text that an editor has written, and how pictures of an edition write it. */
interface DrawnText {
  text: StoryText;
  written: Rewritten;
}

/** The texts that an edition is made of: its own, or those of the edition that it is made from. */
function drawnTexts(story: CheckedStory, { locale, textLocale }: Edition): DrawnText[] {
  const derived = story.derived.find((one) => one.locale === locale);
  const write = derived ? writerOf(derived, story.vocabulary) : (text: string) => ({ text, at: (at: number) => at });
  return storyTexts(story)
    .filter((text) => text.locale === textLocale)
    .map((text) => ({ text, written: write(text.text) }));
}

/** Where in an editor's text that stands which is drawn as a character. */
function offsetOf(character: string, { text: { text }, written }: DrawnText): number {
  const drawn = written.text.indexOf(character);
  return Array.from({ length: text.length }, (_, at) => at).findLast((at) => written.at(at) <= drawn) ?? 0;
}
