import type { APIRoute } from 'astro';
import { publication } from '../publication.ts';

/** For a story that brings no icon.svg: a page with its headline and three lines, in the site's own colours. */
const plainIcon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#00585c"/>' +
  '<path d="M8 9h16M8 16h16M8 21h16M8 26h9" stroke="#fff" stroke-width="2"/></svg>\n';

export const GET: APIRoute = () =>
  new Response(publication.story.icon ?? plainIcon, { headers: { 'content-type': 'image/svg+xml' } });
