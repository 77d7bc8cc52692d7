import { stringify } from 'yaml';
import { formatMessage } from '../../i18n/editors/format-message.ts';
import { languageOf } from '../../i18n/editors/languages.ts';
import { MessageError } from '../../i18n/editors/message-error.ts';
import { message, type Message } from '../../i18n/editors/message.ts';
import { scriptOf } from '../../language/script-of.ts';
import { photoEndings } from '../../schema/photo.ts';
import { isByline, isCaption, isHeadline, rankOf, splitCaption, standsAlone } from './article-lines.ts';
import { ImportNotes, type NoteKey } from './import-notes.ts';
import { writeLetters, type Letter } from './letters.ts';
import { allWords, openDocx, type DocxNode } from './open-docx.ts';
import { closeUp, readItems, type Item, type TextItem } from './read-items.ts';
import { slugFor } from './slug-for.ts';

/** What an import needs to know of the story that it is for. */
export interface ImportOptions {
  /** File name of the document, for messages. */
  name: string;
  /** Language of the document; left out, it is found among the story's by its script. */
  locale?: string | undefined;
  /** Languages of the story, the original first. */
  locales: readonly string[];
  /** The story begins with this document, in its language alone. */
  isNew?: boolean;
  /** Slug of the story's lead. */
  lead?: string | undefined;
  /** Sections that wait for this language, in their order: a translation with as many sections takes these slugs. */
  waiting?: (locale: string) => readonly string[];
  /** Whether the story has a file of that path. */
  taken: (path: string) => boolean;
  /** Whether the story has a file of that path with these bytes. */
  holds?: (path: string, bytes: Uint8Array) => boolean;
  /** Makes of a picture a JPEG without anything that a camera wrote into it; undefined for what cannot be read. */
  toJpeg: (bytes: Uint8Array) => Promise<Uint8Array | undefined>;
}

/** A text of an article, as a file of the story. */
export interface ImportedText {
  slug: string;
  path: string;
  /** Heading; empty for the lead. */
  title: string;
  text: string;
}

/** A picture of an article and its record. */
export interface ImportedPhoto {
  id: string;
  recordPath: string;
  record: string;
  picturePath: string;
  picture: Uint8Array;
  /** The story has it already. */
  isThere: boolean;
}

/** An article as files of a story; nothing is written. */
export interface Imported {
  locale: string;
  title: string | undefined;
  deck: string | undefined;
  /** Lines that name those who made it, and its day. */
  bylines: string[];
  lead: ImportedText | undefined;
  sections: ImportedText[];
  photos: ImportedPhoto[];
  /** What was changed and what was not understood. */
  notes: Message[];
}

const mostPictureBytes = 20_000_000;

/** Reads a document of Word, WPS or LibreOffice as files of a story. Throws a MessageError where it cannot be read. */
export async function importDocument(bytes: Uint8Array, options: ImportOptions): Promise<Imported> {
  const notes = new ImportNotes();
  const docx = await openDocx(bytes, options.name, notes);
  const locale = options.locale ?? findLocale(docx.children, options.locales);
  if (locale === undefined || !options.locales.includes(locale))
    throw new MessageError(message('import.otherLanguage', { name: options.name, locales: options.locales }));
  const isHan = scriptOf(locale) === 'han';
  const items = readItems(docx, { isHan, standsAlone }, notes);
  if (items.length === 0) throw new MessageError(message('import.empty', { name: options.name }));
  const head = takeHead(items, isHan, notes);
  const article = new Article(locale, isHan, options, notes);
  for (const item of head.rest) await article.add(item, head.top);
  const waiting = options.waiting?.(locale) ?? [];
  const photos = article.photos();
  const { lead, sections } = article.texts(waiting);
  const { title, deck, bylines } = head;
  return { locale, title, deck, bylines, lead, sections, photos, notes: notes.messages() };
}

/** The first of the languages that is written as the document is. */
function findLocale(nodes: readonly DocxNode[], locales: readonly string[]): string | undefined {
  const han = allWords(nodes).match(/\p{sc=Han}/gu)?.length ?? 0;
  const latin = allWords(nodes).match(/\p{sc=Latin}+/gu)?.length ?? 0;
  return locales.find((locale) => scriptOf(locale) === (han > latin ? 'han' : 'latin'));
}

