import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isLanguage, type Language } from '../i18n/editors/languages.ts';
import { MessageError } from '../i18n/editors/message-error.ts';
import type { Progress, Question } from './api.ts';
import type { Desk } from './desk.ts';
import type { DeskPage } from './page.ts';
import { uploads, type Upload } from './uploads.ts';

/** The largest question, in bytes: a file of a story has at most a tenth of it. */
const largestQuestion = 5_000_000;

/** How many proofs can be read again. */
const mostProofs = 10;

/** Puts an error into words for whoever sits at the desk. */
export type Explain = (error: unknown, language: Language) => string;

/** The desk as it is served: its address with the token of this start. */
export interface ServedDesk {
  /** http://127.0.0.1:4322 */
  origin: string;
  token: string;
  server: Server;
}

/**
 * Serves the desk on this machine alone. Whoever asks for more than the empty page has to be that page: it has the token of
 * this start, and neither a page of another origin nor another name for this machine is answered.
 */
export function serveDesk(desk: Desk, page: DeskPage, port: number, explain: Explain): Promise<ServedDesk> {
  const token = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      refuse(
        response,
        error instanceof TooLarge ? 413 : error instanceof RangeError || error instanceof MessageError ? 400 : 500,
        explain(error, languageOf(request)),
      );
    });
  });

  /** Proofs that were asked for lately: a tab of its own has no token, and is told an address that nobody can guess. */
  const proofs = new Map<string, string>();
  const sendProof = (path: string, response: ServerResponse): boolean => {
    const proof = proofs.get(path);
    if (proof === undefined) return false;
    response.writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8', 'x-frame-options': 'DENY' });
    response.end(proof);
    return true;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { host = '' } = request.headers;
    const { port: own } = server.address() as { port: number };
    if (![`127.0.0.1:${own}`, `localhost:${own}`].includes(host)) {
      refuse(response, 403, 'host');
      return;
    }
    const { pathname, searchParams } = new URL(request.url ?? '', `http://${host}`);
    if (request.method === 'GET' && (page.send(pathname, response) || sendProof(pathname, response))) return;
    if (!isOwn(request, `http://${host}`)) {
      refuse(response, 403, 'origin');
      return;
    }
    if (!isToken(request.headers['x-desk-token'], token)) {
      refuse(response, 403, 'token');
      return;
    }
    const [, kind, name = ''] = pathname.split('/');
    const lang = languageOf(request);
    if (request.method === 'POST' && kind === 'api' && Object.hasOwn(desk.answers, name)) {
      const question = JSON.parse((await read(request, largestQuestion)).toString()) as object;
      sendJson(response, await (desk.answers[name as Question] as (asked: object) => unknown)({ ...question, lang }));
    } else if (request.method === 'POST' && kind === 'proof') {
      const ticket = randomBytes(24).toString('base64url');
      proofs.set(`/proof/${ticket}`, await desk.proof(searchParams.get('locale') ?? '', lang));
      for (const old of [...proofs.keys()].slice(0, -mostProofs)) proofs.delete(old);
      sendJson(response, { address: `/proof/${ticket}` });
    } else if (request.method === 'POST' && kind === 'publish') {
      response.writeHead(200, { ...headers, 'content-type': 'application/x-ndjson' });
      await desk.publish(lang, (progress: Progress) => response.write(`${JSON.stringify(progress)}\n`));
      response.end();
    } else if (request.method === 'POST' && kind === 'upload' && Object.hasOwn(uploads, name)) {
      const { take, largest } = uploads[name] as Upload;
      sendJson(response, await take(desk, await read(request, largest), searchParams, lang));
    } else if (request.method === 'GET' && kind === 'picture') {
      const { files } = desk.workspace;
      const path = searchParams.get('path') ?? '';
      if (!path.startsWith('photos/') || !files.paths.includes(path)) {
        refuse(response, 404, path);
        return;
      }
      response.writeHead(200, { ...headers, 'content-type': path.endsWith('.svg') ? 'image/svg+xml' : 'image/jpeg' });
      response.end(files.read(path));
    } else refuse(response, 404, pathname);
  };

  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      const { port: own } = server.address() as { port: number };
      done({ origin: `http://127.0.0.1:${own}`, token, server });
    });
  });
}

/** What every answer says: it is not kept, and nothing else may look into it. */
export const headers = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Whether a request comes from the desk's own page, as far as the browser says where it comes from. */
function isOwn({ headers, method }: IncomingMessage, own: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  return headers.origin === own || (method === 'GET' && headers.origin === undefined);
}

function isToken(given: string | string[] | undefined, token: string): boolean {
  const [a, b] = [Buffer.from(String(given ?? '')), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function languageOf({ headers }: IncomingMessage): Language {
  const asked = String(headers['x-desk-language'] ?? '');
  return isLanguage(asked) ? asked : 'zh';
}

/** More was sent than is taken. */
class TooLarge extends Error {}

async function read(request: IncomingMessage, largest: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > largest) throw new TooLarge(`more than ${largest / 1_000_000} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { ...headers, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  response.writeHead(status, { ...headers, 'content-type': 'application/json; charset=utf-8', connection: 'close' });
  response.end(JSON.stringify({ error: reason }));
}
