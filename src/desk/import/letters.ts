import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseMarkdown } from '../../source/markdown.ts';

/** One sign of a text (a UTF-16 unit) and how it is set. */
export interface Letter {
  char: string;
  isBold: boolean;
  href: string | undefined;
}

/** The words of letters. */
export function textOf(letters: readonly Letter[]): string {
  return letters.map(({ char }) => char).join('');
}

/** Letters with every match of a pattern written otherwise, set as its first letter is. */
export function rewrite(letters: readonly Letter[], pattern: RegExp, write: (match: string) => string): Letter[] {
  const text = textOf(letters);
  const next: Letter[] = [];
  let from = 0;
  for (const { 0: match, index } of text.matchAll(pattern)) {
    next.push(...letters.slice(from, index));
    const first = letters[index];
    if (first)
      next.push(
        ...write(match)
          .split('')
          .map((char) => ({ ...first, char })),
      );
    from = index + match.length;
  }
  return [...next, ...letters.slice(from)];
}

/** Letters without white space around them. */
export function trim(letters: readonly Letter[]): Letter[] {
  return rewrite(letters, /^\s+|\s+$/gu, () => '');
}

/** Whether all that is no space is bold. */
export function isAllBold(letters: readonly Letter[]): boolean {
  const words = letters.filter(({ char }) => /\S/u.test(char));
  return words.length > 0 && words.every(({ isBold }) => isBold);
}

/**
 * A paragraph as MDX that reads back as exactly these words. Bold gives its outer marks away, then itself, where Markdown
 * would not close it.
 */
export function writeLetters(letters: readonly Letter[]): { text: string; lostBold: boolean } {
  const hasBold = letters.some(({ isBold }) => isBold);
  const edges = hasBold ? [String.raw`\s`, String.raw`[\s\p{P}]`] : [];
  for (const edge of edges) {
    const text = writeRuns(letters, edge);
    const heads = text.split(/(?<!\\)\*\*/u).length >> 1;
    const tree = parse(text);
    if (tree && toString(tree) === textOf(letters) && strongIn(text) === heads) return { text, lostBold: false };
  }
  return {
    text: writeRuns(
      letters.map((letter) => ({ ...letter, isBold: false })),
      '',
    ),
    lostBold: hasBold,
  };
}

function parse(text: string): Root | undefined {
  try {
    return parseMarkdown(text);
  } catch {
    return undefined;
  }
}

function strongIn(text: string): number {
  return (JSON.stringify(parse(text)).match(/"type":"strong"/gu) ?? []).length;
}

/** Letters as Markdown, run by run; what stands at the ends of bold words and is of the given kind stays outside the marks. */
function writeRuns(letters: readonly Letter[], edge: string): string {
  const runs: { text: string; isBold: boolean; href: string | undefined }[] = [];
  for (const { char, isBold, href } of letters) {
    const last = runs.at(-1);
    if (last?.isBold === isBold && last.href === href) last.text += char;
    else runs.push({ text: char, isBold, href });
  }
  const written = runs.map(({ text, isBold, href }) => {
    const write = (words: string) =>
      href === undefined ? escapeWords(words) : `[${escapeWords(words)}](${writeAddress(href)})`;
    const parts = isBold && new RegExp(`^(${edge}*)(.*?)(${edge}*)$`, 'su').exec(text);
    if (!parts || !parts[2]) return write(text);
    const [, before = '', inner = '', after = ''] = parts;
    // A link is bold as a whole.
    return href === undefined ? `${escapeWords(before)}**${write(inner)}**${escapeWords(after)}` : `**${write(text)}**`;
  });
  // Brackets of the text have a backslash: this one would make a picture of a link.
  return escapeStart(written.join('').replaceAll('![', '\\!['));
}

function writeAddress(href: string): string {
  return href.replaceAll(/[\s<>()\\{}]/gu, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'));
}

/** What Markdown and MDX would read as a mark, wherever it stands. */
function escapeWords(text: string): string {
  return text
    .replaceAll(/[\\`*[\]]|(?<![A-Za-z\d])_|_(?![A-Za-z\d])|~(?=~)|(?<=~)~/gu, '\\$&')
    .replaceAll(/&(?=#?\w+;)/gu, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('{', '&#123;');
}

/** What would make a line something else than a paragraph. */
function escapeStart(line: string): string {
  return line
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|(?:-\s*){3,}$|=+\s*$|\|)/u, '\\$&')
    .replace(/^(?:import|export)\b/u, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`)
    .replace(/(?<=\s)#+$/u, '\\$&');
}
