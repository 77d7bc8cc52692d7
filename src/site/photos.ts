import type { ImageMetadata } from 'astro';
import pictures from 'virtual:story/pictures';
import type { PhotoRecord } from '../schema/photo.ts';
import { contentHash } from '../source/keep.ts';
import { formatFilePath, publication } from './publication.ts';

/** A photograph, from which Astro makes sizes and formats, or a drawing that stands in its place. */
export type PagePhoto = { record: PhotoRecord } & (
  { picture: ImageMetadata } | { drawing: { src: string; width: number; height: number } }
);

/** File of a drawing, from the root of the site: its name changes with its content. */
export function drawingFile(id: string, svg: string): string {
  return `drawings/${id}.${contentHash(svg)}.svg`;
}

/** A photo by id. Throws if there is no record or no picture of its kind. */
export function requirePhoto(id: string): PagePhoto {
  const { record, file, drawing } = publication.story.photos[id] ?? {};
  const picture = pictures[file ?? ''];
  if (record && picture) return { record, picture };
  if (!record || !drawing)
    throw new Error(`No photo “${id}”; there are ${Object.keys(publication.story.photos).join(', ')}`);
  const { svg, width, height } = drawing;
  return { record, drawing: { src: formatFilePath(drawingFile(id, svg)), width, height } };
}
