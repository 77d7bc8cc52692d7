import { getCollection } from 'astro:content';
import type { ImageMetadata } from 'astro';
import { basename } from 'node:path';
import { photoEndings, type PhotoRecord } from '../../schema/photo.ts';

const pictures = import.meta.glob<ImageMetadata>('#content/photos/*.{jpg,jpeg,svg}', {
  eager: true,
  import: 'default',
});
const pictureByName = new Map(Object.entries(pictures).map(([path, picture]) => [basename(path), picture]));
// A story without pictures has no such collection, and asking for it would be a warning.
const entries = pictureByName.size > 0 ? await getCollection('photos') : [];
const records = new Map(entries.map(({ id, data }) => [basename(id, '.yaml'), data]));

/** A photo record and its picture file. */
export interface StoryPhoto {
  record: PhotoRecord;
  picture: ImageMetadata;
}

/** A photo by id. Throws if there is no record or no picture of its kind. */
export function requirePhoto(id: string): StoryPhoto {
  const record = records.get(id);
  const picture = record && photoEndings[record.kind].map((ending) => pictureByName.get(id + ending)).find(Boolean);
  if (!record || !picture) throw new Error(`No photo “${id}”; there are ${[...records.keys()].join(', ')}`);
  return { record, picture };
}

/** Whether any picture of the story is a drawing in a photograph's place. */
export const hasIllustrations = [...records.values()].some(({ kind }) => kind === 'illustration');
