import type { APIRoute } from 'astro';
import { formatAddress } from '../publication.ts';

/** Everybody may read everything; the list of pages stands where an origin is known. */
export const GET: APIRoute = () => {
  const sitemap = formatAddress('sitemap-index.xml');
  return new Response(`User-agent: *\nAllow: /\n${sitemap ? `\nSitemap: ${sitemap}\n` : ''}`);
};
