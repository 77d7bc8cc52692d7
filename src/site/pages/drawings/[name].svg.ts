import type { APIRoute, GetStaticPaths } from 'astro';
import { basename } from 'node:path';
import { shownPhotos } from '../../build/shown-photos.ts';
import { drawingFile } from '../../photos.ts';
import { publication } from '../../publication.ts';

/** The drawings that pages show, with nothing in them but drawing. */
export const getStaticPaths = (() =>
  [
    ...shownPhotos(publication.story).map((id) => ({ id, drawing: publication.story.photos[id]?.drawing })),
    { id: 'place', drawing: publication.story.placeDrawing },
  ].flatMap(({ id, drawing }) =>
    drawing ? { params: { name: basename(drawingFile(id, drawing.svg), '.svg') }, props: { svg: drawing.svg } } : [],
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ svg: string }> = ({ props: { svg } }) =>
  new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
