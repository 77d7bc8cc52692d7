import { parentPort } from 'node:worker_threads';
import { paintCard, type Card } from './paint-card.ts';

/** A card to be painted, and the number its answer is known by. */
export interface CardRequest {
  id: number;
  card: Card;
}

/** A painted card, or why there is none. */
export type CardAnswer = { id: number } & ({ png: Uint8Array } | { error: unknown });

parentPort?.on('message', ({ id, card }: CardRequest) => {
  paintCard(card).then(
    (png) => parentPort?.postMessage({ id, png } satisfies CardAnswer),
    (error: unknown) => parentPort?.postMessage({ id, error } satisfies CardAnswer),
  );
});
