import type { StoryFacts } from '../schema/story.ts';
import type { Edition } from './edition.ts';

/** Where the story plays, on pages of a language whose readers are told; undefined on all others. */
export function placeFor({ facts, locale }: Edition): StoryFacts['place'] {
  return facts.explainPlace?.includes(locale) ? facts.place : undefined;
}
