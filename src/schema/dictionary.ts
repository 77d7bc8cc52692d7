import { z } from 'zod';
import { messageNotes, type Dictionary, type MessageKey } from '../i18n/messages.ts';
import { words } from './primitives.ts';

const keys = Object.keys(messageNotes) as MessageKey[];

/** ui.<locale>.yaml: the interface strings of a locale that src/i18n does not know. */
export const dictionarySchema = z.strictObject(
  Object.fromEntries(keys.map((key) => [key, key === 'photo.illustration' ? z.string() : words])) as Record<
    MessageKey,
    z.ZodString
  >,
) satisfies z.ZodType<Dictionary>;