/** Takes away what story.yaml has: headline, deck, who made it. What remains has its highest rank of headings. */
function takeHead(items: readonly Item[], isHan: boolean, notes: ImportNotes) {
  const rest = [...items];
  // Where a text box stands in a file says nothing of where it is seen.
  const texts = rest.filter((item) => item.kind === 'text').filter(({ isInBox }) => !isInBox);
  const take = (...some: TextItem[]) => {
    for (const item of some) rest.splice(rest.indexOf(item), 1);
    return some.map(({ words }) => words).join(' ');
  };
  const outlined = texts.filter(({ outline }) => outline !== undefined);
  const highest = outlined.filter(({ outline }) => outline === 0);
  const [first] = texts;
  const titles = texts.filter(({ role }) => role === 'title');
  if (titles.length === 0 && highest.length === 1 && outlined.length > 1 && outlined[0] === highest[0])
    titles.push(...highest);
  if (titles.length === 0 && first?.outline === undefined && first && texts.length > 1)
    if ((first.isCentred || first.isBold) && !first.list && isHeadline(first.words, isHan) && !standsAlone(first.words))
      titles.push(first);
  const title = titles.length > 0 ? take(...titles) : undefined;
  if (title) notes.add('import.title', title);
  const bylines: string[] = [];
  let deck: string | undefined;
  const note = (item: TextItem) => {
    bylines.push(take(item));
    notes.add('import.byline', item.words);
  };
  for (const item of texts.filter((item) => rest.includes(item))) {
    const isDeck =
      title && deck === undefined && bylines.length === 0 && rankOf(item, isHan) === undefined && !item.list;
    if (isByline(item.words)) note(item);
    else if (
      item.role === 'subtitle' ||
      (isDeck && texts.find((text) => rest.includes(text)) === item && isHeadline(item.words, isHan))
    ) {
      deck = take(item);
      notes.add('import.deck', deck);
    } else break;
  }
  // At the end stand the editor, and in some papers the reporter.
  for (const item of texts.toReversed()) {
    if (!rest.includes(item) || !isByline(item.words)) break;
    note(item);
  }
  const ranks = rest.flatMap((item) => (item.kind === 'text' ? (rankOf(item, isHan) ?? []) : []));
  return { title, deck, bylines, rest, top: Math.min(...ranks) };
}

/** A block of a section, in Markdown. */
interface Block {
  /** Rows of a table and items of a list follow each other without an empty line. */
  kind: 'single' | 'row' | 'item';
  text: string;
}

/** A picture whose caption may still come. */
interface Draft {
  block: Block;
  picture: Uint8Array;
  /** Words near it, for messages. */
  near: string;
  caption: string;
  credit: string | undefined;
  /** How many paragraphs have come since. */
  age: number;
}

/** The texts and pictures of an article, put together item by item. */
class Article {
  readonly #drafts: Draft[] = [];
  readonly #texts: { title: string; blocks: Block[] }[] = [{ title: '', blocks: [] }];
  readonly #locale: string;
  readonly #isHan: boolean;
  readonly #options: ImportOptions;
  readonly #notes: ImportNotes;
  /** The last words, to find a picture by. */
  #near = '';
  /** The picture that has no caption yet. */
  #open: Draft | undefined;
  /** Where a list stands, level by level. */
  readonly #levels: { isOrdered: boolean; number: number }[] = [];

  constructor(locale: string, isHan: boolean, options: ImportOptions, notes: ImportNotes) {
    this.#locale = locale;
    this.#isHan = isHan;
    this.#options = options;
    this.#notes = notes;
  }

  async add(item: Item, top: number): Promise<void> {
    if (item.kind === 'picture') return this.#addPicture(item.image);
    if (item.kind === 'row') this.#put(`- ${writeLetters(plain(item.words)).text}`, 'row');
    else this.#addText(item, top);
    this.#near = item.words;
  }

