import type { APIRoute, GetStaticPaths } from 'astro';
import { getImage } from 'astro:assets';
import { feed } from '../../editions/feed.ts';
import { requirePhoto } from '../photos.ts';
import { editionOf, publication } from '../publication.ts';
import { editionPaths } from '../static-paths.ts';

// A feed is read elsewhere: without an origin its links would lead nowhere.
export const getStaticPaths = (() => (publication.origin === undefined ? [] : editionPaths())) satisfies GetStaticPaths;

/** A drawing as it is, a photograph in one size and format that every reader knows. */
async function findPictureFile(id: string) {
  const photo = requirePhoto(id);
  if ('drawing' in photo) return photo.drawing;
  const { src } = await getImage({ src: photo.picture, format: 'jpeg', width: 1080, quality: 'mid' });
  return { src };
}

export const GET: APIRoute<{ locale: string }> = ({ props: { locale } }) => feed(editionOf(locale), findPictureFile);
