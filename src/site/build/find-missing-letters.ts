import { editionsOf } from '../../editions/edition.ts';
import { findMissingGlyphs } from '../../editions/pictured-letters.ts';
import type { Publication } from '../../editions/publication.ts';
import type { CheckedStory } from '../../story/build-story.ts';
import { storyTexts } from '../../story/story-texts.ts';
import type { StoryText } from '../../story/story.ts';

/** A character that cards or posters would show and no typeface has. */
export interface MissingLetter {
  character: string;
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
      const { locale } = edition;
      const texts = storyTexts(story).filter((text) => text.locale === locale);
      return (await findMissingGlyphs(edition)).map(({ character, text: words }) => {
        const holds = ({ text }: StoryText) => text.normalize('NFC').includes(character);
        const text = texts.find((text) => holds(text) && words.includes(text.text)) ?? texts.find(holds);
        return { character, locale, words, text, offset: text?.text.indexOf(character) ?? 0 };
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
