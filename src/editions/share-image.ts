import sharp from 'sharp';
import { splitPhrases } from '../language/split-phrases.ts';
import { keep } from '../source/keep.ts';
import { colours } from './colours.ts';
import { headlineOf, type Edition } from './edition.ts';
import { balanceLines } from './fonts/outline-text.ts';
import { picturedLetters } from './pictured-letters.ts';
import { setHeroDrawing } from './set-drawing.ts';

/** In pixels, as every service that shows cards asks for. */
export const shareImageSize = { width: 1200, height: 630 } as const;

/** Height of the band that holds the drawing, in pixels. */
const band = 300;

/** Around the text, in pixels. */
const padding = { top: 64, side: 72 } as const;

/** The night theme: a card stands among white ones. */
const { paper, ink, accent, tint } = colours.night;

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
  const { drawing } = publication.story;
  const headline = headlineOf(edition, section);
  const { display } = await picturedLetters(edition);

  // Each of its phrases is balanced by itself.
  const phrases = splitPhrases(headline, script);
  const longest = Math.max(...phrases.map(({ length }) => length));
  const fontSize = script === 'han' ? Math.min(78, 1000 / longest) : longest > 40 || phrases.length > 1 ? 62 : 92;
  const measure = (text: string) => display.measure(text, fontSize);
  let top = padding.top;
  const line = (text: string, size: number, colour: string, gap = 0) => {
    // Letters hang a little below the middle of their line.
    const baseline = top + size;
    top += size * 1.25 + gap;
    return `<g transform="translate(${padding.side} ${baseline})" fill="${colour}">${display.draw(text, size)}</g>`;
  };
  const lines = [
    ...(section === undefined ? [] : [line(name, 34, accent, 24)]),
    ...phrases
      .flatMap((phrase) => balanceLines(phrase, shareImageSize.width - 2 * padding.side, measure))
      .map((text) => line(text, fontSize, ink)),
  ];
  const { width, height } = shareImageSize;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<rect width="100%" height="100%" fill="${paper}"/>${drawing ? setHeroDrawing(drawing, { accent, tint, spark: ink }, { left: 0, top: height - band, width, height: band }) : ''}${lines.join('')}</svg>`
  );
}
