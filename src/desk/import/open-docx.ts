import JSZip from 'jszip';
import mammoth from 'mammoth';
import { MessageError } from '../../i18n/editors/message-error.ts';
import { message } from '../../i18n/editors/message.ts';
import { applyChanges, type TextChange } from '../../source/changes.ts';
import type { ImportNotes, NoteKey } from './import-notes.ts';
import { findBelow, readXml, within, type XmlElement } from './xml-tree.ts';

/** A node of the tree that mammoth reads; it has no types of its own. */
export interface DocxNode {
  type: string;
  children?: DocxNode[];
  /** Of texts. */
  value?: string;
  /** Of bookmarks. */
  name?: string;
  styleId?: string | null;
  alignment?: string | null;
  numbering?: { isOrdered: boolean; level: string } | null;
  isBold?: boolean;
  isItalic?: boolean;
  href?: string;
  noteType?: string;
  noteId?: string;
  commentId?: string;
  /** Of comments. */
  body?: DocxNode[];
  /** Of pictures. */
  contentType?: string;
  readAsArrayBuffer?: () => Promise<ArrayBuffer>;
}

/** A style of a document, as far as it says what a paragraph is. */
export interface DocxStyle {
  name: string;
  /** Level of the outline from 0; undefined for what is no heading. */
  outline: number | undefined;
  isBold: boolean;
}

/** A document, read. */
export interface Docx {
  children: DocxNode[];
  styles: ReadonlyMap<string, DocxStyle>;
  /** The words of a footnote, endnote or comment that a node refers to. */
  asideOf: (node: DocxNode) => DocxNode[];
}

/** Names of bookmarks that carry through mammoth what its tree does not say of a paragraph. */
export const marks = { textBox: 'import:text-box', outline: 'import:outline:' } as const;

const mostBytes = 50_000_000;
/** A document that claims to be larger unpacked was made to fill a memory. */
const mostUnpacked = 200_000_000;

/** Reads a document of Word, WPS or LibreOffice. Throws a MessageError with what to do where it cannot be read. */
export async function openDocx(bytes: Uint8Array, name: string, notes: ImportNotes): Promise<Docx> {
  const refuse = (key: 'encrypted' | 'oldFormat' | 'notDocx' | 'broken' | 'empty' | 'tooLarge') =>
    new MessageError(message(`import.${key}`, { name }));
  if (bytes.length === 0) throw refuse('empty');
  if (bytes.length > mostBytes) throw refuse('tooLarge');
  const latin = (from: number, to: number) => new TextDecoder('latin1').decode(bytes.subarray(from, to));
  // The container of Word 97, .wps, and of a .docx with a password.
  if (latin(0, 4) === 'ÐÏ\u0011à')
    throw refuse(latin(0, bytes.length).includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c') ? 'encrypted' : 'oldFormat');
  if (latin(0, 2) !== 'PK') throw refuse('notDocx');
  const zip = await JSZip.loadAsync(bytes).catch(() => undefined);
  if (!zip) throw refuse('broken');
  if (unpackedSize(zip) > mostUnpacked) throw refuse('tooLarge');
  const path = await mainPart(zip);
  if (path === undefined) throw refuse('notDocx');
  try {
    const xml = (await zip.file(path)?.async('string')) ?? '';
    for (const margin of zip.file(/^word\/(?:header|footer)\d*\.xml$/u)) {
      const said = within(readXml(await margin.async('string')), 'w:t')
        .map(({ text }) => text)
        .join('');
      // A number of a page is nothing to miss.
      if (/\p{L}/u.test(said)) notes.add('import.margin', said);
    }
    const { changes, words } = prepare(readXml(xml), path, notes);
    zip.file(path, applyChanges(xml, changes).text);
    const styles = readStyles(await zip.file('word/styles.xml')?.async('string'));
    const tree = await readTree(zip);
    const read = allWords(tree.children);
    let at = 0;
    for (const some of words) {
      // Nearly always they follow each other; only text boxes have moved.
      const found = read.indexOf(some, at);
      at = found < 0 ? read.indexOf(some) : found;
      if (at < 0) notes.add('import.lost', some);
    }
    return { styles, ...tree };
  } catch {
    throw refuse('broken');
  }
}

function unpackedSize(zip: JSZip): number {
  return Object.values(zip.files)
    .map((file) => (file as unknown as { _data?: { uncompressedSize?: number } })._data?.uncompressedSize ?? 0)
    .reduce((sum, size) => sum + size, 0);
}

/** Where the text lies: word/document.xml, or what the package names as its document. */
async function mainPart(zip: JSZip): Promise<string | undefined> {
  const list =
    (await zip
      .file('_rels/.rels')
      ?.async('string')
      .catch(() => '')) ?? '';
  const target = /<Relationship\b[^>]*\/officeDocument"[^>]*>/u.exec(list)?.[0];
  const named = /Target="\/?([^"]+)"/u.exec(target ?? '')?.[1] ?? '';
  return ['word/document.xml', named].find((path) => path.startsWith('word/') && zip.file(path));
}

