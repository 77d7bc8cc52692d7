import type { APIRoute, GetStaticPaths } from 'astro';
import { basename } from 'node:path';
import { figuresDataFile, figuresSchemaFile } from '../../editions/figures-files.ts';
import { figuresJson, figuresJsonSchema } from '../../editions/figures-json.ts';
import { publication } from '../publication.ts';

const files = [
  { file: figuresDataFile, content: figuresJson },
  { file: figuresSchemaFile, content: figuresJsonSchema },
];

/** The key figures of all languages as data, and what that is made of. */
export const getStaticPaths = (() =>
  publication.story.figures.length === 0
    ? []
    : files.map(({ file, content }) => ({
        params: { name: basename(file, '.json') },
        props: { content: content(publication) },
      }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ content: object }> = ({ props: { content } }) =>
  new Response(`${JSON.stringify(content, undefined, 2)}\n`, { headers: { 'content-type': 'application/json' } });
