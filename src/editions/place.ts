import type { StoryFacts } from '../schema/story.ts';
import type { Edition } from './edition.ts';

/** Where the story plays, on pages of a language whose readers are told, and of editions made from it; undefined on all others. */
export function placeFor({ facts, textLocale }: Edition): StoryFacts['place'] {
  return facts.explainPlace?.includes(textLocale) ? facts.place : undefined;
}
