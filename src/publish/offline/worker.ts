/**
 * What answers in a reader's browser after the first visit: pages from the network, and from the saved copy where the
 * network fails; files whose names change with their content from the copy at once. The copy is made whole when the
 * worker is installed and never changed: a new build brings a new worker with a copy of its own. The copy before is kept
 * until the next build, since pages of it may still be open, and load some of their files late.
 */
import { findCopies, forgetCopies, nameCopy, worker, type AskingEvent } from './worker-scope.ts';

/** Put in when the worker is written: path of the site, a name for what is saved, and what that is, from the site's path on. */
declare const BASE: string;
declare const VERSION: string;
/** Pages, which end with a slash, and files that keep their names. */
declare const FRESH: readonly string[];
/** Files whose names change with their content. */
declare const HASHED: readonly string[];

/** How long a page is waited for, in milliseconds, before the saved one is shown. */
const patience = 3000;

const copy = nameCopy(VERSION);

worker.addEventListener('install', (event) => {
  event.waitUntil(install());
});
worker.addEventListener('activate', (event) => {
  // A page is asked for while this worker starts, not after.
  event.waitUntil(Promise.all([forgetOlder(), worker.registration.navigationPreload?.enable()]));
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(BASE)) return;
  if (request.mode === 'navigate') event.respondWith(answerPage(event));
  else event.respondWith(answerFile(request, pathname.slice(BASE.length)));
});

async function install(): Promise<void> {
  const isNew = !(await caches.has(copy));
  try {
    await save();
  } catch (error) {
    // Half a copy would be taken for that of the build before.
    if (isNew) await caches.delete(copy);
    throw error;
  }
  await worker.skipWaiting();
}

async function forgetOlder(): Promise<void> {
  const before = (await findCopies()).filter((name) => name !== copy).slice(-1);
  await forgetCopies([copy, ...before]);
}

/** Saves all or nothing: a copy that lacks something is not used. */
async function save(): Promise<void> {
  // A page asks before it registers the worker; a new build's is fetched without being asked for.
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  if (connection?.saveData || connection?.effectiveType?.endsWith('2g')) throw new Error('Not on this connection');
  const saved = await caches.open(copy);
  await Promise.all([
    ...FRESH.map(async (file) => {
      const answer = await ask(file, 'no-cache');
      await saved.put(BASE + file, file === '' || file.endsWith('/') ? await marked(answer) : answer);
    }),
    ...HASHED.map(async (file) => {
      // What an earlier copy has need not come again.
      await saved.put(BASE + file, (await caches.match(BASE + file)) ?? (await ask(file, 'default')));
    }),
  ]);
}

async function ask(file: string, cache: RequestCache): Promise<Response> {
  const answer = await fetch(BASE + file, { cache, priority: 'low' });
  if (!answer.ok) throw new Error(file);
  return answer;
}

/** A page that knows that it is a saved one, and since when. */
async function marked(answer: Response): Promise<Response> {
  const html = await answer.text();
  return new Response(html.replace('<html', `<html data-saved="${Date.now()}"`), answer);
}

/** What is saved under a path of the site. A device that refuses to say has nothing. */
async function find(file: string): Promise<Response | undefined> {
  try {
    return await caches.match(BASE + file, { cacheName: copy });
  } catch {
    return undefined;
  }
}

/** A file whose name changes with its content, of this build or of the one before. */
async function findHashed(file: string): Promise<Response | undefined> {
  try {
    for (const cacheName of await findCopies()) {
      const found = await caches.match(BASE + file, { cacheName });
      if (found) return found;
    }
  } catch {
    // As above.
  }
  return undefined;
}

async function answerPage(event: AskingEvent): Promise<Response> {
  const asked = Promise.resolve(event.preloadResponse).then((early) => early ?? fetch(event.request));
  const good = asked.then(
    (answer) => (answer.status < 500 ? answer : undefined),
    () => undefined,
  );
  event.waitUntil(good);
  const tired = new Promise<undefined>((done) => setTimeout(done, patience));
  // An address without its slash would be led on by the server.
  const page = new URL(event.request.url).pathname.slice(BASE.length).replace(/([^/])$/, '$1/');
  return (await Promise.race([good, tired])) ?? (await find(page)) ?? asked;
}

async function answerFile(request: Request, file: string): Promise<Response> {
  const saved = FRESH.includes(file) ? undefined : await findHashed(file);
  if (saved) return saved;
  try {
    return await fetch(request);
  } catch (error) {
    // Of a picture one size is saved, and stands in for the others: they differ in what follows the last underscore.
    const size = /_[^_/]*$/;
    const other = HASHED.find((name) => size.test(name) && name.replace(size, '') === file.replace(size, ''));
    const found = await find(other ?? file);
    if (found) return found;
    throw error;
  }
}
