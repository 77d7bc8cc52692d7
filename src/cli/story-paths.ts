import { isAbsolute, join, relative, resolve } from 'node:path';

/** A path of the story as messages print it: relative to the working folder, with forward slashes. */
export function displayPath(folder: string, path: string): string {
  return relative(process.cwd(), join(folder, path)).replaceAll('\\', '/');
}

/** The path inside the story of a file that somebody has named: from the working folder, or from the story's own. */
export function storyPath(folder: string, file: string): string {
  const inside = relative(folder, resolve(file));
  return (inside.startsWith('..') || isAbsolute(inside) ? file : inside).replaceAll('\\', '/');
}
