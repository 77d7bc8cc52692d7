import { photographLimits } from '../check/rules/photo-complete.ts';
import { message } from '../i18n/editors/message.ts';
import { formatMessage } from '../i18n/editors/format-message.ts';
import type { Language } from '../i18n/editors/languages.ts';
import { stringify } from 'yaml';
import { deskTranslator } from '../i18n/desk/translator.ts';
import { id as idSchema } from '../schema/primitives.ts';
import { editYaml } from '../source/edit-yaml.ts';
import type { NewFile } from '../source/changes.ts';
import type { Conflict, PutPhotograph, TakenDocument } from './api.ts';
import type { Desk } from './desk.ts';
import { importDocument } from './import/import-document.ts';
import { planImport, storyOptions } from './import/plan-import.ts';
import { compareTexts, gapOf } from './merge-paragraphs.ts';
import { jpegOf, largestPhotograph, takePhotograph } from './take-photograph.ts';
import type { Workspace } from './workspace.ts';

/** A file that is dropped on the desk: what is done with it, and how large it may be, in bytes. */
export interface Upload {
  take: (desk: Desk, bytes: Buffer, asked: URLSearchParams, lang: Language) => Promise<unknown>;
  largest: number;
}

/** In bytes. */
const largestDocument = 50_000_000;

/** The kinds of files that can be dropped, by the name in their address. */
export const uploads: Readonly<Record<string, Upload>> = {
  photograph: { take: putPhotograph, largest: largestPhotograph },
  document: { take: takeDocument, largest: largestDocument },
};

/** Puts a photograph beside its record, a new one if there is none; the record asks for words in every language. */
async function putPhotograph(
  desk: Desk,
  bytes: Buffer,
  asked: URLSearchParams,
  lang: Language,
): Promise<PutPhotograph> {
  const id = asked.get('id') ?? '';
  if (!idSchema.safeParse(id).success) throw new RangeError(deskTranslator(lang)('photo.badId', { id }));
  const path = `photos/${id}.jpg`;
  const taken = await takePhotograph(bytes);
  if (typeof taken === 'string') throw new RangeError(formatMessage(message(stateKeys[taken], { path }), lang));
  const { picture, width, height, removed } = taken;
  const { narrowest } = photographLimits;
  if (width < narrowest)
    throw new RangeError(formatMessage(message('photo-complete.small', { path, width, narrowest }), lang));
  const { workspace } = desk;
  if (!workspace.putPicture(path, picture, asked.get('replace') === 'yes'))
    throw new RangeError(deskTranslator(lang)('photo.taken', { path }));
  const record = `photos/${id}.yaml`;
  const written = workspace.text(record);
  workspace.draft({
    path: record,
    text: written === '' ? await begun(workspace) : editYaml(written, { do: 'set', at: ['kind'], value: 'photo' }),
  });
  return { id, width, height, removed, overview: await desk.overview(lang) };
}

/** A record before its words, which the check asks for. */
async function begun(workspace: Workspace): Promise<string> {
  const { story } = await workspace.read();
  const words = () => Object.fromEntries(story.locales.map((locale) => [locale, null]));
  return stringify({ kind: 'photo', caption: words(), alt: words() }, { nullStr: '', lineWidth: 0 });
}

const stateKeys = {
  damaged: 'photo-complete.damaged',
  heic: 'photo-complete.heic',
  other: 'photo-complete.notJpeg',
} as const;

/**
 * Takes a document of Word, WPS or LibreOffice in: new texts as drafts, pictures beside their records. What is there already
 * is not touched: where it says something else, both are shown.
 */
async function takeDocument(desk: Desk, bytes: Buffer, asked: URLSearchParams, lang: Language): Promise<TakenDocument> {
  const { workspace } = desk;
  const { files } = workspace;
  const name = asked.get('name') ?? '';
  const locale = asked.get('locale') ?? undefined;
  const imported = await importDocument(bytes, { ...storyOptions(files), name, locale, toJpeg: jpegOf });
  const { texts, pictures, said } = await planImport(files, imported);
  for (const { path, bytes: picture } of pictures) workspace.putPicture(path, picture);
  const [beside, fresh] = [texts.filter(isBeside), texts.filter((file) => !isBeside(file))];
  for (const file of fresh) workspace.draft(file);
  const conflicts = beside.map((file): Conflict => {
    const path = pathBeside(file);
    return { cause: 'imported', path, parts: compareTexts(path, file.text, workspace.text(path)), gap: gapOf(path) };
  });
  const unchanged = said.filter(({ key }) => key !== 'import.beside');
  return {
    written: [...fresh, ...pictures].map(({ path }) => path),
    notes: [...unchanged, ...imported.notes].map((note) => formatMessage(note, lang)),
    conflicts,
    overview: await desk.overview(lang),
  };
}

/** The import writes a text whose file is there already beside it. */
const besideForm = /(?:\.\d+)?\.import$/u;
const isBeside = ({ path }: NewFile) => besideForm.test(path);
const pathBeside = ({ path }: NewFile) => path.replace(besideForm, '');
