import { createHash } from 'node:crypto';

/** What a published page may load and do. Nothing but its own pictures, fonts and style sheets; no script at all. */
const policy: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'img-src': "'self'",
  'font-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
};

/** The same for every answer, whatever the page. Two years of HTTPS alone. */
const fixed: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Files whose names change with their content; everything else is asked for anew. */
export const hashedFolders = ['_astro', 'fonts'] as const;
export const caching = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' } as const;

/** The style sheets inside pages, as the policy names them: each once, in the order of the alphabet. */
export function styleHashes(pages: readonly string[]): string[] {
  const sheets = pages.flatMap((html) => [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = '']) => css));
  const hashes = sheets.map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`);
  return [...new Set(hashes)].sort();
}

/** Every header of an answer but Cache-Control, by name. */
export function responseHeaders(pages: readonly string[]): Record<string, string> {
  return { 'Content-Security-Policy': write(policyFor(pages)), ...fixed };
}

/** The policy of one page for hosts that send no headers; a page cannot say who may frame it. */
export function metaPolicy(html: string): string {
  return write(Object.fromEntries(Object.entries(policyFor([html])).filter(([name]) => name !== 'frame-ancestors')));
}

function policyFor(pages: readonly string[]): Record<string, string> {
  return { ...policy, 'style-src': styleHashes(pages).join(' ') };
}

function write(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
