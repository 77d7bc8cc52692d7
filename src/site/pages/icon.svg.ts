import type { APIRoute } from 'astro';
import { storyIcon } from '../../editions/story-icon.ts';
import { publication } from '../publication.ts';

export const GET: APIRoute = () =>
  new Response(storyIcon(publication), { headers: { 'content-type': 'image/svg+xml' } });
