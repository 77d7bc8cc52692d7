import { caching, hashedFolders } from './response-headers.ts';

type Headers = Readonly<Record<string, string>>;

const origin = 'Written by npm run build from src/publish/response-headers.ts.';

/** `_headers`, read by Netlify and Cloudflare Pages from the root of a site. Both ask for HTML anew by themselves. */
export function hostHeaders(headers: Headers, base: string): string {
  const rule = (path: string, list: Headers) => [
    path,
    ...Object.entries(list).map(([name, value]) => `  ${name}: ${value}`),
  ];
  return [
    `# ${origin}`,
    ...rule(`${base}*`, headers),
    ...hashedFolders.flatMap((folder) => rule(`${base}${folder}/*`, { 'Cache-Control': caching.hashed })),
    '',
  ].join('\n');
}

/**
 * The inside of a server block of nginx: `include` it there, after `root`. nginx forgets inherited headers wherever a
 * place has one of its own, so each place carries all of them.
 */
export function nginxFile(headers: Headers, base: string): string {
  const lines = (cacheControl: string) =>
    Object.entries({ ...headers, 'Cache-Control': cacheControl }).map(
      ([name, value]) => `  add_header ${name} "${value}" always;`,
    );
  const place = (match: string, cacheControl: string, ...rest: string[]) => [
    `location ${match} {`,
    ...lines(cacheControl),
    ...rest.map((line) => `  ${line}`),
    '}',
  ];
  return [
    `# ${origin}`,
    'index index.html;',
    'charset utf-8;',
    'absolute_redirect off;',
    'brotli_static on;',
    'gzip on;',
    'gzip_vary on;',
    'gzip_types text/plain image/svg+xml application/xml application/rss+xml;',
    `error_page 404 ${base}404.html;`,
    ...place(`= ${base}404.html`, caching.other, 'internal;'),
    ...hashedFolders.flatMap((folder) => place(`${base}${folder}/`, caching.hashed, 'try_files $uri =404;')),
    ...place(base, caching.other, 'try_files $uri $uri/ =404;'),
    '',
  ].join('\n');
}

/** The inside of a site of Caddy: `import` it there, after `root`. Errors are answered afresh, without what stands outside. */
export function caddyFile(headers: Headers, base: string): string {
  const hashed = hashedFolders.map((folder) => `${base}${folder}/*`).join(' ');
  const header = (cacheControl?: string) => [
    'header {',
    ...Object.entries({ ...headers, ...(cacheControl && { 'Cache-Control': cacheControl }) }).map(
      ([name, value]) => `  ${name} "${value}"`,
    ),
    '  -Server',
    '}',
  ];
  const files = ['file_server {', '  precompressed br', '}'];
  return [
    `# ${origin}`,
    ...header(),
    `@hashed path ${hashed}`,
    `@other not path ${hashed}`,
    `header @hashed Cache-Control "${caching.hashed}"`,
    `header @other Cache-Control "${caching.other}"`,
    'encode gzip',
    ...files,
    'handle_errors {',
    ...[...header(caching.other), `rewrite * ${base}404.html`, ...files].map((line) => `  ${line}`),
    '}',
    '',
  ].join('\n');
}
