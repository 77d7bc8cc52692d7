import sharp from 'sharp';
import { splitPhrases } from '../language/split-phrases.ts';
import type { Destination } from '../story/create-path-formatter.ts';
import type { Edition } from './edition.ts';
import { cutFont } from './fonts/cut-font.ts';
import { balanceLines, createOutliner } from './fonts/outline-text.ts';
import { displayFaces } from './fonts/typefaces.ts';

/** In pixels, as every service that shows cards asks for. */
const shareImageSize = { width: 1200, height: 630 } as const;

/** Around the text, in pixels. */
const padding = { top: 64, side: 72 } as const;

/** The night theme: a card stands among white ones. */
const colours = { paper: '#06222b', ink: '#dcebe8', muted: '#9fbcb9', accent: '#7fd6d0', tint: '#0d3440' } as const;

/** File of a page's share image, from the root of the site. */
export function shareImageFile({ locale, section }: Destination): string {
  return `share/${locale}-${section ?? 'story'}.png`;
}

/** The picture of a page for cards: its headline in the story's display face, the hero drawing below. PNG. */
export async function shareImage(edition: Edition, section: string | undefined): Promise<Buffer> {
  const { script, name, publication } = edition;
  const headline = edition.sections.find(({ slug }) => slug === section)?.heading ?? edition.title;
  const above = section === undefined ? '' : name;
  const font = await cutFont(displayFaces[script], headline + above, 'sfnt');

  // A Chinese headline breaks where its editors let it, an English one behind its colon; each line is balanced.
  const phrases = script === 'han' ? splitPhrases(headline, script) : headline.split(/(?<=: )/u);
  const longest = Math.max(...phrases.map(({ length }) => length));
  const fontSize = script === 'han' ? Math.min(78, 1000 / longest) : longest > 40 || phrases.length > 1 ? 62 : 92;
  const outline = createOutliner(font.bytes);
  let top = padding.top;
  const line = (text: string, size: number, colour: string, gap = 0) => {
    // Letters hang a little below the middle of their line.
    const baseline = top + size;
    top += size * 1.25 + gap;
    return `<g transform="translate(${padding.side} ${baseline})" fill="${colour}">${outline(text, size).svg}</g>`;
  };
  const measure = (text: string) => outline(text, fontSize).width;
  const lines = [
    ...(above ? [line(above, 34, colours.accent, 24)] : []),
    ...phrases
      .flatMap((phrase) => balanceLines(phrase, shareImageSize.width - 2 * padding.side, measure))
      .map((text) => line(text, fontSize, colours.ink)),
  ];
  const { width, height } = shareImageSize;
  const picture = sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${colours.paper}"/>${lines.join('')}</svg>`,
    ),
  );
  const { drawing: source } = publication.story;
  const drawing = source === undefined ? undefined : await drawingBand(source);
  return picture
    .composite(drawing ? [{ input: drawing, gravity: 'south' }] : [])
    .png({ palette: true, colours: 64, effort: 9 })
    .toBuffer();
}

/** The hero drawing as wide as the card, in its colours. */
async function drawingBand(source: string): Promise<Buffer> {
  const style = `<style>svg{color:${colours.accent};stroke-width:2.4}.fine{stroke-width:1.2}.tint{fill:${colours.tint}}.spark{stroke:${colours.ink}}</style>`;
  const svg = source
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace(/(<svg[^>]*>)/u, `$1${style}`);
  return sharp(Buffer.from(svg), { density: 96 }).resize({ width: shareImageSize.width }).png().toBuffer();
}
