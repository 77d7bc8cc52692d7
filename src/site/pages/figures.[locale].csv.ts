import type { APIRoute, GetStaticPaths } from 'astro';
import { figuresCsv } from '../../editions/figures-csv.ts';
import { editionOf } from '../publication.ts';
import { figurePaths } from '../static-paths.ts';

export const getStaticPaths = (() => figurePaths()) satisfies GetStaticPaths;

/** The key figures of one language, as a table. */
export const GET: APIRoute<{ locale: string }> = ({ props: { locale } }) =>
  new Response(figuresCsv(editionOf(locale)), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
