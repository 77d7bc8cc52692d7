import { message } from '../i18n/editors/message.ts';
import { formatMessage } from '../i18n/editors/format-message.ts';
import type { Language } from '../i18n/editors/languages.ts';
import { stringify } from 'yaml';
import { deskTranslator } from '../i18n/desk/translator.ts';
import { id as idSchema } from '../schema/primitives.ts';
import { editYaml } from '../source/edit-yaml.ts';
import type { PutPhotograph } from './api.ts';
import type { Desk } from './desk.ts';
import { largestPhotograph, takePhotograph } from './take-photograph.ts';
import type { Workspace } from './workspace.ts';

/** A file that is dropped on the desk: what is done with it, and how large it may be, in bytes. */
export interface Upload {
  take: (desk: Desk, bytes: Buffer, asked: URLSearchParams, lang: Language) => Promise<unknown>;
  largest: number;
}

/** The kinds of files that can be dropped, by the name in their address. */
export const uploads: Readonly<Record<string, Upload>> = {
  photograph: { take: putPhotograph, largest: largestPhotograph },
};

/** Puts a photograph beside its record, a new one if there is none; the record asks for words in every language. */
async function putPhotograph(
  desk: Desk,
  bytes: Buffer,
  asked: URLSearchParams,
  lang: Language,
): Promise<PutPhotograph> {
  const id = asked.get('id') ?? '';
  if (!idSchema.safeParse(id).success) throw new RangeError(formatMessage(message('new.badSlug', { slug: id }), lang));
  const path = `photos/${id}.jpg`;
  const taken = await takePhotograph(bytes);
  if (typeof taken === 'string') throw new RangeError(formatMessage(message(stateKeys[taken], { path }), lang));
  const { picture, width, height, removed } = taken;
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
