import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** A folder that is served: where, and how to end that. */
export interface ServedFolder {
  /** http://localhost:4321, without a slash. */
  origin: string;
  close: () => void;
  /** The server itself, for who cuts its connections. */
  server: Server;
}

/** How a folder is served. */
interface Serving {
  /** The path under which, with a slash at the end. */
  base?: string | undefined;
  /** Whether it is asked for from this machine alone, and changes while it is served. */
  isTrial?: boolean;
}

/**
 * Serves a built site as a static host would: files as they are, and for the rest 404.html with its status. Port 0 takes
 * a free one. Resolves when it answers.
 */
export function serveFolder(
  folder: string,
  port: number,
  { base = '/', isTrial = false }: Serving = {},
): Promise<ServedFolder> {
  const serve = sirv(folder, {
    dev: isTrial,
    // Without a word about it browsers keep pages for as long as they see fit, also once there is no network.
    setHeaders: (response) => {
      response.setHeader('cache-control', 'no-cache');
    },
    onNoMatch: (_, response) => {
      const page = join(folder, '404.html');
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(existsSync(page) ? readFileSync(page) : '');
    },
  });
  const server = createServer((request, response) => {
    request.url = request.url?.startsWith(base) ? request.url.slice(base.length - 1) : '/outside-the-base-path';
    serve(request, response);
  });
  const host = isTrial ? '127.0.0.1' : undefined;
  return new Promise((done) =>
    server.listen({ port, ...(host && { host }) }, () => {
      done({
        origin: `http://${host ?? 'localhost'}:${(server.address() as AddressInfo).port}`,
        close: () => server.close(),
        server,
      });
    }),
  );
}
