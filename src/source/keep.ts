import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where dear results are kept from build to build: beside the packages, so that a clean install begins anew. */
const folder = join('node_modules', '.cache', 'diebian', 'kept');

/** Ten hex digits that change with any of the parts. */
export function contentHash(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 10);
}

/**
 * A result that follows from its content alone: made at most once, then read from disk.
 * @param name file name with the hash of everything the result depends on
 */
export async function keep(name: string, make: () => Promise<Uint8Array>): Promise<Buffer> {
  const file = join(folder, name);
  if (!existsSync(file)) {
    const bytes = await make();
    mkdirSync(folder, { recursive: true });
    // Put in place whole: another build may be looking for it.
    writeFileSync(`${file}.${process.pid}`, bytes);
    renameSync(`${file}.${process.pid}`, file);
  } else utimesSync(file, new Date(), new Date());
  return readFileSync(file);
}
