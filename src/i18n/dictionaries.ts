import { en } from './dictionaries/en.ts';
import { zh } from './dictionaries/zh.ts';
import type { Dictionary } from './messages.ts';

/** Locales that bring their strings with the code; any other brings `ui.<locale>.yaml` in its story folder. */
export const dictionaries: Readonly<Record<string, Dictionary>> = { zh, en };