/** mammoth's tree of the document; its HTML is not made. */
async function readTree(zip: JSZip): Promise<Pick<Docx, 'children' | 'asideOf'>> {
  type Root = DocxNode & { notes: { resolve: (node: DocxNode) => DocxNode | null }; comments: DocxNode[] };
  let root: Root | undefined;
  const packed = await zip.generateAsync({
    type: 'arraybuffer',
    compression: 'DEFLATE',
    compressionOptions: { level: 1 },
  });
  // Under Node mammoth takes `buffer`, in a browser `arrayBuffer`.
  await mammoth.convertToHtml(
    { arrayBuffer: packed, buffer: new Uint8Array(packed) as Buffer },
    {
      transformDocument: (read: Root): Root => {
        root = read;
        return { ...read, children: [] };
      },
    },
  );
  const found = root;
  return {
    children: found?.children ?? [],
    asideOf: (node) =>
      (node.commentId === undefined
        ? found?.notes.resolve(node)
        : found?.comments.find(({ commentId }) => commentId === node.commentId)
      )?.body ?? [],
  };
}

/** All words of a tree. */
export function allWords(nodes: readonly DocxNode[]): string {
  return nodes.map(({ value = '', children = [] }) => value + allWords(children)).join('');
}

/** What a paragraph is by the name of its style: in English, and as Chinese programs name it. */
const headingName = /^(?:heading|标题|標題|überschrift|titre)\s*(\d)/iu;

