import sharp, { type Sharp } from 'sharp';
import { keep } from '../source/keep.ts';
import type { Publication } from './publication.ts';

/** An icon for the screen of a device: its name in icons/, and its sides in pixels. */
export interface DeviceIcon {
  name: string;
  size: number;
  /** Whether a device may cut it to a shape of its own. */
  isMaskable: boolean;
}

/** The icons that browsers ask for before they offer to install a site. */
export const deviceIcons: readonly DeviceIcon[] = [192, 512].flatMap((size) => [
  { name: `any-${size}`, size, isMaskable: false },
  { name: `maskable-${size}`, size, isMaskable: true },
]);

/** For a story that brings no icon.svg: a page with its headline and three lines, in the site's own colours. */
const plainIcon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#00585c"/>' +
  '<path d="M8 9h16M8 16h16M8 21h16M8 26h9" stroke="#fff" stroke-width="2"/></svg>\n';

/** Of an icon that devices cut, only the circle within four fifths of its sides is sure to be seen. */
const circle = 0.8;

/** The sign of a story, as an SVG. */
export function storyIcon({ story }: Publication): string {
  return story.icon ?? plainIcon;
}

/** The sign of a story for the screen of a device. PNG. */
export async function deviceIcon(publication: Publication, { size, isMaskable }: DeviceIcon): Promise<Uint8Array> {
  const svg = storyIcon(publication);
  return keep('icon', [svg, `${size} ${isMaskable}`], async () => {
    if (!isMaskable) return (await drawn(svg, size)).png().toBuffer();
    // An icon with a ground of its own goes on in it; one that stands free is set on white, with its corners in the circle.
    const edge = await (
      await drawn(svg, size)
    )
      .extract({ left: size / 2, top: 2, width: 1, height: 1 })
      .raw()
      .toBuffer();
    const [r = 255, g = 255, b = 255, opacity = 0] = edge;
    const hasGround = opacity > 250;
    const side = Math.round(size * (hasGround ? circle : circle / Math.SQRT2));
    return sharp({ create: { width: size, height: size, channels: 3, background: hasGround ? { r, g, b } : '#fff' } })
      .composite([{ input: await (await drawn(svg, side)).png().toBuffer() }])
      .png()
      .toBuffer();
  });
}

/** An SVG as a square of pixels, drawn at that size and not enlarged. */
async function drawn(svg: string, side: number): Promise<Sharp> {
  const { width, height } = await sharp(Buffer.from(svg)).metadata();
  return sharp(Buffer.from(svg), { density: Math.min(2400, (72 * side) / Math.min(width, height)) })
    .resize(side, side, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .ensureAlpha();
}
