import type { APIRoute, GetStaticPaths } from 'astro';
import { basename } from 'node:path';
import { shareImage, shareImageFile, type PicturedPage } from '../../../editions/share-image.ts';
import { editionOf, publication } from '../../publication.ts';
import { beginAll } from '../../build/begin-all.ts';
import { localePaths, sectionPaths } from '../../static-paths.ts';

// A card needs an address to be shared: without an origin there is none.
export const getStaticPaths = (() => {
  const pages: { props: PicturedPage }[] =
    publication.origin === undefined ? [] : [...localePaths(), ...sectionPaths()];
  const draws = pages.map(
    ({ props }) =>
      () =>
        shareImage(editionOf(props.locale), props.section),
  );
  // Astro asks for one file after another. The dev server asks for one alone.
  const images = import.meta.env.PROD ? beginAll(draws) : draws;
  return pages.map(({ props }, index) => ({
    params: { name: basename(shareImageFile(props), '.png') },
    props: { image: images[index] },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ image: () => Promise<Uint8Array> }> = async ({ props }) =>
  new Response(new Uint8Array(await props.image()), { headers: { 'content-type': 'image/png' } });
