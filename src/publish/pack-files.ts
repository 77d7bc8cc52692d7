import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

/**
 * From here on a text is packed a little less tightly: two per cent more bytes in half the time. Pages of an ordinary
 * story are below both, and are packed as the budget counts them.
 */
const large = { bytes: 100_000, texts: 200 } as const;

/** Files packed at a time: brotli works on threads of its own, of which there are four. */
const atOnce = 6;

/** Makes a result at most once for each content, and keeps it from build to build. */
export type KeepPacked = (
  kind: string,
  inputs: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array>,
) => Promise<Uint8Array>;

/**
 * Writes each text once more, packed by brotli, for servers that send it as it is: `index.html.br`. What
 * has been packed before is taken from what is kept: after a changed paragraph only that page is packed.
 */
export async function packFiles(folder: string, files: readonly string[], keep: KeepPacked): Promise<void> {
  const left = [...files];
  const isLargeSite = files.length > large.texts;
  const work = async () => {
    for (let file = left.pop(); file !== undefined; file = left.pop()) {
      const text = readFileSync(join(folder, file));
      const quality = isLargeSite || text.length > large.bytes ? 10 : 11;
      const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
      const packed = await keep('packed', [`${quality}`, text], () => compress(text, { params }));
      writeFileSync(join(folder, `${file}.br`), packed);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
