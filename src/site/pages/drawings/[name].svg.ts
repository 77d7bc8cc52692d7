import type { APIRoute, GetStaticPaths } from 'astro';
import { basename } from 'node:path';
import { shownPhotos } from '../../build/shown-photos.ts';
import { drawingFile } from '../../photos.ts';
import { publication } from '../../publication.ts';

/** The drawings that pages show, with nothing in them but drawing. */
export const getStaticPaths = (() =>
  shownPhotos(publication.story).flatMap((id) => {
    const svg = publication.story.photos[id]?.drawing?.svg;
    if (svg === undefined) return [];
    return { params: { name: basename(drawingFile(id, svg), '.svg') }, props: { svg } };
  })) satisfies GetStaticPaths;

export const GET: APIRoute<{ svg: string }> = ({ props: { svg } }) =>
  new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
