import {
  caching,
  hashedFolders,
  isTextType,
  workerFile,
  type Headers,
  type Kind,
  type ResponseHeaders,
} from './response-headers.ts';

/** The first line of every file for servers and hosts. A folder whose `_headers` begins with it is a build. */
export const origin = '# Written by npm run build';

const banner = `${origin} from src/publish/response-headers.ts.`;

/**
 * `_headers`, read by Netlify and Cloudflare Pages from the root of a site. Both ask for HTML anew by themselves. Where
 * several rules fit, Netlify takes the last value of a header; Cloudflare joins all of them with commas, unless a line
 * with `!` takes the earlier one away, which Netlify passes over.
 */
export function hostHeaders({ page, kinds }: ResponseHeaders, base: string): string {
  const lines = (headers: Headers) => Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  const ofKind = ({ types, headers }: Kind) => {
    const changed = Object.entries(headers).filter(([name, value]) => page[name] !== value);
    return Object.entries(types).flatMap(([ending, type]) => [
      `${base}*.${ending}`,
      ...changed.filter(([name]) => name in page).map(([name]) => `  ! ${name}`),
      ...lines({ ...Object.fromEntries(changed), 'Content-Type': type }),
    ]);
  };
  return [
    banner,
    `${base}*`,
    ...lines(page),
    ...kinds.flatMap(ofKind),
    ...hashedFolders.flatMap((folder) => [`${base}${folder}/*`, ...lines({ 'Cache-Control': caching.hashed })]),
    `${base}${workerFile}`,
    ...lines({ 'Cache-Control': caching.worker }),
    '',
  ].join('\n');
}

/**
 * The inside of a server block of nginx: `include` it there, after `root`. nginx forgets inherited headers and types
 * wherever a place has some of its own, so each place carries all of them, and each kind of file is a place.
 */
export function nginxFile({ page, kinds }: ResponseHeaders, base: string): string {
  const lines = (headers: Headers, cacheControl: string) =>
    Object.entries({ ...headers, 'Cache-Control': cacheControl }).map(
      ([name, value]) => `add_header ${name} "${value}" always;`,
    );
  const kindPlaces = (cacheControl: string) =>
    kinds.flatMap(({ types, headers }) =>
      block(`location ~ \\.(${Object.keys(types).join('|')})$`, [
        `types { ${Object.entries(types)
          .map(([ending, type]) => `${withoutCharset(type)} ${ending};`)
          .join(' ')} }`,
        ...lines(headers, cacheControl),
      ]),
    );
  const place = (match: string, cacheControl: string, ...rest: string[]) =>
    block(`location ${match}`, [...lines(page, cacheControl), ...rest]);
  return [
    banner,
    'index index.html;',
    'charset utf-8;',
    'charset_types text/plain text/csv;',
    'absolute_redirect off;',
    'server_tokens off;',
    'brotli_static on;',
    'gzip on;',
    'gzip_vary on;',
    `gzip_types ${textTypes(kinds).map(withoutCharset).join(' ')};`,
    `error_page 404 ${base}404.html;`,
    ...place(`= ${base}404.html`, caching.other, 'internal;'),
    ...place(`= ${base}${workerFile}`, caching.worker),
    ...hashedFolders.flatMap((folder) =>
      // Fonts are all of one kind, and served as pages are.
      place(
        `${base}${folder}/`,
        caching.hashed,
        'try_files $uri =404;',
        ...(folder === 'fonts' ? [] : kindPlaces(caching.hashed)),
      ),
    ),
    ...place(base, caching.other, 'try_files $uri $uri/ =404;', ...kindPlaces(caching.other)),
    '',
  ].join('\n');
}

/** The inside of a site of Caddy: `import` it there, after `root`. Errors are answered afresh, without what stands outside. */
export function caddyFile({ page, kinds }: ResponseHeaders, base: string): string {
  const hashed = hashedFolders.map((folder) => `${base}${folder}/*`).join(' ');
  const lines = (headers: Headers) => Object.entries(headers).map(([name, value]) => `${name} "${value}"`);
  const files = block('file_server', ['precompressed br']);
  return [
    banner,
    ...kinds.flatMap(({ name, types, headers }) => [
      `@${name} path ${Object.keys(types)
        .map((ending) => `*.${ending}`)
        .join(' ')}`,
      ...block(`header @${name}`, lines(headers)),
      ...Object.entries(types).flatMap(([ending, type]) => [
        `@${ending} path *.${ending}`,
        `header @${ending} Content-Type "${type}"`,
      ]),
    ]),
    `@page not path ${kinds
      .flatMap(({ types }) => Object.keys(types))
      .map((ending) => `*.${ending}`)
      .join(' ')}`,
    ...block('header @page', lines(page)),
    'header -Server',
    `@hashed path ${hashed}`,
    `@worker path ${base}${workerFile}`,
    `header @worker Cache-Control "${caching.worker}"`,
    `@other not path ${hashed} ${base}${workerFile}`,
    `header @hashed Cache-Control "${caching.hashed}"`,
    `header @other Cache-Control "${caching.other}"`,
    // Of itself Caddy packs no feeds.
    ...block('encode gzip', [
      ...block(
        'match',
        ['text/html', ...textTypes(kinds)].map((type) => `header Content-Type ${withoutCharset(type)}*`),
      ),
    ]),
    ...files,
    ...block('handle_errors', [
      ...block('header', [
        ...lines({ ...page, 'Cache-Control': caching.other, 'Content-Type': 'text/html; charset=utf-8' }),
        '-Server',
      ]),
      `rewrite * ${base}404.html`,
      ...files,
    ]),
    '',
  ].join('\n');
}

/** Lines within braces, the way both servers write them. */
function block(head: string, lines: readonly string[]): string[] {
  return [`${head} {`, ...lines.map((line) => `  ${line}`), '}'];
}

/** The media types that servers pack. */
function textTypes(kinds: readonly Kind[]): string[] {
  return kinds.flatMap(({ types }) => Object.values(types)).filter(isTextType);
}

/** A media type by itself. */
function withoutCharset(type: string): string {
  return type.replace(/;.*/u, '');
}
