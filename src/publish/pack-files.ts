import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/**
 * From here on a text is packed a little less tightly: two per cent more bytes in half the time. Pages of an ordinary
 * story are below both, and are packed as the budget counts them.
 */
const large = { bytes: 100_000, texts: 500 } as const;

/** Files packed at a time: brotli works on threads of its own, of which there are four. */
const atOnce = 6;
/** What is packed is kept up to this many bytes, a hundred times what a story of three sections takes. */
const mostKept = 64_000_000;

/**
 * Writes each text once more, packed by brotli, for servers that send it as it is: `index.html.br`. What
 * has been packed before is taken from the cache, by its content: after a changed paragraph only that page is packed.
 */
export async function packFiles(folder: string, files: readonly string[], cache: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const left = [...files];
  const isLargeSite = files.length > large.texts;
  const work = async () => {
    for (let file = left.pop(); file !== undefined; file = left.pop()) {
      const text = await readFile(join(folder, file));
      await writeFile(
        join(folder, `${file}.br`),
        await packed(text, isLargeSite || text.length > large.bytes ? 10 : 11, cache),
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  dropOldest(cache);
}

async function packed(text: Buffer, quality: 10 | 11, cache: string): Promise<Buffer> {
  const file = join(cache, `${createHash('sha256').update(text).digest('hex')}-${quality}`);
  const kept = await readKept(file, text);
  if (kept) return kept;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  const bytes = await compress(text, { params });
  // Written aside and renamed: another build that looks at the same moment must not find half of it.
  const part = `${file}.${randomUUID()}`;
  await writeFile(part, bytes);
  await rename(part, file);
  return bytes;
}

/** What was packed before, if it is there and whole: unpacking costs a hundredth of packing. */
async function readKept(file: string, text: Buffer): Promise<Buffer | undefined> {
  try {
    const bytes = await readFile(file);
    if (!(await decompress(bytes)).equals(text)) return undefined;
    const now = new Date();
    await utimes(file, now, now);
    return bytes;
  } catch {
    return undefined;
  }
}

/** Keeps the cache within its bytes: what has not been asked for longest goes first. */
function dropOldest(cache: string): void {
  const entries = readdirSync(cache)
    .flatMap((name) => {
      const file = statSync(join(cache, name), { throwIfNoEntry: false });
      return file ? [{ name, size: file.size, used: file.mtimeMs }] : [];
    })
    .sort((a, b) => b.used - a.used);
  let bytes = 0;
  for (const { name, size } of entries) {
    bytes += size;
    if (bytes > mostKept) rmSync(join(cache, name), { force: true });
  }
}
