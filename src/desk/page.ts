import { build } from 'esbuild';
import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { headers } from './server.ts';

/** The page of the desk with its script and style, which hold nothing of the story. */
export interface DeskPage {
  /** Sends a file of the page. False for any other path. */
  send: (path: string, response: ServerResponse) => boolean;
}

/** Bundles the page. */
export async function makePage(): Promise<DeskPage> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('browser/main.tsx', import.meta.url))],
    bundle: true,
    write: false,
    outdir: '/',
    entryNames: 'desk',
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  });
  const files = new Map(outputFiles.map(({ path, text }) => [path.replace(/^.*[\\/]/u, '/'), text]));
  return {
    send: (path, response) => {
      if (path === '/') {
        const nonce = randomBytes(16).toString('base64');
        response.writeHead(200, { ...headers, ...pageHeaders(nonce), 'content-type': 'text/html; charset=utf-8' });
        response.end(html(nonce));
        return true;
      }
      const text = files.get(path);
      if (text === undefined) return false;
      const type = path.endsWith('.css') ? 'text/css' : 'text/javascript';
      response.writeHead(200, { ...headers, 'content-type': `${type}; charset=utf-8` });
      response.end(text);
      return true;
    },
  };
}

/** The editor writes its style into the page, which the nonce allows; the preview is the only frame. */
function pageHeaders(nonce: string): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "connect-src 'self'",
      'img-src blob: data:',
      'frame-src http://127.0.0.1:* blob:',
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
  };
}

const html = (nonce: string) => `<!doctype html>
<html lang="zh-Hans">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="csp-nonce" content="${nonce}">
<title>编辑台</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/desk.css">
<div id="desk"></div>
<script type="module" src="/desk.js"></script>
</html>
`;
