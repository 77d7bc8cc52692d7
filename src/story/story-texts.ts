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
