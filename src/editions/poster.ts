import sharp, { type Sharp } from 'sharp';
import { keep } from '../source/keep.ts';
import { colours } from './colours.ts';
import { dotField } from './dot-field.ts';
import type { Edition } from './edition.ts';
import { fitLines } from './fonts/fit-lines.ts';
import type { Outliner } from './fonts/outline-text.ts';
import type { PartsChart } from './parts-chart.ts';
import { picturedLetters, type PicturedLetters } from './pictured-letters.ts';
import {
  posterContent,
  posterPicture,
  type PosterContent,
  type PosterFigure,
  type PosterPicture,
} from './poster-content.ts';
import { qrPath } from './qr-path.ts';
import { setDrawing, setHeroDrawing, type Box } from './set-drawing.ts';
import type { PicturedPage } from './share-image.ts';

/** In pixels: three to four, as phones save and show pictures. */
const [width, height] = [1080, 1440] as const;
/** Nobody waits for a picture that somebody sends on. */
const mostBytes = 300_000;
/** Room at the sides, and what is left between them. */
const side = 72;
const inner = width - 2 * side;
const foot = { bottom: 64, squares: 232 } as const;

const { paper, ink, muted, accent, signal, tint, rule } = colours.day;

/** Colours of parts, in turns, as on the page. */
const partColours = [accent, signal, ink, muted] as const;

/** Reads a photograph of the story by its path there. */
export type ReadPhotograph = (file: string) => Uint8Array;

/** File of a page's poster, from the root of the site: a drawing stays sharp as PNG, a photograph is small as JPEG. */
export function posterFile(edition: Edition, { locale, section }: PicturedPage): string {
  const kind = posterPicture(edition, section)?.source.kind;
  return `posters/${locale}-${section ?? 'story'}.${kind === 'photo' ? 'jpg' : 'png'}`;
}

/** A page as a picture to keep and to send on: headline, strongest figure, picture, who wrote it, and a code of its address. */
export async function poster(
  edition: Edition,
  section: string | undefined,
  readPhotograph: ReadPhotograph,
): Promise<Uint8Array> {
  const content = posterContent(edition, section);
  const { above, picture, band } = drawPoster(content, await picturedLetters(edition));
  const source = content.picture?.source;
  if (source?.kind !== 'photo') {
    const whole = wholeSvg(picture + above);
    // Of a palette, unlike cards: readers load it on phones, and half the bytes are worth the time to find it.
    return keep('poster', [whole], () =>
      sharp(Buffer.from(whole)).png({ palette: true, colours: 64, dither: 0, effort: 1 }).toBuffer(),
    );
  }
  const bytes = readPhotograph(source.file);
  return keep('poster', [above, bytes], async () => {
    const words = sharp(Buffer.from(wholeSvg(above)));
    if (band.height === 0) return lightestJpeg(words);
    const photograph = await sharp(bytes, { limitInputPixels: false })
      .autoOrient()
      .resize(width, band.height, { fit: 'cover' })
      .toBuffer();
    return lightestJpeg(words.composite([{ input: photograph, left: 0, top: band.top }]));
  });
}

/** As good a JPEG as the bytes of a poster allow. */
async function lightestJpeg(picture: Sharp): Promise<Buffer> {
  for (const quality of [82, 70]) {
    const bytes = await picture.clone().jpeg({ quality, mozjpeg: true }).toBuffer();
    if (bytes.length <= mostBytes) return bytes;
  }
  return picture.jpeg({ quality: 50, mozjpeg: true }).toBuffer();
}

function wholeSvg(inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${paper}"/>${inside}</svg>`;
}

/** Something that is drawn from the top of its room, and how much of it it takes. */
interface Part {
  svg: string;
  height: number;
}

