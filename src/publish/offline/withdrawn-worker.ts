/**
 * Published in the place of the other to take it back: forgets what it has saved, takes itself away, and shows readers
 * of the moment what the network has.
 */
import { forgetCopies, worker } from './worker-scope.ts';

worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(withdraw());
});

async function withdraw(): Promise<void> {
  await forgetCopies();
  await worker.registration.unregister();
  // Only pages that the earlier worker has answered: with a first visit there is none.
  for (const page of await worker.clients.matchAll()) void page.navigate(page.url);
}
