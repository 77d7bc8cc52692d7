import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { metaPolicy, responseHeaders } from './response-headers.ts';
import { caddyFile, hostHeaders, nginxFile } from './server-files.ts';

/** What a finished build is told about its place. */
export interface Place {
  /** Path of the site under its origin, with a slash at both ends. */
  base: string;
  /** Whether pages carry their policy themselves, for a host that sends no headers. */
  hasMetaPolicy: boolean;
}

/**
 * Makes a built folder ready for servers: the policy, `_headers`, every text once more in brotli at its best. Returns
 * what servers have to be told, by file name: nginx.conf, caddy.conf.
 */
export function finishSite(folder: string, { base, hasMetaPolicy }: Place): Map<string, string> {
  const pages = globSync('**/*.html', { cwd: folder }).sort();
  const texts = new Map(pages.map((page) => [page, readFileSync(join(folder, page), 'utf8')]));
  if (hasMetaPolicy) {
    for (const [page, html] of texts) {
      const meta = `<meta http-equiv="Content-Security-Policy" content="${metaPolicy(html)}">`;
      writeFileSync(
        join(folder, page),
        html.replace('<meta charset="utf-8">', (charset) => charset + meta),
      );
    }
  }
  const headers = responseHeaders([...texts.values()]);
  writeFileSync(join(folder, '_headers'), hostHeaders(headers, base));
  for (const file of globSync('**/*.{html,svg,txt,xml,js,css}', { cwd: folder })) {
    const text = readFileSync(join(folder, file));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
    writeFileSync(join(folder, `${file}.br`), brotliCompressSync(text, { params }));
  }
  return new Map([
    ['nginx.conf', nginxFile(headers, base)],
    ['caddy.conf', caddyFile(headers, base)],
  ]);
}

/** Puts the files for servers beside a build, not into it: `dist-servers/`. */
export function writeServerFiles(dist: string, files: ReadonlyMap<string, string>): void {
  const folder = `${dist}-servers`;
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}
