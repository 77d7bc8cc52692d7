import type { APIRoute, GetStaticPaths } from 'astro';
import { plainText } from '../../editions/plain-text.ts';
import { editionOf } from '../publication.ts';
import { editionPaths } from '../static-paths.ts';

export const getStaticPaths = (() => editionPaths()) satisfies GetStaticPaths;

/** The story in one language as plain text. */
export const GET: APIRoute<{ locale: string }> = ({ props: { locale } }) =>
  new Response(plainText(editionOf(locale)), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
