import sharp from 'sharp';
import { encodePng } from './encode-png.ts';

// No two cards are alike: nothing of one is used for the next.
sharp.cache(false);

/** A card as it is to be painted: plain values, since it is done on another thread. */
export interface Card {
  width: number;
  height: number;
  paper: string;
  /** The words as SVG outlines, and in which colour they stand from which row on, in the order of rows. */
  words: string;
  inks: readonly { from: number; colour: string }[];
  /** What stands at the foot, as a whole SVG of the card's width and of this height. */
  foot: { svg: string; height: number };
}

/** Steps from paper to the full colour of a word: more would not be seen at the edge of a letter. */
const steps = 16;
/** What a palette holds besides. Fewer colours pack better, and a drawing of flat ones shows no difference. */
const mostFootColours = 64;

/**
 * Paints a card as a PNG of few colours. The words are drawn as a mask, of which every step is a colour; the foot, which
 * takes the most time and is the same on all cards of a story, is drawn once.
 */
export async function paintCard({ width, height, paper, words, inks, foot }: Card): Promise<Buffer> {
  const colours = inks.flatMap(({ colour }) => colourSteps(paper, colour));
  const { palette, pixels } = await footOf(foot, width, colours);
  const mask = await sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
        `<rect width="100%" height="100%"/><g fill="#fff">${words}</g></svg>`,
    ),
  )
    .extractChannel(0)
    .raw()
    .toBuffer();
  const card = new Uint8Array(width * height);
  card.set(pixels, width * (height - foot.height));
  for (const [index, { from }] of inks.entries()) {
    const end = Math.round(inks[index + 1]?.from ?? height) * width;
    for (let at = Math.round(from) * width; at < end; at++) {
      const step = ((mask[at] ?? 0) * steps + 127) >> 8;
      if (step > 0) card[at] = index * (steps + 1) + step;
    }
  }
  return encodePng({ width, height, palette, pixels: card });
}

/** A drawing in the colours of a palette, which begins with those of the words. */
interface Foot {
  palette: readonly number[];
  pixels: Uint8Array;
}

let last: { key: string; foot: Promise<Foot> } | undefined;

function footOf(foot: Card['foot'], width: number, colours: readonly number[]): Promise<Foot> {
  const key = JSON.stringify([foot, width, colours]);
  if (last?.key !== key) last = { key, foot: drawFoot(foot, width, colours) };
  return last.foot;
}

async function drawFoot({ svg, height }: Card['foot'], width: number, colours: readonly number[]): Promise<Foot> {
  const drawn = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
  const reduced = await sharp(drawn, { raw: { width, height, channels: 3 } })
    .png({ palette: true, effort: 10, dither: 0 })
    .toBuffer();
  const pixels = await sharp(reduced).removeAlpha().raw().toBuffer();
  const colourAt = (index: number) => pixels.readUIntBE(index * 3, 3);
  const uses = new Map<number, number>();
  for (let index = 0; index < width * height; index++) uses.set(colourAt(index), (uses.get(colourAt(index)) ?? 0) + 1);
  const mostUsed = [...uses].sort(([a, aUses], [b, bUses]) => bUses - aUses || a - b).slice(0, mostFootColours);
  const palette = [...colours, ...mostUsed.map(([colour]) => colour)];
  const numbers = new Map([...uses.keys()].map((colour) => [colour, nearest(colour, palette)]));
  return {
    palette,
    pixels: Uint8Array.from({ length: width * height }, (_, index) => numbers.get(colourAt(index)) ?? 0),
  };
}

/** Where red, green and blue stand in a colour written as 0xrrggbb. */
const channels: readonly number[] = [16, 8, 0];

/** The colours on the way from one (#rrggbb) to another, both among them, as 0xrrggbb. */
function colourSteps(from: string, to: string): number[] {
  const [a = 0, b = 0] = [from, to].map((colour) => Number.parseInt(colour.slice(1), 16));
  return Array.from({ length: steps + 1 }, (_, step) =>
    channels.reduce((mixed, shift) => {
      const [start, end] = [(a >> shift) & 255, (b >> shift) & 255];
      return mixed | (Math.round(start + ((end - start) * step) / steps) << shift);
    }, 0),
  );
}

/** The number of the colour of a palette that is nearest to another. */
function nearest(colour: number, palette: readonly number[]): number {
  const distances = palette.map((other) =>
    channels.reduce((sum, shift) => sum + (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}
