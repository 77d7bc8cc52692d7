import type { APIRoute, GetStaticPaths } from 'astro';
import { allFonts, type StoryFont } from '../../../editions/story-fonts.ts';
import { publication } from '../../publication.ts';

export const getStaticPaths = (async () =>
  (await allFonts(publication)).map((font) => ({
    params: { name: font.name },
    props: { font },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ font: StoryFont }> = ({ props }) =>
  new Response(new Uint8Array(props.font.bytes), { headers: { 'content-type': 'font/woff2' } });
