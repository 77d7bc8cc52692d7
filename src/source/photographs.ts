import { photoEndings } from '../schema/photo.ts';
import type { StoryFiles } from './files.ts';
import { keep } from './keep.ts';

/** The photographs that lie beside a record, whatever their letters' case: cameras write DSC_0001.JPG. */
export function photographsOf(id: string, { paths }: StoryFiles): string[] {
  const wanted = photoEndings.photo.map((ending) => `photos/${id}${ending}`.toLowerCase());
  return paths.filter((path) => path.startsWith(`photos/${id}.`) && wanted.includes(path.toLowerCase()));
}

/** What a picture file turned out to be. */
export interface Photograph {
  state: 'whole' | 'damaged' | 'heic' | 'other';
  /** In pixels, the right way up; 0 where it could not be read. */
  width: number;
  height: number;
}

/**
 * Looks into a picture file, all of it: an upload that broke off still has a valid head. It takes a second for a large
 * photograph, so the result is kept for as long as the file stays the same.
 */
export async function inspectPhotograph(files: StoryFiles, path: string): Promise<Photograph> {
  const kept = await keep('photograph', [path, files.stamp(path)], async () =>
    Buffer.from(JSON.stringify(await inspect(files.read(path)))),
  );
  return JSON.parse(kept.toString()) as Photograph;
}

async function inspect(bytes: Uint8Array): Promise<Photograph> {
  const unknown = { width: 0, height: 0 };
  if (isHeic(bytes)) return { state: 'heic', ...unknown };
  // Loaded only where there is a photograph: it takes longer than all rules together.
  const { default: sharp } = await import('sharp');
  try {
    const { format, width, height, orientation = 1 } = await sharp(bytes).metadata();
    if (format !== 'jpeg') return { state: 'other', ...unknown };
    const size = orientation > 4 ? { width: height, height: width } : { width, height };
    const isWhole = await sharp(bytes, { failOn: 'warning', limitInputPixels: false })
      .stats()
      .then(
        () => true,
        () => false,
      );
    return { state: isWhole ? 'whole' : 'damaged', ...size };
  } catch {
    // What begins as a JPEG does is one that broke.
    return { state: bytes[0] === 0xff && bytes[1] === 0xd8 ? 'damaged' : 'other', ...unknown };
  }
}

/** What an iPhone saves, also where it is renamed to .jpg. */
function isHeic(bytes: Uint8Array): boolean {
  const brand = Buffer.from(bytes.subarray(4, 12)).toString('latin1');
  return /^ftyp(?:hei[cxmsf]|hev[cxms]|mif1|msf1)$/u.test(brand);
}
