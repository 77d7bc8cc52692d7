import type { APIRoute, GetStaticPaths } from 'astro';
import { extname } from 'node:path';
import readerFiles from 'virtual:story/reader-files';

/** The scripts of pages and their styles. */
export const getStaticPaths = (() =>
  Object.entries(readerFiles.files).map(([name, body]) => ({
    params: { name },
    props: { body },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ body: string }> = ({ params: { name = '' }, props: { body } }) =>
  new Response(body, {
    headers: { 'content-type': extname(name) === '.css' ? 'text/css' : 'text/javascript; charset=utf-8' },
  });
