import type { APIRoute } from 'astro';
import { basename } from 'node:path';
import type { Edition } from '../editions/edition.ts';
import type { PicturedPage } from '../editions/share-image.ts';
import { beginAll } from './build/begin-all.ts';
import { editionOf, publication } from './publication.ts';
import { localePaths, sectionPaths } from './static-paths.ts';

/** What an address of a picture is answered from. */
type Props = Record<'image', () => Promise<Uint8Array>>;

/**
 * A picture of the story and of each section, by the name of its file. A card needs an address to be shared, a poster holds
 * one in its code: without an origin there are none.
 */
export function picturePaths(
  draw: (edition: Edition, section: string | undefined) => Promise<Uint8Array>,
  fileOf: (edition: Edition, page: PicturedPage) => string,
): { params: { name: string }; props: Props }[] {
  const pages: { props: PicturedPage }[] =
    publication.origin === undefined ? [] : [...localePaths(), ...sectionPaths()];
  const pictures = pages.map(({ props }) => {
    const edition = editionOf(props.locale);
    return { name: basename(fileOf(edition, props)), draw: () => draw(edition, props.section) };
  });
  const draws = pictures.map(({ draw }) => draw);
  // Astro asks for one file after another. The dev server asks for one alone.
  const images = import.meta.env.PROD ? beginAll(draws) : draws;
  return pictures.map(({ name, draw }, index) => ({ params: { name }, props: { image: images[index] ?? draw } }));
}

/** Answers with the picture of an address. */
export const answerPicture: APIRoute<Props> = async ({ props, params: { name = '' } }) =>
  new Response(new Uint8Array(await props.image()), {
    headers: { 'content-type': name.endsWith('.jpg') ? 'image/jpeg' : 'image/png' },
  });
