import sharp from 'sharp';
import { splitPhrases } from '../language/split-phrases.ts';
import { keep } from '../source/keep.ts';
import { headlineOf, type Edition } from './edition.ts';
import { cutFont } from './fonts/cut-font.ts';
import { balanceLines, createOutliner, type Outliner } from './fonts/outline-text.ts';
import { displayFaces } from './fonts/typefaces.ts';
import type { Publication } from './publication.ts';

/** In pixels, as every service that shows cards asks for. */
const shareImageSize = { width: 1200, height: 630 } as const;

/** Height of the band that holds the drawing, in pixels. */
const band = 300;

/** Around the text, in pixels. */
const padding = { top: 64, side: 72 } as const;

/** The night theme: a card stands among white ones. */
const colours = { paper: '#06222b', ink: '#dcebe8', muted: '#9fbcb9', accent: '#7fd6d0', tint: '#0d3440' } as const;

/** A page that has a picture of its own: a section's, or the story's. */
export interface PicturedPage {
  locale: string;
  section?: string | undefined;
}

/** File of a page's share image, from the root of the site. */
export function shareImageFile({ locale, section }: PicturedPage): string {
  return `share/${locale}-${section ?? 'story'}.png`;
}

/** The picture of a page for cards: its headline in the story's display face, the hero drawing below. PNG. */
export async function shareImage(edition: Edition, section: string | undefined): Promise<Uint8Array> {
  const svg = await shareDrawing(edition, section);
  // In full colour: a palette halves the bytes, which servers fetch once, and takes five times as long to be found.
  return keep('card', [svg], () => sharp(Buffer.from(svg)).png({ compressionLevel: 6 }).toBuffer());
}

/** A card as an SVG, its words as outlines: whoever draws it needs no font. */
async function shareDrawing(edition: Edition, section: string | undefined): Promise<string> {
  const { script, name, publication } = edition;
  const headline = headlineOf(edition, section);
  const outliner = await outlinerOf(edition);

  // Each of its phrases is balanced by itself.
  const phrases = splitPhrases(headline, script);
  const longest = Math.max(...phrases.map(({ length }) => length));
  const fontSize = script === 'han' ? Math.min(78, 1000 / longest) : longest > 40 || phrases.length > 1 ? 62 : 92;
  let top = padding.top;
  const line = (text: string, size: number, colour: string, gap = 0) => {
    // Letters hang a little below the middle of their line.
    const baseline = top + size;
    top += size * 1.25 + gap;
    return `<g transform="translate(${padding.side} ${baseline})" fill="${colour}">${outliner.draw(text, size)}</g>`;
  };
  const lines = [
    ...(section === undefined ? [] : [line(name, 34, colours.accent, 24)]),
    ...phrases
      .flatMap((phrase) =>
        balanceLines(phrase, shareImageSize.width - 2 * padding.side, (text) => outliner.measure(text, fontSize)),
      )
      .map((text) => line(text, fontSize, colours.ink)),
  ];
  const { width, height } = shareImageSize;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<rect width="100%" height="100%" fill="${colours.paper}"/>${drawingBand(publication)}${lines.join('')}</svg>`
  );
}

/** The hero drawing along the foot of the card, as on the page: as wide as it, cut at the top if it is taller than its band. */
function drawingBand({ story: { drawing } }: Publication): string {
  if (!drawing) return '';
  const { width, height } = shareImageSize;
  const attributes = Object.entries(drawing.attributes).map(([name, value]) => `${name}="${value}"`);
  const style = `svg svg{color:${colours.accent};stroke-width:2.4}.fine{stroke-width:1.2}.tint{fill:${colours.tint}}.spark{stroke:${colours.ink}}`;
  return (
    `<style>${style}</style><svg x="0" y="${height - band}" width="${width}" height="${band}" ` +
    `preserveAspectRatio="xMidYMax slice" ${attributes.join(' ')}>${drawing.inside}</svg>`
  );
}

const outliners = new WeakMap<Edition, Promise<Outliner>>();

/** What sets the headlines of an edition, in one font cut to all of them: to open a Chinese font takes a second. */
function outlinerOf(edition: Edition): Promise<Outliner> {
  const { script, name, title, sections } = edition;
  const make = async () => {
    const headlines = [name, title, ...sections.map(({ heading }) => heading)];
    return createOutliner((await cutFont(displayFaces[script], headlines.join(''), 'sfnt')).bytes);
  };
  const outliner = outliners.get(edition) ?? make();
  outliners.set(edition, outliner);
  return outliner;
}
