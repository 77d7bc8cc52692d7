import satori from 'satori';
import sharp from 'sharp';
import { splitPhrases } from '../language/split-phrases.ts';
import type { Destination } from '../story/create-path-formatter.ts';
import type { Edition } from './edition.ts';
import { cutFont } from './fonts/cut-font.ts';
import { displayFaces } from './fonts/typefaces.ts';

/** In pixels, as every service that shows cards asks for. */
const shareImageSize = { width: 1200, height: 630 } as const;

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
  const line = (text: string, style: object) => ({
    type: 'div',
    props: { style: { display: 'flex', ...style }, children: text },
  });
  const svg = await satori(
    {
      type: 'div',
      props: {
        style: {
          display: 'flex',
          flexDirection: 'column',
          boxSizing: 'border-box',
          width: '100%',
          height: '100%',
          padding: '64px 72px',
          backgroundColor: colours.paper,
          color: colours.ink,
          fontFamily: 'display',
        },
        children: [
          ...(above ? [line(above, { fontSize: 34, color: colours.accent, marginBottom: 18 })] : []),
          ...phrases.map((phrase) => line(phrase, { fontSize, lineHeight: 1.25, textWrap: 'balance' })),
        ],
      },
    },
    { ...shareImageSize, fonts: [{ name: 'display', data: font.bytes, weight: 700, style: 'normal' }] },
  );
  const picture = sharp(Buffer.from(svg));
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
