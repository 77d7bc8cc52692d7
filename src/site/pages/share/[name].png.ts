import type { APIRoute, GetStaticPaths } from 'astro';
import type { Destination } from '../../../story/create-path-formatter.ts';
import { shareImage, shareImageFile } from '../../story/share-images.ts';
import { localePaths, sectionPaths } from '../../story/static-paths.ts';

// A card needs an address to be shared: without an origin there is none.
export const getStaticPaths = (() =>
  import.meta.env.SITE
    ? [...localePaths(), ...sectionPaths()].map(({ props }) => ({
        params: { name: shareImageFile(props).replace(/^share\/|\.png$/g, '') },
        props,
      }))
    : []) satisfies GetStaticPaths;

export const GET: APIRoute<Destination> = async ({ props }) =>
  new Response(new Uint8Array(await shareImage(props)), { headers: { 'content-type': 'image/png' } });
