import { editionOf } from '../../editions/edition.ts';
import { findUnread } from '../../editions/pinyin.ts';
import type { Publication } from '../../editions/publication.ts';
import type { CheckedStory } from '../../story/build-story.ts';
import { parallelPages } from '../../story/parallel-pages.ts';
import { chineseLocale } from '../../story/readings.ts';
import { storyTexts } from '../../story/story-texts.ts';
import type { StoryText } from '../../story/story.ts';

/** A Chinese character of which neither the dictionary nor the story says how it is read, and where it stands first. */
export interface UnreadCharacter {
  character: string;
  text: StoryText;
  offset: number;
}

/** The characters that the page with pinyin would have to leave without: none where the story has no such page. */
export function findUnreadCharacters(story: CheckedStory, publication: Publication): UnreadCharacter[] {
  const { locales, pages, readings } = publication.story;
  const locale = chineseLocale(locales);
  if (locale === undefined || pages.every(({ page }) => page !== parallelPages.pinyin)) return [];
  const { title, deck = '', byline } = editionOf(publication, locale);
  // Of records the page shows only these.
  const isShown = ({ kind, text }: StoryText) =>
    kind !== 'record' || [title, deck, ...byline].some((line) => line.includes(text));
  const found = storyTexts(story)
    .filter((text) => text.locale === locale && isShown(text))
    .flatMap((text) =>
      findUnread(text.text, readings).map((offset) => {
        const character = String.fromCodePoint(text.text.codePointAt(offset) ?? 0);
        return { character, text, offset };
      }),
    );
  return found.filter(({ character }, index) => found.findIndex((other) => other.character === character) === index);
}
