import { resolve } from 'node:path';

/** The story folder: CONTENT_DIR, else content/ of the project. */
export function contentFolder(): string {
  return resolve(process.env['CONTENT_DIR'] || 'content');
}
