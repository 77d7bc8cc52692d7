import { contentHash } from '../source/keep.ts';
import type { Publication } from './publication.ts';

const known = new WeakMap<Publication, string>();

/**
 * The name of what a build shows, by its content: another after every change to the story's words, figures, records or
 * drawings, and the same for two builds of the same story. A clock would make every build another.
 */
export function editionId(publication: Publication): string {
  const id = known.get(publication) ?? contentHash(JSON.stringify(publication.story));
  known.set(publication, id);
  return id;
}
