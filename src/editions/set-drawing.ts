import type { Drawing } from '../source/drawing.ts';

/** Colours of a drawing that takes those of what it stands in. */
export interface DrawingColours {
  accent: string;
  tint: string;
  spark: string;
}

/** A place in a picture, in pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Sets a drawing in its own colours into a picture, over the whole of its place; its people stand near its foot. */
export function setDrawing({ svg, width, height }: Drawing, box: Box): string {
  return setImage(svg, width / height, box, 0.9);
}

/** Sets the drawing at the head, in colours given as the page gives them; its ground stays, and the sky is cut. */
export function setHeroDrawing(drawing: Drawing, { accent, tint, spark }: DrawingColours, box: Box): string {
  const { width, height, inside } = drawing;
  const attributes = Object.entries(drawing.attributes).map(([name, value]) => `${name}="${value}"`);
  const style = `svg{color:${accent};stroke-width:2.4}.fine{stroke-width:1.2}.tint{fill:${tint}}.spark{stroke:${spark}}`;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ${attributes.join(' ')}>`;
  return setImage(`${head}<style>${style}</style>${inside}</svg>`, width / height, box, 1);
}

/**
 * As a picture inside the picture: a drawing's style sheet would reach everything around it. It covers its place.
 * @param above which share of what has to be cut off is cut off above
 */
function setImage(svg: string, ratio: number, { left, top, width, height }: Box, above: number): string {
  const [across, down] = width / height > ratio ? [width, width / ratio] : [height * ratio, height];
  const data = Buffer.from(svg).toString('base64');
  return (
    `<svg x="${left}" y="${top}" width="${width}" height="${height}">` +
    `<image x="${(width - across) / 2}" y="${(height - down) * above}" width="${across}" height="${down}" href="data:image/svg+xml;base64,${data}"/></svg>`
  );
}
