import { z } from 'zod';
import { words } from './primitives.ts';

/** Front matter of sections/<slug>.<locale>.mdx. */
export const sectionSchema = z.strictObject({
  /** Heading. A space in a Chinese heading is where its line may break. */
  title: words,
});

/** Front matter of the lead, which has no heading. */
export const leadSchema = z.strictObject({});
