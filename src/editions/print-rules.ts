import { editionId } from './edition-id.ts';
import { editionsOf, headlineOf, type Edition } from './edition.ts';
import { findChineseFaces } from './fonts/typefaces.ts';
import { qrPath } from './qr-path.ts';

/** Side of a square of the code, in pixels of CSS: two thirds of a millimetre, which a phone reads from a hand's breadth. */
const codeSquare = 2.5;

/**
 * What the print of one page says beyond the page: its name and headline over every sheet but the first, its number under
 * each, its address, the code of it and the edition at the end. It is written into the style sheet for paper, so that it
 * costs the page itself nothing; address and code only with an origin.
 */
export function printRules(edition: Edition, page: string | undefined): string {
  const { locale, name, translate, publication, formatAddress } = edition;
  const address = formatAddress({ locale, page });
  const sheetName = translate('print.edition', { id: editionId(publication) });
  const colophon = [address && translate('print.scan'), address, sheetName].filter((line) => line !== undefined);
  const faces = findChineseFaces(translate('locale.tag'), translate('locale.format'));
  const margin = (box: string, content: string) => `@${box}{content:${content}}`;
  return [
    ...editionsOf(publication).map(paperFaces),
    `@page{font-family:${faces?.text ?? 'system-ui,sans-serif'};` +
      margin('top-left', quote(name)) +
      margin('top-right', quote(headlineOf(edition, page))) +
      `${margin('bottom-center', 'counter(page) " / " counter(pages)')}}`,
    `@page:first{${margin('top-left', 'none')}${margin('top-right', 'none')}}`,
    ...(address ? [`.bar>.column::after{content:${quote(readable(address))}}`] : []),
    `footer::after{content:${colophon.map(quote).join('"\\A"')}}`,
    ...(address ? [codeRule(address)] : []),
  ].join('');
}

/** The faces of a Chinese language on paper; what is not running text keeps those of screens. */
function paperFaces({ translate }: Edition): string {
  const tag = translate('locale.tag');
  const faces = findChineseFaces(tag, translate('locale.format'));
  return faces ? `[lang][lang|=${tag}]{--text:${faces.paper};--sans:${faces.text}}` : '';
}

/**
 * The code as a thick border that is cut to its squares: an image of a style sheet for paper is not waited for by a browser
 * that prints, and a background is left out unless the reader asks for it. Borders are always printed.
 */
function codeRule(address: string): string {
  const { path, size } = qrPath(address, codeSquare);
  const cut = `path("${path}")`;
  return `@supports (clip-path:path("M0 0z")){footer::before{content:"";border:${size / 2}px solid #000;clip-path:${cut}}}`;
}

/** An address as one reads it out: without https:// and the last slash. */
function readable(address: string): string {
  return address.replace(/^https?:\/\//u, '').replace(/\/$/u, '');
}

/** A text as CSS writes it. */
function quote(text: string): string {
  return `"${text.replaceAll(/["\\\n]/gu, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `)}"`;
}
