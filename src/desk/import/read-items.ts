import type { ImportNotes } from './import-notes.ts';
import { isAllBold, rewrite, textOf, trim, type Letter } from './letters.ts';
import { marks, type Docx, type DocxNode } from './open-docx.ts';

/** A paragraph of a document, cleaned. */
export interface TextItem {
  kind: 'text';
  letters: Letter[];
  words: string;
  role: 'title' | 'subtitle' | 'caption' | 'body';
  /** Level of the outline from 0. */
  outline: number | undefined;
  list: { isOrdered: boolean; level: number } | undefined;
  isCentred: boolean;
  isBold: boolean;
  isInBox: boolean;
  /** Footnotes and comments that belong to it. */
  asides: Aside[];
}

/** A footnote or a comment. */
export interface Aside {
  kind: 'footnote' | 'comment';
  words: string;
}

/** What a document consists of, in its order. */
export type Item = TextItem | { kind: 'picture'; image: DocxNode } | { kind: 'row'; words: string };

/** How the language of a text is set: signs between items, between lines that were one. */
export interface Setting {
  isHan: boolean;
  /** Whether a line is one of who made it, or begins a caption or a head: it does not continue the line before. */
  standsAlone: (line: string) => boolean;
}

type Token = Letter | { image: DocxNode } | Aside;

/** The paragraphs, pictures and rows of a document. */
export function readItems(docx: Docx, setting: Setting, notes: ImportNotes): Item[] {
  return docx.children.flatMap((node) => readBlock(node, docx, setting, notes));
}

function readBlock(node: DocxNode, docx: Docx, setting: Setting, notes: ImportNotes): Item[] {
  const children = node.children ?? [];
  if (node.type === 'paragraph') return readParagraph(node, docx, setting, notes);
  // An old picture (w:pict) comes without a paragraph around it.
  if (node.type === 'image') return readParagraph({ type: 'paragraph', children: [node] }, docx, setting, notes);
  if (node.type !== 'table') return children.flatMap((child) => readBlock(child, docx, setting, notes));
  const inside = children.flatMap((child) => readBlock(child, docx, setting, notes));
  const words = inside.flatMap((item) => (item.kind === 'text' ? item.words : []));
  // A table that holds a picture, or one cell a row, was made to place things, not to list them.
  const isLayout =
    inside.some(({ kind }) => kind === 'picture') || children.every((row) => (row.children ?? []).length < 2);
  if (words.length > 0) notes.add(isLayout ? 'import.layoutTable' : 'import.table', words[0] ?? '');
  if (isLayout) return inside;
  return children.flatMap(({ children: cells = [] }): Item[] => {
    const texts = cells
      .map((cell) => (cell.children ?? []).flatMap((child) => readBlock(child, docx, setting, notes)))
      .map((items) => items.flatMap((item) => (item.kind === 'picture' ? [] : item.words)).join(' '))
      .filter(Boolean);
    const words = texts.join(setting.isHan ? '，' : ', ');
    // A Chinese item with a comma in it ends as a sentence does.
    const end = setting.isHan && texts.length > 1 && !/[。！？]$/u.test(words) ? '。' : '';
    return words ? [{ kind: 'row', words: words + end }] : [];
  });
}

function readParagraph(node: DocxNode, docx: Docx, setting: Setting, notes: ImportNotes): Item[] {
  const style = docx.styles.get(node.styleId ?? '');
  const signs = (node.children ?? []).flatMap(({ name }) => name ?? []);
  const outline = signs.find((sign) => sign.startsWith(marks.outline))?.slice(marks.outline.length);
  const name = style?.name ?? '';
  const plain = { isBold: style?.isBold ?? false, isItalic: false, href: undefined };
  const tokens = (node.children ?? []).flatMap((child) => readInline(child, plain, docx, notes));
  const lines = splitLines(tokens, setting, notes);
  const whole = lines.map((line) => textOf(line.filter((token) => 'char' in token))).join(' ');
  if (/^(?:toc|contents|目录)\s*\d/iu.test(name)) {
    notes.add('import.contents', whole);
    return [];
  }
  const isInBox = signs.includes(marks.textBox);
  if (isInBox && whole.trim()) notes.add('import.textBox', whole);
  const numbering = node.numbering;
  return lines.flatMap((line): Item[] => {
    const letters = clean(
      line.filter((token) => 'char' in token),
      setting,
      notes,
    );
    const words = textOf(letters);
    const asides = line.filter((token) => 'words' in token);
    for (const aside of asides)
      notes.add(aside.kind === 'footnote' ? 'import.footnote' : 'import.comment', aside.words);
    const item: TextItem = {
      kind: 'text',
      letters,
      words,
      role: roleOf(name),
      outline: outline === undefined ? style?.outline : Number(outline),
      list: numbering ? { isOrdered: numbering.isOrdered, level: Number(numbering.level) } : undefined,
      isCentred: node.alignment === 'center',
      isBold: isAllBold(letters),
      isInBox,
      asides,
    };
    const start = line.findIndex((token) => 'char' in token && /\S/u.test(token.char));
    const pictures = (isBefore: boolean) =>
      line.flatMap((token, at): Item[] =>
        'image' in token && (start < 0 || at < start) === isBefore ? [{ kind: 'picture', image: token.image }] : [],
      );
    return [...pictures(true), ...(words || asides.length > 0 ? [item] : []), ...pictures(false)];
  });
}

