import type { APIRoute } from 'astro';
import { guide } from '../../editions/guide.ts';
import { publication } from '../publication.ts';

export const GET: APIRoute = () => new Response(guide(publication));
