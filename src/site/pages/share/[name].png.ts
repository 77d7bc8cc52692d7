import type { APIRoute, GetStaticPaths } from 'astro';
import { basename } from 'node:path';
import { shareImage, shareImageFile, type PicturedPage } from '../../../editions/share-image.ts';
import { editionOf, publication } from '../../publication.ts';
import { localePaths, sectionPaths } from '../../static-paths.ts';

// A card needs an address to be shared: without an origin there is none.
export const getStaticPaths = (() =>
  publication.origin === undefined
    ? []
    : [...localePaths(), ...sectionPaths()].map(({ props }) => ({
        params: { name: basename(shareImageFile(props), '.png') },
        props,
      }))) satisfies GetStaticPaths;

export const GET: APIRoute<PicturedPage> = async ({ props: { locale, section } }) =>
  new Response(new Uint8Array(await shareImage(editionOf(locale), section)), {
    headers: { 'content-type': 'image/png' },
  });