const smallestScale = 0.2;
/** How much smaller headline and number are set, step by step, until the picture has room; it takes what is left. */
const scales = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.6, 0.5, 0.4, 0.3, smallestScale] as const;
/** Smaller than this nothing is set for the sake of a picture; it is left out. */
const smallestBesidePicture = 0.5;
/** How high a picture should be, and beside a chart, which is one too; and how high at least, once the rest is small. */
const goodPicture = { alone: 420, besideChart: 290 } as const;
const leastPicture = { height: 120, upTo: 0.7 } as const;
/** How much higher than its width asks for a picture may be: what is cut off at its sides is no loss. */
const mostCut = 1.25;

/** A poster as outlines: its words, its picture if that is a drawing, and where the picture stands, if there is room for it. */
function drawPoster(
  content: PosterContent,
  letters: PicturedLetters,
): { above: string; picture: string; band: { top: number; height: number } } {
  const { picture, figures } = content;
  const end = drawFoot(content, letters);
  const bottom = height - Math.ceil(end.height);
  const natural = naturalHeight(picture);
  const good = figures.some(({ chart }) => chart) ? goodPicture.besideChart : goodPicture.alone;
  const arrange = (scale: number) => {
    const head = drawHead(content, letters, scale);
    const number = drawNumbers(content, letters, scale);
    return { head, number, left: bottom - head.height - number.height };
  };
  const hasRoom = (scale: number) =>
    arrange(scale).left >= Math.min(natural, scale > leastPicture.upTo ? good : leastPicture.height);
  const scale = scales.find(hasRoom) ?? smallestScale;
  if (picture && scale < smallestBesidePicture) return drawPoster({ ...content, picture: undefined }, letters);
  const { head, number, left } = arrange(scale);
  const pictureHeight = Math.max(0, Math.round(Math.min(left, natural * mostCut)));
  const band = { top: bottom - pictureHeight, height: pictureHeight };
  // What a flat picture leaves free stands above and below the number.
  const above = (left - band.height) / 2;
  return {
    above: head.svg + move(0, head.height + above, number.svg) + move(0, bottom, end.svg),
    picture: picture && band.height > 0 ? drawPicture(picture, { left: 0, width, ...band }) : '',
    band,
  };
}

/** The number is the picture: it gives way last. */
const numberScale = (scale: number) => Math.sqrt(scale);
/** Words beside it stay as large as phones show them, while there is room for all of them. */
const wordScale = (scale: number) => Math.min(1, scale / smallestBesidePicture);

/** How high a picture is that is as wide as the poster. */
function naturalHeight(picture: PosterPicture | undefined): number {
  if (!picture) return 0;
  // A photograph is cut to whatever room there is.
  if (picture.source.kind === 'photo') return width * 0.75;
  const { drawing } = picture.source;
  return (width * drawing.height) / drawing.width;
}

function drawNumbers({ figures, script }: PosterContent, letters: PicturedLetters, scale: number): Part {
  const [first] = figures;
  if (!first) return { svg: '', height: 0 };
  return figures.length > 1 ? drawList(figures, script, letters, scale) : drawFigure(first, script, letters, scale);
}

/** The story's name and the headline. */
function drawHead({ name, headline, script }: PosterContent, { display }: PicturedLetters, scale: number): Part {
  const leading = script === 'han' ? 1.22 : 1.02;
  const largest = Math.round((script === 'han' ? 116 : 124) * scale);
  const { fontSize, lines } = fitLines(
    headline,
    script,
    display,
    { width: inner, height: 330 * scale, leading },
    { largest, smallest: Math.min(40, largest) },
  );
  const nameSize = Math.min(38, (38 * inner) / display.measure(name, 38));
  const first = 110 + (script === 'han' ? 1.22 : 1.1) * fontSize;
  const drawn = lines.map((line, index) => set(display, line, fontSize, ink, side, first + index * fontSize * leading));
  return {
    svg:
      `<path fill="${accent}" d="M0 0h${width}v14h-${width}z"/>` +
      set(display, name, nameSize, accent, side, 96) +
      drawn.join(''),
    height: first + (lines.length - 1) * fontSize * leading + 0.3 * fontSize,
  };
}

