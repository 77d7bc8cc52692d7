import type { ImageMetadata } from 'astro';
import pictures from 'virtual:story/pictures';
import type { PhotoRecord } from '../schema/photo.ts';
import { publication } from './publication.ts';

/** A photo record and its picture file. */
export interface StoryPhoto {
  record: PhotoRecord;
  picture: ImageMetadata;
}

/** A photo by id. Throws if there is no record or no picture of its kind. */
export function requirePhoto(id: string): StoryPhoto {
  const { photos } = publication.story;
  const { record, file } = photos[id] ?? {};
  const picture = pictures[file ?? ''];
  if (!record || !picture) throw new Error(`No photo “${id}”; there are ${Object.keys(photos).join(', ')}`);
  return { record, picture };
}
