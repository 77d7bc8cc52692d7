/** An event that keeps a worker alive until its work is done. */
export interface LastingEvent {
  waitUntil: (work: Promise<unknown>) => void;
}

/** A page or file that is asked for. */
export interface AskingEvent extends LastingEvent {
  request: Request;
  /** The answer to a page that the browser has asked for while the worker was starting. */
  preloadResponse?: Promise<Response | undefined>;
  respondWith: (answer: Promise<Response>) => void;
}

/** A page that is open in a browser. */
interface OpenPage {
  url: string;
  navigate: (url: string) => Promise<unknown>;
}

/**
 * What a service worker finds around itself, as far as ours use it: the types of windows and those of workers cannot be
 * had in one project.
 */
export interface WorkerScope {
  addEventListener: ((type: 'install' | 'activate', listener: (event: LastingEvent) => void) => void) &
    ((type: 'fetch', listener: (event: AskingEvent) => void) => void);
  skipWaiting: () => Promise<void>;
  registration: {
    unregister: () => Promise<boolean>;
    navigationPreload?: { enable: () => Promise<void> };
  };
  clients: { matchAll: () => Promise<readonly OpenPage[]> };
}

/** The worker itself. */
export const worker = self as unknown as WorkerScope;

/** Path of the site under its origin, with a slash at both ends. Put in when the worker is written. */
declare const BASE: string;

/** How the names of saved copies begin, so that those of another site on the same origin are left alone. */
const copies = `saved ${BASE} `;

/** Name of the copy of a build. */
export function nameCopy(version: string): string {
  return copies + version;
}

/** Names of the saved copies of this site, the oldest first. */
export async function findCopies(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(copies));
}

/** Forgets the saved copies of this site, but for some. */
export async function forgetCopies(kept: readonly string[] = []): Promise<void> {
  for (const name of await findCopies()) if (!kept.includes(name)) await caches.delete(name);
}
