import { Worker } from 'node:worker_threads';
import type { CardAnswer, CardRequest } from './card-worker.ts';
import type { Card } from './paint-card.ts';

let worker: Worker | undefined;
let lastId = 0;
const waiting = new Map<number, PromiseWithResolvers<Uint8Array>>();

/**
 * Paints a card on a thread of its own: pages are drawn meanwhile, and its million pixels are no burden to a heap that
 * holds the story, which would be searched through for every few of them.
 */
export function paintAside(card: Card): Promise<Uint8Array> {
  worker ??= startWorker();
  const request: CardRequest = { id: ++lastId, card };
  const answer = Promise.withResolvers<Uint8Array>();
  waiting.set(request.id, answer);
  worker.postMessage(request);
  // A command ends when its work is done, and waits for the thread only while that owes an answer.
  worker.ref();
  return answer.promise;
}

function startWorker(): Worker {
  // By its place in the project: this file may be read from a bundle that Astro has made elsewhere.
  const started = new Worker('./src/editions/card-worker.ts');
  started.on('message', (answer: CardAnswer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) started.unref();
    if ('png' in answer) asked?.resolve(answer.png);
    else asked?.reject(answer.error);
  });
  started.on('error', (error) => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  return started;
}
