import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Saved } from './choose-saved.ts';

/** What a worker is written for. */
export interface WorkerPlace {
  /** Path of the site under its origin, with a slash at both ends. */
  base: string;
  /** The oldest browsers that are to understand it, as esbuild names them. */
  browsers: readonly string[];
}

/** The text of the service worker that saves some files of a built folder on readers' devices. */
export function writeWorker(folder: string, { fresh, hashed }: Saved, place: WorkerPlace): Promise<string> {
  const version = createHash('sha256');
  for (const file of [...fresh, ...hashed]) version.update(file).update(readFileSync(join(folder, file)));
  return bundle('worker.ts', place, {
    VERSION: version.digest('hex').slice(0, 10),
    FRESH: fresh.map((file) => file.replace(/(^|\/)index\.html$/u, '$1')),
    HASHED: hashed,
  });
}

/** The text of the service worker that takes an earlier one back, and all that it has saved. */
export function writeWithdrawnWorker(place: WorkerPlace): Promise<string> {
  return bundle('withdrawn-worker.ts', place, {});
}

async function bundle(entry: string, { base, browsers }: WorkerPlace, values: Readonly<Record<string, unknown>>) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    target: [...browsers],
    // All of them know it; of an early Safari esbuild only remembers a fault in a form that nobody writes.
    supported: { destructuring: true },
    define: Object.fromEntries(
      Object.entries({ ...values, BASE: base }).map(([name, value]) => [name, JSON.stringify(value)]),
    ),
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
