import type { CheckedStory } from './build-story.ts';
import type { StoryText } from './story.ts';

/** Every text of a story: headings and blocks of its sections, and the texts of its records. */
export function storyTexts({ sections, recordTexts }: CheckedStory): StoryText[] {
  return [
    ...sections
      .filter(({ isWhole }) => isWhole)
      .flatMap(({ title, blocks }) => [...(title ? [title] : []), ...blocks.filter(({ component }) => !component)]),
    ...recordTexts,
  ];
}

/**
 * Which of some words no text of a language has: a slip of the pen, or of a text that has changed since. None while a
 * section of that language cannot be read: nobody knows what it says.
 */
export function unsaidWords(story: CheckedStory, locale: string, words: readonly string[]): Set<string> {
  if (story.sections.some((section) => section.locale === locale && !section.isWhole)) return new Set();
  const texts = storyTexts(story).filter((text) => text.locale === locale);
  return new Set(words.filter((word) => !texts.some(({ text }) => text.includes(word))));
}