/** One figure, as large as the poster is wide: digits, magnitude, unit; below, its label and its parts. */
function drawFigure(
  { amount, label, chart }: PosterFigure,
  script: 'han' | 'latin',
  letters: PicturedLetters,
  scale: number,
): Part {
  const numeral = drawAmount(amount, script, letters, { largest: 330 * numberScale(scale), width: inner });
  const size = (script === 'han' ? 44 : 46) * (chart ? 0.9 : 1) * wordScale(scale);
  const said = wordsBeside({ amount, label }, script);
  const leading = 1.3;
  const { fontSize, lines } = fitLines(
    said,
    script,
    letters.text,
    { width: inner, height: 3 * size * leading, leading },
    { largest: size, smallest: Math.min(28, size) },
  );
  const words = lines.map((line, index) =>
    set(letters.text, line, fontSize, ink, side, numeral.height + 28 + fontSize + index * fontSize * leading),
  );
  const above = 44;
  const below = numeral.height + 28 + fontSize * (1 + (lines.length - 1) * leading) + 20;
  const drawn = chart && drawChart(chart, script, letters, wordScale(scale));
  return {
    svg:
      move(side, above, numeral.svg) +
      move(0, above, words.join('')) +
      (drawn ? move(side, above + below + 20, drawn.svg) : ''),
    height: above + below + (drawn ? drawn.height + 20 : 0) + 36,
  };
}

/** What an amount is of, in words. In Latin its unit goes before the label, which may begin with it: moorings in the harbour. */
function wordsBeside({ amount, label }: Pick<PosterFigure, 'amount' | 'label'>, script: 'han' | 'latin'): string {
  const unit = amount.unit.trim();
  return script === 'han' || unit === '' || `${label} `.startsWith(`${unit} `) ? label : `${unit} ${label}`;
}

/** The figures of a story, one below the other: what is counted stands beside its number. */
function drawList(
  figures: readonly PosterFigure[],
  script: 'han' | 'latin',
  letters: PicturedLetters,
  scale: number,
): Part {
  const numerals = figures.map(({ amount }) =>
    drawAmount(amount, script, letters, { largest: 164 * numberScale(scale), width: 480 }),
  );
  const column = Math.max(...numerals.map(({ width }) => width)) + 44;
  const line = 158 * numberScale(scale);
  const rows = figures.map(({ amount, label }, index) => {
    const numeral = numerals[index];
    const said = wordsBeside({ amount, label }, script);
    const leading = 1.3;
    const room = { width: inner - column, height: line - 30, leading };
    const { fontSize, lines } = fitLines(said, script, letters.text, room, { largest: 38, smallest: 22 });
    const block = fontSize * (0.76 + (lines.length - 1) * leading);
    const words = lines.map((text, row) =>
      set(letters.text, text, fontSize, ink, column, line / 2 - block / 2 + fontSize * (0.76 + row * leading)),
    );
    const drawn = numeral ? move(0, line / 2 - numeral.height / 2, numeral.svg) : '';
    return move(
      side,
      index * line,
      `<path stroke="${rule}" stroke-width="2" d="M0 0h${inner}"/>${drawn}${words.join('')}`,
    );
  });
  return { svg: move(0, 44, rows.join('')), height: 44 + figures.length * line + 20 };
}

/** An amount in large digits, the rest of it smaller on the same line; it begins at 0, and its digits at the top. */
function drawAmount(
  { before, large, magnitude, unit }: PosterFigure['amount'],
  script: 'han' | 'latin',
  { display, numerals }: PicturedLetters,
  { largest, width: most }: { largest: number; width: number },
): Part & { width: number } {
  // In Latin the unit goes on in the label: counted nouns are long.
  const pieces = [
    { text: before, outliner: display, size: 0.3, gap: 0.03 },
    { text: large, outliner: numerals, size: 1, gap: script === 'han' ? 0.03 : 0.07 },
    { text: magnitude.trim(), outliner: display, size: script === 'han' ? 0.42 : 0.4, gap: 0.04 },
    { text: script === 'han' ? unit.trim() : '', outliner: display, size: 0.26, gap: 0 },
  ].filter(({ text }) => text !== '');
  const widthAt = (fontSize: number) =>
    pieces.reduce(
      (sum, { text, outliner, size, gap }) => sum + outliner.measure(text, size * fontSize) + gap * fontSize,
      0,
    );
  const fontSize = Math.min(largest, (largest * most) / widthAt(largest));
  const digits = 0.7 * fontSize;
  let left = 0;
  const drawn = pieces.map(({ text, outliner, size, gap }) => {
    const at = left;
    left += outliner.measure(text, size * fontSize) + gap * fontSize;
    return set(outliner, text, size * fontSize, accent, at, digits);
  });
  return { svg: drawn.join(''), height: digits, width: left };
}

