import type { APIRoute, GetStaticPaths } from 'astro';
import { extname } from 'node:path';
import readerFiles from 'virtual:story/reader-files';

const types: Readonly<Record<string, string>> = { '.css': 'text/css', '.json': 'application/json' };

/** The scripts of pages, their styles and what a voice says. */
export const getStaticPaths = (() =>
  Object.entries(readerFiles.files).map(([name, body]) => ({
    params: { name },
    props: { body },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ body: string }> = ({ params: { name = '' }, props: { body } }) =>
  new Response(body, { headers: { 'content-type': types[extname(name)] ?? 'text/javascript; charset=utf-8' } });
