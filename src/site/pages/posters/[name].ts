import type { APIRoute, GetStaticPaths } from 'astro';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { folder } from 'virtual:story/sections';
import { poster, posterFile } from '../../../editions/poster.ts';
import type { PicturedPage } from '../../../editions/share-image.ts';
import { beginAll } from '../../build/begin-all.ts';
import { editionOf, publication } from '../../publication.ts';
import { localePaths, sectionPaths } from '../../static-paths.ts';

const readPhotograph = (file: string) => readFileSync(join(folder, '..', file));

// A poster leads back by its code: without an origin it has no address to hold.
export const getStaticPaths = (() => {
  const pages: { props: PicturedPage }[] =
    publication.origin === undefined ? [] : [...localePaths(), ...sectionPaths()];
  const draws = pages.map(
    ({ props }) =>
      () =>
        poster(editionOf(props.locale), props.section, readPhotograph),
  );
  // As with cards.
  const images = import.meta.env.PROD ? beginAll(draws) : draws;
  return pages.map(({ props }, index) => ({
    params: { name: basename(posterFile(editionOf(props.locale), props)) },
    props: { image: images[index] },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ image: () => Promise<Uint8Array> }> = async ({ props, params: { name = '' } }) =>
  new Response(new Uint8Array(await props.image()), {
    headers: { 'content-type': name.endsWith('.jpg') ? 'image/jpeg' : 'image/png' },
  });