function readStyles(xml: string | undefined): ReadonlyMap<string, DocxStyle> {
  const elements = new Map(
    (xml ? within(readXml(xml), 'w:style') : []).map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const value = (style: XmlElement, ...path: string[]) => findBelow(style, ...path)?.attributes['w:val'];
  const read = (id: string, depth = 0): DocxStyle => {
    const style = elements.get(id);
    if (!style || depth > 10) return { name: '', outline: undefined, isBold: false };
    const base = read(value(style, 'w:basedOn') ?? '', depth + 1);
    const name = value(style, 'w:name') ?? '';
    const level = headingName.exec(name)?.[1];
    const outline = level ? Number(level) - 1 : outlineOf(value(style, 'w:pPr', 'w:outlineLvl'));
    const bold = findBelow(style, 'w:rPr', 'w:b');
    return {
      name,
      outline: outline ?? base.outline,
      isBold: bold ? !/^(?:0|false)$/u.test(bold.attributes['w:val'] ?? '') : base.isBold,
    };
  };
  return new Map([...elements.keys()].map((id) => [id, read(id)]));
}

/** 9 is the level of plain text. */
function outlineOf(value: string | undefined): number | undefined {
  return value === undefined || Number(value) > 8 ? undefined : Number(value);
}

/** Elements around words that mammoth would leave out with the words. */
const unwrapped = new Set(['w:fldSimple', 'w:bdo', 'w:dir', 'w:ruby', 'w:rubyBase']);
const tracked: Readonly<Record<string, NoteKey>> = {
  'w:ins': 'import.inserted',
  'w:moveTo': 'import.inserted',
  'w:del': 'import.deleted',
  'w:moveFrom': 'import.deleted',
};

/**
 * Changes that make mammoth read what it would pass over: fields, pinyin over words, text boxes that only new programs
 * know. Notes what is tracked, and what is left out. Words are those that have to be in its tree then.
 */
function prepare(root: XmlElement, path: string, notes: ImportNotes): { changes: TextChange[]; words: string[] } {
  const changes: TextChange[] = [];
  const change = (start: number, end: number, text: string) => changes.push({ path, start, end, text });
  const cut = ({ start, end }: XmlElement) => change(start, end, '');
  const unwrap = ({ start, contentStart, contentEnd, end }: XmlElement) => {
    change(start, contentStart, '');
    if (end > contentStart) change(contentEnd, end, '');
  };
  const rename = ({ name, start, contentStart, contentEnd, end }: XmlElement, next: string) => {
    change(start + 1, start + 1 + name.length, next);
    if (end > contentStart) change(contentEnd + 2, contentEnd + 2 + name.length, next);
  };
  const wordsIn = (element: XmlElement) =>
    ['w:t', 'w:delText', 'm:t'].flatMap((name) => within(element, name).map(({ text }) => text)).join('');

  const words: string[] = [];
  const walk = (element: XmlElement, isInBox: boolean): void => {
    const { name, children, contentStart, end } = element;
    if (name === 'w:p' && end > contentStart) {
      const outline = outlineOf(findBelow(element, 'w:pPr', 'w:outlineLvl')?.attributes['w:val']);
      const signs = [isInBox ? marks.textBox : '', outline === undefined ? '' : `${marks.outline}${outline}`];
      for (const sign of signs) if (sign) change(contentStart, contentStart, `<w:bookmarkStart w:name="${sign}"/>`);
    }
    const note = tracked[name];
    // What marks the end of a paragraph as tracked has no words.
    if (note && wordsIn(element)) notes.add(note, wordsIn(element));
    if (note === 'import.deleted') return;
    if (name === 'm:oMath') notes.add('import.formula', wordsIn(element));
    if (unwrapped.has(name)) unwrap(element);
    if (name === 'w:rubyPr' || name === 'w:rt') {
      cut(element);
      return;
    }
    if (name === 'mc:AlternateContent') {
      const choice = findBelow(element, 'mc:Choice');
      const fallback = findBelow(element, 'mc:Fallback');
      if (fallback && (!choice || contentOf(fallback) >= contentOf(choice))) {
        walk(fallback, isInBox);
        return;
      }
      // mammoth reads the fallback alone, and LibreOffice leaves it empty.
      unwrap(element);
      for (const child of children) if (child !== choice) cut(child);
      if (choice) unwrap(choice);
      for (const child of choice?.children ?? []) walk(child, isInBox);
      return;
    }
    if (name === 'w:t') words.push(element.text);
    if (name === 'w:drawing') {
      const anchor = children[0];
      for (const kind of ['c:chart', 'dgm:relIds', 'cx:chart'])
        if (within(element, kind).length > 0)
          notes.add('import.drawing', within(element, 'wp:docPr')[0]?.attributes['name'] ?? kind);
      if (anchor && within(anchor, 'w:txbxContent').length > 0) openBox(anchor, 'w:pict');
    }
    for (const child of children) walk(child, isInBox || name === 'w:txbxContent');
  };
  const openBox = (element: XmlElement, as: string): void => {
    if (element.name === 'w:txbxContent' || within(element, 'w:txbxContent').length === 0) return;
    rename(element, as);
    for (const child of element.children) openBox(child, 'w:customXml');
  };
  walk(root, false);
  return { changes, words };
}

/** How much of a branch mammoth can read: texts and pictures. */
function contentOf(branch: XmlElement): number {
  return ['w:txbxContent', 'a:blip', 'v:imagedata'].reduce((sum, name) => sum + within(branch, name).length, 0);
}
