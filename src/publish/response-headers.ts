import { createHash } from 'node:crypto';

/** Headers by name. */
export type Headers = Readonly<Record<string, string>>;

/** Files that are served alike, though not as pages are. */
export interface Kind {
  /** A word for it, used in the files for servers. */
  name: string;
  /** The media type of each of its files, by ending. */
  types: Readonly<Record<string, string>>;
  /** Every header of an answer but Content-Type and Cache-Control. */
  headers: Headers;
}

/** The headers of every answer. What belongs to none of the kinds is served as a page is. */
export interface ResponseHeaders {
  page: Headers;
  kinds: readonly Kind[];
}

/** What a published page may load and do: its own files, and of what stands inside it only what is named by its hash. */
const pagePolicy: Headers = {
  'default-src': "'none'",
  'img-src': "'self'",
  'font-src': "'self'",
  // The silence that a page makes for itself while it is read aloud.
  'media-src': 'blob:',
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  // The one that vouches for the address of the service worker.
  'trusted-types': 'offline',
};

/**
 * What a drawing may do that is opened by itself: show its shapes in its own colours. Its style stands in the file, and
 * may be any; with nothing to load and no script, that can do no harm. `sandbox` keeps even an overlooked script from
 * running.
 */
const drawingPolicy: Headers = {
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  sandbox: '',
};

/** Which hosts browsers are told to ask by HTTPS alone, for two years. The publisher chooses: other hosts may not be ready. */
export const httpsOnlyChoices = {
  /** The host of the site. */
  host: 'max-age=63072000',
  /** And all hosts below it. */
  subdomains: 'max-age=63072000; includeSubDomains',
  /** And browsers may come with that knowledge; hardly to be taken back. */
  preload: 'max-age=63072000; includeSubDomains; preload',
  /** None. */
  no: undefined,
} as const satisfies Record<string, string | undefined>;

export type HttpsOnly = keyof typeof httpsOnlyChoices;

/** The same for every answer. */
const fixed: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Files whose names change with their content; everything else is asked for anew. */
export const hashedFolders = ['_astro', 'drawings', 'fonts', 'print', 'reader'] as const;
/** Whether a file of a build, by its path there, is one of them. */
export function isHashed(file: string): boolean {
  return hashedFolders.some((folder) => file.startsWith(`${folder}/`));
}

/** Name of the service worker, at the root of the site: what it answers for is what lies below it. */
export const workerFile = 'sw.js';

/** Whether packing makes files of a media type smaller. */
export function isTextType(type: string): boolean {
  return /^text|xml|json/u.test(type);
}

export const caching = {
  hashed: 'public, max-age=31536000, immutable',
  other: 'no-cache',
  /** The service worker decides about everything else: nobody may hold an old one. */
  worker: 'no-store',
} as const;

/**
 * What stands inside pages and must be named in the policy, by its hash: each once, in the order of the alphabet. Data in
 * a script element is no script.
 */
function hashesOf(element: RegExp, pages: readonly string[]): string[] {
  const hashes = new Set<string>();
  for (const html of pages) {
    for (const [, text = ''] of html.matchAll(element))
      if (text !== '') hashes.add(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  }
  return [...hashes].sort();
}
const styles = /<style[^>]*>(.*?)<\/style>/gs;
const scripts = /<script(?![^>]*ld\+json)[^>]*>(.*?)<\/script>/gs;

/** The headers of every answer, for a site with these pages. */
export function responseHeaders(pages: readonly string[], httpsOnly: HttpsOnly): ResponseHeaders {
  const transport = httpsOnlyChoices[httpsOnly];
  const always: Headers = { ...(transport && { 'Strict-Transport-Security': transport }), ...fixed };
  const policy = write(policyFor(pages));
  // Feed readers, chat windows and other newspapers' pages may show these; a page and its fonts are nobody else's.
  const shared: Headers = { ...always, 'Cross-Origin-Resource-Policy': 'cross-origin' };
  return {
    page: { 'Content-Security-Policy': policy, ...always, 'Cross-Origin-Resource-Policy': 'same-origin' },
    kinds: [
      {
        name: 'drawings',
        types: { svg: 'image/svg+xml' },
        headers: { 'Content-Security-Policy': write(drawingPolicy), ...shared },
      },
      {
        name: 'pictures',
        types: {
          avif: 'image/avif',
          gif: 'image/gif',
          ico: 'image/x-icon',
          jpeg: 'image/jpeg',
          jpg: 'image/jpeg',
          png: 'image/png',
          webp: 'image/webp',
        },
        headers: { 'Content-Security-Policy': policy, ...shared },
      },
      {
        // For another program: in a window a table would be a wall of commas.
        name: 'tables',
        types: { csv: 'text/csv; charset=utf-8' },
        headers: { 'Content-Security-Policy': policy, ...shared, 'Content-Disposition': 'attachment' },
      },
      {
        name: 'data',
        types: {
          json: 'application/json',
          jsonld: 'application/ld+json',
          txt: 'text/plain; charset=utf-8',
          webmanifest: 'application/manifest+json',
          // Feeds, too: under application/rss+xml Firefox offers to save a feed instead of showing it.
          xml: 'application/xml',
        },
        headers: { 'Content-Security-Policy': policy, ...shared },
      },
    ],
  };
}

/** The policy of one page for hosts that send no headers; a page cannot say who may frame it. */
export function metaPolicy(html: string): string {
  return write(Object.fromEntries(Object.entries(policyFor([html])).filter(([name]) => name !== 'frame-ancestors')));
}

function policyFor(pages: readonly string[]): Headers {
  const own = (element: RegExp) => ["'self'", ...hashesOf(element, pages)].join(' ');
  return { ...pagePolicy, 'style-src': own(styles), 'script-src': own(scripts) };
}

function write(directives: Headers): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trimEnd())
    .join('; ');
}