/** The parts of a whole, a bar or a field of dots as on the page, and what each is. */
function drawChart(
  { whole, parts, isCountable }: PartsChart,
  script: 'han' | 'latin',
  { text }: PicturedLetters,
  scale: number,
): Part {
  const colourOf = (index: number) => partColours[index % partColours.length] ?? accent;
  const values = parts.map(({ figure }) => figure.value);
  const chart = isCountable ? drawDots(whole.value, values, colourOf) : drawBar(parts, colourOf);
  const size = 32 * scale;
  const leading = 1.2;
  const gap = 36;
  const widest = (words: readonly string[], size: number) => Math.max(...words.map((word) => text.measure(word, size)));
  const amounts = parts.map(({ amount }) => amount);
  const shares =
    gap +
    widest(
      parts.map(({ percentage }) => percentage),
      size,
    );
  // Labels have at least half of the line.
  const amountSize = Math.min(size, (size * (inner / 2 - gap - shares)) / widest(amounts, size));
  const room = {
    width: inner - 2 * gap - shares - widest(amounts, amountSize),
    height: 2 * size * leading,
    leading,
  };
  const fitAt = (largest: number) =>
    parts.map(({ label }) => fitLines(label, script, text, room, { largest, smallest: Math.min(0.8 * size, largest) }));
  // None is smaller than the others.
  const labels = fitAt(Math.min(...fitAt(size).map(({ fontSize }) => fontSize)));
  let bottom = chart.height + 20;
  const rows = parts.map(({ amount, percentage }, index) => {
    const { fontSize, lines } = labels[index] ?? { fontSize: size, lines: [] };
    const baseline = bottom + size;
    bottom = baseline + (lines.length - 1) * fontSize * leading + 18 * scale;
    return (
      `<path fill="${colourOf(index)}" d="M0 ${baseline - 25 * scale}h20v${28 * scale}h-20z"/>` +
      lines.map((line, row) => set(text, line, fontSize, ink, gap, baseline + row * fontSize * leading)).join('') +
      set(text, amount, amountSize, ink, inner - shares - text.measure(amount, amountSize), baseline) +
      set(text, percentage, size, ink, inner - text.measure(percentage, size), baseline)
    );
  });
  return { svg: chart.svg + rows.join(''), height: bottom };
}

function drawBar(parts: PartsChart['parts'], colourOf: (index: number) => string): Part {
  const bar = 64;
  const drawn = parts.map(({ start, share }, index) => {
    // Paper shows between two parts.
    const gap = index === 0 ? 0 : 4;
    return `<path fill="${colourOf(index)}" d="M${start * inner + gap} 0h${share * inner - gap}v${bar}h-${share * inner - gap}z"/>`;
  });
  return { svg: `<path fill="${tint}" d="M0 0h${inner}v${bar}h-${inner}z"/>${drawn.join('')}`, height: bar };
}

/** So many dots a row that they are as large as they can be, and the field no higher than the number above it. */
function dotsPerRow(whole: number): number {
  const least = Math.min(whole, 20);
  const highest = 190;
  const rows = Array.from({ length: 60 - least }, (_, more) => least + more);
  return rows.find((row) => (Math.ceil(whole / row) * inner) / row <= highest) ?? 60;
}

