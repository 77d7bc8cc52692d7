import type { APIRoute } from 'astro';
import { manifest } from '../../editions/manifest.ts';
import { editionOf } from '../publication.ts';
import { editionPaths } from '../static-paths.ts';

export const getStaticPaths = editionPaths;

export const GET: APIRoute<{ locale: string }> = ({ props: { locale } }) =>
  new Response(JSON.stringify(manifest(editionOf(locale))), {
    headers: { 'content-type': 'application/manifest+json' },
  });
