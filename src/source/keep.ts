import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * A result that follows from its inputs alone: made at most once, then read from disk.
 * @param kind a word for what it is
 * @param inputs everything the result depends on besides the code and its packages
 */
export type Keep = (
  kind: string,
  inputs: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array>,
) => Promise<Buffer>;

/** Where dear results are kept from build to build: beside the packages, so that a clean install begins anew. */
const folder = join('node_modules', '.cache', 'diebian', 'kept');

/** What is kept takes up to this many bytes: twice what a build of a thousand sections in two languages needs. */
const mostKept = 256_000_000;

/** Where Node keeps what it has made of code (require-installation.js); a build's own chunks have new names each time. */
const compiledFolder = join('node_modules', '.cache', 'diebian', 'compiled');
const mostCompiled = 128_000_000;

/** Ten hex digits that change with any of the parts. */
export function contentHash(...parts: readonly (string | Uint8Array)[]): string {
  return longHash(parts).slice(0, 10);
}

/** Keeps results in the project's own cache. */
export const keep: Keep = keepIn(folder);

/** Keeps results in a folder. */
export function keepIn(folder: string): Keep {
  return async (kind, inputs, make) => {
    const file = join(folder, `${kind}-${longHash([codeStamp(), ...inputs])}`);
    const kept = readWhole(file);
    if (kept) return kept;
    const bytes = Buffer.from(await make());
    mkdirSync(folder, { recursive: true });
    // Put in place whole: another build may be looking for it.
    const part = `${file}.${randomUUID()}.part`;
    writeFileSync(part, Buffer.concat([seal(bytes), bytes]));
    renameSync(part, file);
    return bytes;
  };
}

/** Holds everything that is kept to its bytes. */
export function dropUnused(): void {
  dropOldest(folder, mostKept);
  dropOldest(compiledFolder, mostCompiled);
}

/** Holds a folder to its bytes: what has not been asked for longest goes first. */
export function dropOldest(folder: string, most: number): void {
  if (!existsSync(folder)) return;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .flatMap(({ parentPath, name }) => {
      const path = join(parentPath, name);
      // Another build may have taken it away meanwhile.
      const file = statSync(path, { throwIfNoEntry: false });
      return file?.isFile() ? [{ path, size: file.size, used: file.mtimeMs }] : [];
    })
    .sort((a, b) => b.used - a.used);
  let bytes = 0;
  for (const { path, size } of entries) {
    bytes += size;
    if (bytes > most) rmSync(path, { force: true });
  }
}

/** What stands before a kept result, to know whether it is whole. */
function seal(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** A kept result; undefined where there is none, or only what a full disk or a cut has left of it. */
function readWhole(file: string): Buffer | undefined {
  try {
    const entry = readFileSync(file);
    const bytes = entry.subarray(32);
    if (!seal(bytes).equals(entry.subarray(0, 32))) return undefined;
    const now = new Date();
    utimesSync(file, now, now);
    return bytes;
  } catch {
    return undefined;
  }
}

let stamp: string | undefined;

/** Changes with the code that makes what is kept, with its packages and with Node, whose zlib packs. */
function codeStamp(): string {
  stamp ??= longHash([
    process.version,
    ...['package-lock.json', ...globSync('src/{source,editions,publish}/**/*.ts').sort()].map((file) =>
      readFileSync(file),
    ),
  ]);
  return stamp;
}

function longHash(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 40);
}
