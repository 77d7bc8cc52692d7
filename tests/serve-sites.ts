import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import sirv from 'sirv';
import { sites, type Site } from './sites.ts';

/** Serves every built site as a static host would: files as they are, 404.html with its status for the rest. */
for (const { port, env } of Object.values<Site>(sites)) {
  const base = (env.BASE_PATH ?? '/').slice(0, -1);
  const serve = sirv(env.OUT_DIR, {
    onNoMatch: (_, response) => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(`${env.OUT_DIR}/404.html`));
    },
  });
  createServer((request, response) => {
    request.url = request.url?.startsWith(`${base}/`) ? request.url.slice(base.length) : '/outside-the-base-path';
    serve(request, response);
  }).listen(port);
}
