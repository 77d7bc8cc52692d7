import sharp from 'sharp';

/** What a picture can carry besides its pixels: EXIF holds camera, time and place, XMP and IPTC names and remarks. */
export type PrivateData = 'EXIF' | 'XMP' | 'IPTC' | 'camera';

/** The first bytes of the formats that cameras and phones write and browsers show, or people take for such. */
const signatures: readonly { format: 'picture' | 'camera'; at: number; begins: string }[] = [
  { format: 'picture', at: 0, begins: '\xFF\xD8\xFF' },
  { format: 'picture', at: 0, begins: '\x89PNG' },
  { format: 'picture', at: 0, begins: 'GIF8' },
  { format: 'picture', at: 8, begins: 'WEBP' },
  { format: 'picture', at: 4, begins: 'ftypavi' },
  // Everything else of that family: HEIC and HEIF of phones, CR3 of cameras.
  { format: 'camera', at: 4, begins: 'ftyphei' },
  { format: 'camera', at: 4, begins: 'ftyphev' },
  { format: 'camera', at: 4, begins: 'ftypmif1' },
  { format: 'camera', at: 4, begins: 'ftypcrx' },
  // TIFF, and with it nearly every raw format.
  { format: 'camera', at: 0, begins: 'II*\0' },
  { format: 'camera', at: 0, begins: 'MM\0*' },
  { format: 'camera', at: 0, begins: '8BPS' },
];

/** Words that stand uncompressed before such data, wherever in the file: a second picture behind the first has its own. */
const marks: readonly { data: PrivateData; mark: string }[] = [
  { data: 'EXIF', mark: 'Exif\0\0' },
  { data: 'EXIF', mark: 'Raw profile type ' },
  { data: 'XMP', mark: '<x:xmpmeta' },
  { data: 'XMP', mark: 'http://ns.adobe.com/xap/' },
  { data: 'XMP', mark: 'XML:com.adobe.xmp' },
  { data: 'IPTC', mark: 'Photoshop 3.0\0' },
];

/**
 * What a file tells about the person behind the camera: empty for a picture of pixels alone and for what is no picture,
 * by its first bytes and not by its name. 'camera' stands for a format that is a camera's own.
 */
export async function findPrivateData(bytes: Buffer): Promise<PrivateData[]> {
  const format = signatures.find(
    ({ at, begins }) => bytes.toString('latin1', at, at + begins.length) === begins,
  )?.format;
  if (format === 'camera') return ['camera'];
  if (format === undefined) return findEmbedded(bytes);
  const found = new Set(marks.filter(({ mark }) => bytes.includes(mark, 0, 'latin1')).map(({ data }) => data));
  const { exif, xmp, iptc } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (exif) found.add('EXIF');
  if (xmp) found.add('XMP');
  if (iptc) found.add('IPTC');
  return [...found].sort();
}

/** The same for pictures that a page, drawing or style sheet carries in itself. */
async function findEmbedded(bytes: Buffer): Promise<PrivateData[]> {
  if (!bytes.includes(';base64,')) return [];
  const pictures = bytes.toString('latin1').matchAll(/data:image\/[\w.+-]+;base64,([\w+/]+)/gu);
  const found = await Promise.all([...pictures].map(([, data = '']) => findPrivateData(Buffer.from(data, 'base64'))));
  return [...new Set(found.flat())].sort();
}
