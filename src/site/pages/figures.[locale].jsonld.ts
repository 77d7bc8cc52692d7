import type { APIRoute, GetStaticPaths } from 'astro';
import { figuresData } from '../../editions/structured-data.ts';
import { editionOf } from '../publication.ts';
import { editionPaths } from '../static-paths.ts';

export const getStaticPaths = (() => editionPaths()) satisfies GetStaticPaths;

/** The key figures of the story in one language, as data. */
export const GET: APIRoute<{ locale: string }> = ({ props: { locale } }) =>
  new Response(JSON.stringify(figuresData(editionOf(locale)), undefined, 1), {
    headers: { 'content-type': 'application/ld+json' },
  });