  #put(text: string, kind: Block['kind'] = 'single'): void {
    const blocks = this.#texts.at(-1)?.blocks;
    const last = blocks?.at(-1);
    if (last?.kind === kind && kind !== 'single') last.text += `\n${text}`;
    else blocks?.push({ kind, text });
    if (kind !== 'item') this.#levels.length = 0;
  }

  #addText(item: TextItem, top: number): void {
    const rank = rankOf(item, this.#isHan);
    if (
      this.#open &&
      this.#open.age < 2 &&
      isCaption(item) &&
      (this.#open.age === 0 || !item.isCentred || item.role === 'caption')
    ) {
      this.#describe(this.#open, item.words);
    } else if (rank !== undefined) {
      this.#open = undefined;
      if (item.outline === undefined) this.#notes.add('import.typedHeading', item.words);
      if (rank === top) this.#texts.push({ title: item.words, blocks: [] });
      else this.#put(`### ${writeLetters(plain(item.words)).text}`);
    } else if (item.words) {
      if (this.#open) this.#open.age++;
      this.#addParagraph(item);
    }
    for (const { kind, words } of item.asides) {
      const note = formatMessage(message(`import.${kind}Aside`, { words }), languageOf(this.#locale));
      this.#put(`{/* ${note.replaceAll('*/', '* /')} */}`);
    }
  }

  #addParagraph(item: TextItem): void {
    // What is bold from end to end marks nothing in it.
    const letters = item.isBold ? plain(item.words) : item.letters;
    const { text, lostBold } = writeLetters(this.#isHan ? closeUp({ ...item, letters }, this.#notes) : letters);
    if (lostBold || item.isBold) this.#notes.add('import.bold', item.words);
    if (!item.list) {
      this.#put(text);
      return;
    }
    const { isOrdered } = item.list;
    const level = Math.min(item.list.level, this.#levels.length);
    const last = this.#levels[level];
    const number = last?.isOrdered === isOrdered ? last.number + 1 : 1;
    // A list of another kind is another list.
    if (level === 0 && last && number === 1) this.#put('', 'item');
    this.#levels.splice(level, Infinity, { isOrdered, number });
    if (isOrdered) this.#notes.add('import.numbered', item.words);
    this.#put(`${'   '.repeat(level)}${isOrdered ? `${number}.` : '-'} ${text}`, 'item');
  }

  async #addPicture(image: DocxNode): Promise<void> {
    const near = this.#near;
    this.#open = undefined;
    const found = await this.#readPicture(image);
    if (typeof found === 'string') {
      this.#notes.add(found, near);
      return;
    }
    // Its id comes from its caption, which is read later.
    const block: Block = { kind: 'single', text: '' };
    this.#texts.at(-1)?.blocks.push(block);
    this.#open = { block, picture: found, near, caption: '', credit: undefined, age: 0 };
    this.#drafts.push(this.#open);
  }

  /** A picture as JPEG, or why there is none. */
  async #readPicture(image: DocxNode): Promise<Uint8Array | NoteKey> {
    const bytes = await readBytes(image);
    if (!bytes) return 'import.pictureMissing';
    if (bytes.length > mostPictureBytes) return 'import.pictureTooLarge';
    const isVector = /[ew]mf/u.test(image.contentType ?? '');
    const picture = isVector ? undefined : await this.#options.toJpeg(bytes);
    if (!picture) return 'import.pictureNotRead';
    const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
    if (!isJpeg) this.#notes.add('import.pictureConverted', this.#near);
    return picture;
  }

  #describe(draft: Draft, line: string): void {
    const { label, caption, credit } = splitCaption(
      this.#isHan ? line.replaceAll(/(?<=\p{sc=Han}) +(?=\p{sc=Han})/gu, '') : line,
    );
    if (label) this.#notes.add('import.label', label);
    if (credit) this.#notes.add('import.credit', line);
    Object.assign(draft, { caption, credit });
    this.#open = undefined;
  }

  /** The pictures with their records; puts each into its place in the text. */
  photos(): ImportedPhoto[] {
    const { taken, holds } = this.#options;
    const locales = this.#options.isNew ? [this.#locale] : this.#options.locales;
    const own = new Set<string>();
    return this.#drafts.map(({ block, picture, near, caption, credit }) => {
      const pathsOf = (id: string) =>
        [...photoEndings.photo, ...photoEndings.illustration, '.yaml'].map((ending) => `photos/${id}${ending}`);
      const isThere = (id: string) => holds?.(`photos/${id}.jpg`, picture) === true;
      const id = slugFor(caption, 'photo', (id) => own.has(id) || (!isThere(id) && pathsOf(id).some(taken)));
      own.add(id);
      block.text = `<Photo id="${id}" />`;
      this.#notes.add(
        isThere(id) ? 'import.photoThere' : caption ? 'import.photo' : 'import.noCaption',
        caption || near || id,
      );
      const localized = (words: string) =>
        Object.fromEntries(locales.map((locale) => [locale, locale === this.#locale && words ? words : null]));
      const record = {
        kind: 'photo',
        caption: localized(caption),
        alt: localized(''),
        ...(credit && { credit: localized(credit) }),
      };
      return {
        id,
        recordPath: `photos/${id}.yaml`,
        record: stringify(record, { lineWidth: 0, nullStr: '' }).replaceAll(/: $/gmu, ':'),
        picturePath: `photos/${id}.jpg`,
        picture,
        isThere: isThere(id),
      };
    });
  }

  /** The texts as files of the story. */
  texts(waiting: readonly string[]): Pick<Imported, 'lead' | 'sections'> {
    const { locales, lead = 'lead', taken } = this.#options;
    const [opening, ...others] = this.#texts;
    const write = (slug: string, title: string, { blocks }: { blocks: readonly Block[] }): ImportedText => {
      const front = title ? `---\n${stringify({ title }, { lineWidth: 0 })}---\n\n` : '';
      const text = `${front}${blocks.map(({ text }) => text).join('\n\n')}\n`;
      return { slug, path: `sections/${slug}.${this.#locale}.mdx`, title, text };
    };
    const own = new Set([lead]);
    const sections = others.map((section, index) => {
      const isTaken = (slug: string) =>
        own.has(slug) || locales.some((locale) => taken(`sections/${slug}.${locale}.mdx`));
      const isPaired = waiting.length === others.length;
      const slug = (isPaired ? waiting[index] : undefined) ?? slugFor(section.title, 'section', isTaken);
      if (isPaired) this.#notes.add('import.paired', `${section.title} → ${slug}`);
      own.add(slug);
      return write(slug, section.title, section);
    });
    return { lead: opening && opening.blocks.length > 0 ? write(lead, '', opening) : undefined, sections };
  }
}

/** The bytes of a picture; undefined where the document does not hold it, of which mammoth throws at once or later. */
async function readBytes({ readAsArrayBuffer }: DocxNode): Promise<Uint8Array | undefined> {
  try {
    return readAsArrayBuffer && new Uint8Array(await readAsArrayBuffer());
  } catch {
    return undefined;
  }
}

function plain(words: string): Letter[] {
  return words.split('').map((char) => ({ char, isBold: false, href: undefined }));
}
