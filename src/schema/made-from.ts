import { z } from 'zod';

/**
 * sections/<slug>.<locale>.made-from.yaml: the original's paragraphs as they were when the translation was last held to
 * them, in order. Written by `npm run check -- --accept`, not by hand.
 */
export const madeFromSchema = z.array(z.string());
