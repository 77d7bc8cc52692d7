import { z } from 'zod';
import { words } from './primitives.ts';

/** content/pinyin.yaml: Chinese words, and how each is said, with tone marks. */
export const readingsSchema = z.record(z.string(), words);
