import words from 'words:reader';
import { createElement } from './create-element.ts';
import { showLine } from './show-line.ts';

/** What browsers tell of the connection; not all do. */
interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** What turns a text into an address that may be run, where browsers ask for one. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: () => string },
  ) => { createScriptURL: (text: string) => string };
}

/** Lets the browser save the story, and says so on a page that comes from what is saved. */
export function startOffline(): void {
  // The service worker has written it into the page.
  const { saved } = document.documentElement.dataset;
  if (saved !== undefined) {
    const date = new Date(Number(saved)).toLocaleString(FORMAT, {
      month: 'long',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
    });
    showLine(createElement('span', {}, words.saved.replace('{{date}}', date)));
  }
  document.head.append(createElement('link', { rel: 'manifest', href: MANIFEST }));

  const { connection } = navigator as { connection?: Connection };
  const isSparing =
    connection?.saveData ||
    connection?.effectiveType?.endsWith('2g') ||
    matchMedia('(prefers-reduced-data: reduce)').matches;
  if (!('serviceWorker' in navigator) || isSparing) return;
  const later = () => {
    if ('requestIdleCallback' in window) requestIdleCallback(register);
    else setTimeout(register, 2000);
  };
  if (document.readyState === 'complete') later();
  else addEventListener('load', later);
}

/** A browser that will not have it, or not now, is no fault. */
function register(): void {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('offline', { createScriptURL: () => WORKER });
  navigator.serviceWorker.register(policy?.createScriptURL('') ?? WORKER).catch(() => undefined);
}
