import sharp, { type Sharp } from 'sharp';
import { keep } from '../source/keep.ts';
import { colours } from './colours.ts';
import { dotField } from './dot-field.ts';
import type { Edition } from './edition.ts';
import { fitLines } from './fonts/fit-lines.ts';
import type { Outliner } from './fonts/outline-text.ts';
import type { PartsChart } from './parts-chart.ts';
import { picturedLetters, type PicturedLetters } from './pictured-letters.ts';
import { posterContent, type PosterContent, type PosterFigure, type PosterPicture } from './poster-content.ts';
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
  const kind = posterContent(edition, section).picture?.source.kind;
  return `posters/${locale}-${section ?? 'story'}.${kind === 'photo' ? 'jpg' : 'png'}`;
}

/** A page as a picture to keep and to send on: headline, strongest figure, picture, who wrote it, and a code of its address. */
export async function poster(
  edition: Edition,
  section: string | undefined,
  readPhotograph: ReadPhotograph,
): Promise<Uint8Array> {
  const content = posterContent(edition, section);
  const svg = drawPoster(content, await picturedLetters(edition));
  const source = content.picture?.source;
  if (source?.kind !== 'photo') {
    const whole = wholeSvg(svg.picture + svg.above);
    // Of a palette, unlike cards: readers load it on phones, and half the bytes are worth the time to find it.
    return keep('poster', [whole], () =>
      sharp(Buffer.from(whole)).png({ palette: true, colours: 64, dither: 0, effort: 1 }).toBuffer(),
    );
  }
  const bytes = readPhotograph(source.file);
  return keep('poster', [svg.above, bytes], async () => {
    const { top, height: down } = svg.band;
    const photograph = await sharp(bytes, { limitInputPixels: false })
      .autoOrient()
      .resize(width, down, { fit: 'cover' })
      .toBuffer();
    return lightestJpeg(sharp(Buffer.from(wholeSvg(svg.above))).composite([{ input: photograph, left: 0, top }]));
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

/** How much smaller headline and number are set, step by step, until the picture has room; it takes what is left. */
const smallestScale = 0.7;
const scales = [1, 0.95, 0.9, 0.85, 0.8, 0.75, smallestScale] as const;
/** How high a picture should be at least, and beside a chart, which is one too. */
const leastPicture = { alone: 420, besideChart: 290 } as const;
/** How much higher than its width asks for a picture may be: what is cut off at its sides is no loss. */
const mostCut = 1.25;

/** A poster as outlines: its words, its picture if that is a drawing, and where the picture stands. */
function drawPoster(
  content: PosterContent,
  letters: PicturedLetters,
): { above: string; picture: string; band: { top: number; height: number } } {
  const { picture, figures } = content;
  const end = drawFoot(content, letters);
  const bottom = height - end.height;
  const natural = naturalHeight(picture);
  const least = Math.min(natural, figures.some(({ chart }) => chart) ? leastPicture.besideChart : leastPicture.alone);
  const arrange = (scale: number) => {
    const head = drawHead(content, letters, scale);
    // The number is the picture: it gives way last.
    const number = drawNumbers(content, letters, 1 - (1 - scale) * 0.6);
    return { head, number, left: bottom - head.height - number.height };
  };
  const { head, number, left } = arrange(scales.find((scale) => arrange(scale).left >= least) ?? smallestScale);
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
  const sizes = { largest: Math.round((script === 'han' ? 116 : 124) * scale), smallest: 40 };
  const { fontSize, lines } = fitLines(
    headline,
    script,
    display,
    { width: inner, height: 330 * scale, leading },
    sizes,
  );
  const first = 110 + (script === 'han' ? 1.22 : 1.1) * fontSize;
  const drawn = lines.map((line, index) => set(display, line, fontSize, ink, side, first + index * fontSize * leading));
  return {
    svg:
      `<path fill="${accent}" d="M0 0h${width}v14h-${width}z"/>` +
      set(display, name, 38, accent, side, 96) +
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
  const numeral = drawAmount(amount, script, letters, { largest: 330 * scale, width: inner });
  const size = (script === 'han' ? 44 : 46) * (chart ? 0.9 : 1);
  const said = script === 'han' ? label : `${amount.unit.trim()} ${label}`.trim();
  const leading = 1.3;
  const { fontSize, lines } = fitLines(
    said,
    script,
    letters.text,
    { width: inner, height: 3 * size * leading, leading },
    { largest: size, smallest: 28 },
  );
  const words = lines.map((line, index) =>
    set(letters.text, line, fontSize, ink, side, numeral.height + 28 + fontSize + index * fontSize * leading),
  );
  const above = 44;
  const below = numeral.height + 28 + fontSize * (1 + (lines.length - 1) * leading) + 20;
  const drawn = chart && drawChart(chart, letters);
  return {
    svg:
      move(side, above, numeral.svg) +
      move(0, above, words.join('')) +
      (drawn ? move(side, above + below + 20, drawn.svg) : ''),
    height: above + below + (drawn ? drawn.height + 20 : 0) + 36,
  };
}

/** The figures of a story, one below the other: what is counted stands beside its number. */
function drawList(
  figures: readonly PosterFigure[],
  script: 'han' | 'latin',
  letters: PicturedLetters,
  scale: number,
): Part {
  const numerals = figures.map(({ amount }) =>
    drawAmount(amount, script, letters, { largest: 164 * scale, width: 480 }),
  );
  const column = Math.max(...numerals.map(({ width }) => width)) + 44;
  const line = 158 * scale;
  const rows = figures.map(({ amount, label }, index) => {
    const numeral = numerals[index];
    const said = script === 'han' ? label : `${amount.unit.trim()} ${label}`.trim();
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
function drawChart({ whole, parts, isCountable }: PartsChart, { text }: PicturedLetters): Part {
  const colourOf = (index: number) => partColours[index % partColours.length] ?? accent;
  const values = parts.map(({ figure }) => figure.value);
  const chart = isCountable ? drawDots(whole.value, values, colourOf) : drawBar(parts, colourOf);
  const size = 32;
  const line = 50;
  const shares = Math.max(...parts.map(({ percentage }) => text.measure(percentage, size))) + 36;
  const rows = parts.map(({ label, amount, percentage }, index) => {
    const baseline = chart.height + 20 + index * line + size;
    return (
      `<path fill="${colourOf(index)}" d="M0 ${baseline - 25}h20v28h-20z"/>` +
      set(text, label, size, ink, 36, baseline) +
      set(text, amount, size, ink, inner - shares - text.measure(amount, size), baseline) +
      set(text, percentage, size, ink, inner - text.measure(percentage, size), baseline)
    );
  });
  return { svg: chart.svg + rows.join(''), height: chart.height + 20 + parts.length * line };
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
  const modules = qrPath(address, 1).size;
  // Four squares of paper around the code, and whole pixels, so that its edges are sharp.
  const square = Math.max(3, Math.floor(foot.squares / (modules + 8)));
  const code = qrPath(address, square);
  const quiet = 4 * square;
  const room = inner - code.size - quiet - 24;
  const caption = picture?.caption
    ? fitLines(picture.caption, script, text, { width: inner, height: 34, leading: 1.3 }, { largest: 25, smallest: 15 })
    : undefined;
  const captionHeight = caption ? 46 : 8;
  const top = captionHeight + quiet;
  const lines: { text: string; size: number; colour: string; outliner: Outliner }[] = [
    { text: scan, size: 46, colour: ink, outliner: display },
    { text: spokenAddress, size: 30, colour: accent, outliner: text },
    ...credits.map((credit) => ({ text: credit, size: 27, colour: muted, outliner: text })),
  ];
  let baseline = top;
  const drawn = lines.flatMap(({ text: words, size, colour, outliner }, index) => {
    const fitted = fitLines(
      words,
      script,
      outliner,
      { width: room, height: 2 * size * 1.3, leading: 1.3 },
      { largest: size, smallest: 18 },
    );
    baseline += index === 0 ? size * 0.8 : index === 1 ? 20 : index === 2 ? 24 : 4;
    return fitted.lines.map((line, row) => {
      if (index > 0 || row > 0) baseline += fitted.fontSize * 1.3;
      return set(outliner, line, fitted.fontSize, colour, side, baseline);
    });
  });
  return {
    svg:
      (caption?.lines ?? []).map((line) => set(text, line, caption?.fontSize ?? 0, muted, side, 40)).join('') +
      drawn.join('') +
      `<path fill="${ink}" shape-rendering="crispEdges" transform="translate(${width - side - code.size} ${top})" d="${code.path}"/>`,
    height: top + code.size + foot.bottom,
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
