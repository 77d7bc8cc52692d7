import type { APIRoute, GetStaticPaths } from 'astro';
import { basename } from 'node:path';
import { printSheet } from '../../print-sheet.ts';
import { editionOf, publication } from '../../publication.ts';

/** The style sheet for paper of every page. */
export const getStaticPaths = (() =>
  publication.story.pages.map(({ locale, page }) => {
    const { file, css } = printSheet(editionOf(locale), page);
    return { params: { name: basename(file, '.css') }, props: { css } };
  })) satisfies GetStaticPaths;

export const GET: APIRoute<{ css: string }> = ({ props: { css } }) =>
  new Response(css, { headers: { 'content-type': 'text/css; charset=utf-8' } });
