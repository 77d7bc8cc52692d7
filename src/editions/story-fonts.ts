import { formatAmountParts } from '../i18n/format-amount.ts';
import type { Figure } from '../schema/figure.ts';
import { editionsOf, type Edition } from './edition.ts';
import { advanceOf, cutFont, fallbackRule, type CutFont } from './fonts/cut-font.ts';
import { displayFaceOf, displayFaces, findChineseFaces, numeralFace, type Typeface } from './fonts/typefaces.ts';
import type { Publication } from './publication.ts';

/** A font file of this story. */
export interface StoryFont extends CutFont {
  /** File name without ending, with the hash: its address changes with its glyphs. */
  name: string;
  /** The @font-face rules, once `url` is known; under a name of their own beside those of another language. */
  css(url: string, family?: string): string;
}

const known = new WeakMap<Edition, Promise<StoryFont[]>>();

/** The display face cut to the headlines of one language, and the numerals cut to the callouts of all. Made once an edition. */
export function fontsOf(edition: Edition): Promise<StoryFont[]> {
  const fonts = known.get(edition) ?? Promise.all([display(edition), numerals(edition)]);
  known.set(edition, fonts);
  return fonts;
}

/** Every font file of the story. */
export async function allFonts(publication: Publication): Promise<StoryFont[]> {
  const fonts = (await Promise.all(editionsOf(publication).map(fontsOf))).flat();
  return [...new Map(fonts.map((font) => [font.name, font])).values()];
}

/**
 * The rules that set Chinese editions in faces of their characters; they outweigh those of tokens.css. For the languages
 * of whole passages: a term or a number among other words takes what the browser has for its language.
 */
export function faceRules(editions: readonly Edition[]): string {
  const rules = editions.map(({ translate }) => {
    const tag = translate('locale.tag');
    const faces = findChineseFaces(tag, translate('locale.format'));
    return faces ? `[lang][lang|=${tag}]{--text:${faces.text};--display:${faces.headline}}` : '';
  });
  return rules.join('');
}

/** The rules that set headings of a further language on a page: the display face of the page's own has not its letters. */
export async function headingRules(edition: Edition, urlOf: (font: StoryFont) => string): Promise<string> {
  const [face] = await fontsOf(edition);
  if (!face) return '';
  const tag = edition.translate('locale.tag');
  const family = `display-${edition.locale}`;
  const faces = findChineseFaces(tag, edition.translate('locale.format'))?.headline ?? 'display,narrow,sans-serif';
  return `${face.css(urlOf(face), family)}[lang][lang|=${tag}]{--display:${faces.replace(/^display(?=,)/u, family)}}`;
}

async function display({ locale, name, title, sections, translate, facts }: Edition): Promise<StoryFont> {
  const headlines = [
    // The name stands over the story on paper.
    name,
    title,
    ...sections.map((section) => section.heading),
    translate('glossary.title'),
    translate('figures.title'),
    translate('figures.files'),
    ...(facts.corrections ? [translate('correction.title')] : []),
    translate('notFound.title'),
  ];
  return storyFont(`display-${locale}`, 'display', displayFaceOf(translate('locale.tag')), headlines.join(''));
}

/** The digits of all languages in one file, since most are the same. */
async function numerals({ publication }: Edition): Promise<StoryFont> {
  const digits = editionsOf(publication).flatMap((edition) => numeralsOf(publication.story.figures, edition));
  const font = await storyFont('numerals', 'numerals', numeralFace, digits.join('') || '0');
  const fallback = await fallbackRule(displayFaces.latin);
  return { ...font, css: (url) => font.css(url) + fallback };
}

/** What a language sets in large digits. The face is Latin: 近 comes from the reader's own fonts. */
function numeralsOf(figures: readonly Figure[], { translate }: Edition): string[] {
  return figures.map((figure) => formatAmountParts(figure, translate).large);
}

/** The rules of the classes that a page gives the large digits of some figures. */
export function numeralRules(figures: readonly Figure[], edition: Edition): string {
  const widths = [...new Set(numeralsOf(figures, edition).map(numeralWidth))];
  return widths.map((width) => `.${width}{width:${Number(width.slice(1)) / 100}em}`).join('');
}

/** The class that gives large digits the room of their own face, so that nothing moves when it comes. */
export function numeralWidth(digits: string): string {
  return `w${Math.round(advanceOf(numeralFace, digits) * 100)}`;
}

async function storyFont(name: string, family: string, face: Typeface, text: string): Promise<StoryFont> {
  const font = await cutFont(face, text);
  return {
    ...font,
    name: `${name}.${font.hash}`,
    css: (url, name = family) =>
      `@font-face{font-family:${name};src:url(${url});font-weight:${face.weight};font-display:swap}`,
  };
}
