import readExif from 'exif-reader';
import sharp from 'sharp';
import { inspectPhotograph, type Photograph } from '../source/photographs.ts';
import { memoryFiles } from '../source/files.ts';

/** A photograph as it goes into the story, and what the camera had written into it. */
export interface TakenPhotograph {
  picture: Buffer;
  width: number;
  height: number;
  /** What has been taken out: where it was taken, with which camera, when. */
  removed: { place?: string; camera?: string; time?: string };
}

/** The largest file that is taken, in bytes. */
export const largestPhotograph = 20_000_000;

/** Nobody sees what it takes away, and every size that is published is made of this. */
const quality = { quality: 95, mozjpeg: true } as const;

/**
 * Makes a photograph ready for the story: the right way up, and without anything the camera wrote into it besides its
 * pixels and colours. A state other than 'whole' is returned as it is, for a sentence that says what to do.
 */
export async function takePhotograph(
  bytes: Uint8Array,
): Promise<TakenPhotograph | Exclude<Photograph['state'], 'whole'>> {
  const { state } = await inspectPhotograph(memoryFiles({ 'a.jpg': bytes }), 'a.jpg');
  if (state !== 'whole') return state;
  const { exif } = await sharp(bytes).metadata();
  const { data: picture, info } = await sharp(bytes, { limitInputPixels: false })
    .autoOrient()
    .keepIccProfile()
    .jpeg(quality)
    .toBuffer({ resolveWithObject: true });
  return { picture, width: info.width, height: info.height, removed: exif ? namesOf(exif) : {} };
}

/** A JPEG of any picture, without anything that a camera wrote into it; undefined for what cannot be read. */
export async function jpegOf(bytes: Uint8Array): Promise<Buffer | undefined> {
  const taken = await takePhotograph(bytes);
  if (typeof taken !== 'string') return taken.picture;
  if (taken !== 'other') return undefined;
  // What is clear in a PNG was paper in the document.
  const picture = sharp(bytes).autoOrient().flatten({ background: '#fff' }).jpeg(quality);
  return picture.toBuffer().catch(() => undefined);
}

/** What the camera tells, in words. */
function namesOf(exif: Buffer): TakenPhotograph['removed'] {
  try {
    const { Image, Photo, GPSInfo } = readExif(exif);
    const degrees = (parts: number[] | undefined, side: string | undefined) =>
      parts && `${((parts[0] ?? 0) + (parts[1] ?? 0) / 60 + (parts[2] ?? 0) / 3600).toFixed(4)}° ${side ?? ''}`.trim();
    const place = [
      degrees(GPSInfo?.GPSLatitude, GPSInfo?.GPSLatitudeRef),
      degrees(GPSInfo?.GPSLongitude, GPSInfo?.GPSLongitudeRef),
    ].filter((part) => part !== undefined);
    const camera = [Image?.Make, Image?.Model].filter((part) => part !== undefined);
    const time = Photo?.DateTimeOriginal ?? Image?.DateTime;
    return {
      ...(place.length > 0 && { place: place.join(', ') }),
      ...(camera.length > 0 && { camera: camera.join(' ') }),
      ...(time && { time: time.toISOString().slice(0, 16).replace('T', ' ') }),
    };
  } catch {
    // What no reader understands is taken out all the same.
    return {};
  }
}