function drawDots(whole: number, values: readonly number[], colourOf: (index: number) => string): Part {
  const field = dotField(whole, values, dotsPerRow(whole));
  const scale = inner / field.width;
  const paths = field.paths.map((path, index) => {
    const isPart = index < values.length;
    return `<path stroke="${isPart ? colourOf(index) : accent}" stroke-linecap="${!isPart || index % 2 === 0 ? 'round' : 'square'}"${isPart ? '' : ' opacity=".35"'} d="${path}"/>`;
  });
  return {
    svg: `<g transform="scale(${scale})" fill="none" stroke-width="2.8" stroke-dasharray="0 4">${paths.join('')}</g>`,
    height: field.height * scale,
  };
}

function drawPicture({ source }: PosterPicture, box: Box): string {
  if (source.kind === 'photo') return '';
  return source.kind === 'own'
    ? setDrawing(source.drawing, box)
    : setHeroDrawing(source.drawing, { accent, tint, spark: signal }, box);
}

/** The caption of the picture, how to read on, who wrote it, and the code. */
function drawFoot(
  { picture, scan, address, spokenAddress, credits, script }: PosterContent,
  { display, text }: PicturedLetters,
): Part {
  const code = qrPath(address, 1);
  // Four squares of paper around the code, and whole pixels, so that its edges are sharp.
  const square = Math.max(3, Math.floor(foot.squares / (code.size + 8)));
  const codeSize = code.size * square;
  const quiet = 4 * square;
  const room = inner - codeSize - quiet - 24;
  const leading = 1.3;
  const caption = picture?.caption
    ? fitLines(
        picture.caption,
        script,
        text,
        { width: inner, height: 3 * 25 * leading, leading },
        { largest: 25, smallest: 18 },
      )
    : { fontSize: 0, lines: [] };
  const captionLine = (row: number) => 40 + row * caption.fontSize * leading;
  const captionHeight = caption.lines.length > 0 ? captionLine(caption.lines.length - 1) + 6 : 8;
  const top = captionHeight + quiet;
  const lines: { text: string; breaks: 'han' | 'latin'; size: number; colour: string; outliner: Outliner }[] = [
    { text: scan, breaks: script, size: 46, colour: ink, outliner: display },
    // An address has no spaces, as Chinese has none: it is broken at its marks.
    { text: spokenAddress, breaks: 'han', size: 30, colour: accent, outliner: text },
    ...credits.map((credit) => ({ text: credit, breaks: script, size: 27, colour: muted, outliner: text })),
  ];
  let baseline = top;
  const drawn = lines.flatMap(({ text: words, breaks, size, colour, outliner }, index) => {
    const fitted = fitLines(
      words,
      breaks,
      outliner,
      { width: room, height: 2 * size * leading, leading },
      { largest: size, smallest: 18 },
    );
    baseline += index === 0 ? size * 0.8 : index === 1 ? 20 : index === 2 ? 24 : 4;
    return fitted.lines.map((line, row) => {
      if (index > 0 || row > 0) baseline += fitted.fontSize * leading;
      return set(outliner, line, fitted.fontSize, colour, side, baseline);
    });
  });
  return {
    svg:
      caption.lines.map((line, row) => set(text, line, caption.fontSize, muted, side, captionLine(row))).join('') +
      drawn.join('') +
      `<path fill="${ink}" shape-rendering="crispEdges" transform="translate(${width - side - codeSize} ${top}) scale(${square})" d="${code.path}"/>`,
    height: Math.max(top + codeSize, baseline + 8) + foot.bottom,
  };
}

/** A line of words whose baseline begins at a place. */
function set(
  outliner: Outliner,
  text: string,
  fontSize: number,
  colour: string,
  left: number,
  baseline: number,
): string {
  return move(left, baseline, outliner.draw(text, fontSize), ` fill="${colour}"`);
}

function move(left: number, top: number, svg: string, attributes = ''): string {
  return `<g transform="translate(${left} ${top})"${attributes}>${svg}</g>`;
}
