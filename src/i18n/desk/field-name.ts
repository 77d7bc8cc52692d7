import { en } from './en.ts';
import type { DeskTranslate } from './translator.ts';

/** What a field of a YAML file is called; one that nobody has named is called as in the file. */
export function fieldName(translate: DeskTranslate, name: string): string {
  const key = `field.${name}`;
  return isKey(key) ? translate(key) : name;
}

function isKey(key: string): key is Extract<keyof typeof en, `field.${string}`> {
  return Object.hasOwn(en, key);
}
