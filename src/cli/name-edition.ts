import { editionId } from '../editions/edition-id.ts';
import { isDrawable, publishedStory } from '../site/build/published-story.ts';
import { contentHash } from '../source/keep.ts';
import type { CheckedStory } from '../story/build-story.ts';
import type { Environment } from './environment.ts';

/** The edition that a build of a story would carry; where there can be none, what its files say. */
export function nameEdition(story: CheckedStory, { base, origin }: Pick<Environment, 'base' | 'origin'>): string {
  return isDrawable(story)
    ? editionId(publishedStory({ current: () => story }, { base, origin })())
    : contentHash(...[...story.source.texts].flat());
}