function roleOf(styleName: string): TextItem['role'] {
  if (/^(?:title|标题|標題|文章标题)$/iu.test(styleName)) return 'title';
  if (/^(?:subtitle|副标题|副標題)$/iu.test(styleName)) return 'subtitle';
  return /^(?:caption|题注|題注|图注|figure|illustration|图)$/iu.test(styleName) ? 'caption' : 'body';
}

interface Format {
  isBold: boolean;
  isItalic: boolean;
  href: string | undefined;
}

function readInline(node: DocxNode, format: Format, docx: Docx, notes: ImportNotes): Token[] {
  const { type, children = [] } = node;
  const write = (words: string): Letter[] =>
    words.split('').map((char) => ({ char, isBold: format.isBold, href: format.href }));
  const inside = (next: Format) => children.flatMap((child) => readInline(child, next, docx, notes));
  switch (type) {
    case 'text':
      // A soft hyphen and marks without width are settings of a line that is no more.
      return write(
        (node.value ?? '').replaceAll(/[\v\f\r\n\u2028\u2029]/gu, '\n').replaceAll(/[\u00ad\u200b\ufeff]/gu, ''),
      );
    case 'tab':
      return write(' ');
    case 'break':
      return write('\n');
    case 'checkbox':
      return write('□');
    case 'image':
      return [{ image: node }];
    case 'noteReference':
    case 'commentReference': {
      const plain = { isBold: false, isItalic: false, href: undefined };
      const words = docx.asideOf(node).flatMap(function read(block): string[] {
        if (block.type !== 'paragraph') return (block.children ?? []).flatMap(read);
        const tokens = (block.children ?? []).flatMap((child) => readInline(child, plain, docx, notes));
        return [textOf(tokens.filter((token) => 'char' in token)).trim()];
      });
      return [{ kind: type === 'noteReference' ? 'footnote' : 'comment', words: words.join(' ') }];
    }
    case 'hyperlink': {
      const href = node.href ?? '';
      const isWeb = /^https?:\/\/[^\s/]/iu.test(href);
      const tokens = inside({ ...format, href: isWeb ? href : undefined });
      if (!isWeb && href) notes.add('import.link', textOf(tokens.filter((token) => 'char' in token)));
      return tokens;
    }
    case 'run': {
      const character = docx.styles.get(node.styleId ?? '');
      const isStrong = node.isBold === true || character?.isBold === true || /^strong/iu.test(character?.name ?? '');
      const tokens = inside({ ...format, isBold: format.isBold || isStrong });
      const words = textOf(tokens.filter((token) => 'char' in token));
      if ((node.isItalic ?? false) && words.trim()) notes.add('import.italic', words);
      return tokens;
    }
    default:
      return inside(format);
  }
}

/** Lines that a document breaks inside a paragraph: paragraphs of their own, or one line that was only broken. */
function splitLines(tokens: readonly Token[], setting: Setting, notes: ImportNotes): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of tokens) {
    if ('char' in token && token.char === '\n') lines.push([]);
    else lines.at(-1)?.push(token);
  }
  const kept: Token[][] = [];
  for (const line of lines) {
    const last = kept.at(-1);
    const [before, after] = [last ?? [], line].map((some) => textOf(some.filter((token) => 'char' in token)));
    if (!last || !before?.trim() || !after?.trim()) {
      kept.push(line);
      continue;
    }
    const begins =
      /^(?:\u3000| {2,})/u.test(after) ||
      /[。！？…．.!?][”’」』）"')]*\s*$/u.test(before) ||
      setting.standsAlone(before.trim()) ||
      setting.standsAlone(after.trim());
    notes.add(begins ? 'import.split' : 'import.joined', after);
    if (begins) kept.push(line);
    else last.push(...(setting.isHan ? [] : [{ char: ' ', isBold: false, href: undefined }]), ...line);
  }
  return kept;
}

/** Between signs of Chinese no space stands; a heading keeps it, since its line may break there. */
const torn = /(?<=[\p{sc=Han}，。！？；：、”’）》」』])[ \u00a0]+(?=[\p{sc=Han}，。！？；：、“‘（《「『])/gu;

/** Words without what a typewriter leaves: indents, wide digits and letters, spaces between Chinese characters. */
function clean(letters: readonly Letter[], { isHan }: Setting, notes: ImportNotes): Letter[] {
  const wide = /[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)*/gu;
  for (const { 0: words } of textOf(letters).matchAll(wide)) notes.add('import.fullWidth', words);
  let next = rewrite(letters, wide, (words) => words.normalize('NFKC'));
  next = rewrite(trim(next), isHan ? /[\s\u3000]+/gu : /[ \t\u3000]+/gu, () => ' ');
  return next;
}

/** A paragraph of a Chinese text without the spaces between its characters. */
export function closeUp(item: TextItem, notes: ImportNotes): Letter[] {
  for (const { index } of item.words.matchAll(torn))
    notes.add('import.spaces', item.words.slice(Math.max(0, index - 4), index + 5));
  return rewrite(item.letters, torn, () => '');
}
