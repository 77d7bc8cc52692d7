import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Serves a built site as a static host would, under a base path that ends with a slash: files as they are, and for the
 * rest 404.html with its status. Resolves when it answers.
 */
export function serveFolder(folder: string, port: number, base = '/'): Promise<Server> {
  const serve = sirv(folder, {
    onNoMatch: (_, response) => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(folder, '404.html')));
    },
  });
  const server = createServer((request, response) => {
    request.url = request.url?.startsWith(base) ? request.url.slice(base.length - 1) : '/outside-the-base-path';
    serve(request, response);
  });
  return new Promise((done) =>
    server.listen(port, () => {
      done(server);
    }),
  );
}
