import type { APIRoute, GetStaticPaths } from 'astro';
import { plainText } from '../story/editions.ts';
import { editionPaths } from '../story/static-paths.ts';

export const getStaticPaths = (() => editionPaths()) satisfies GetStaticPaths;

/** The story in one language as plain text. */
export const GET: APIRoute<{ locale: string }> = async ({ props: { locale } }) =>
  new Response(await plainText(locale), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
