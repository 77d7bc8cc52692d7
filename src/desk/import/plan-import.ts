import { stringify } from 'yaml';
import { mendStory } from '../../check/fix.ts';
import { MessageError } from '../../i18n/editors/message-error.ts';
import { message, type Message } from '../../i18n/editors/message.ts';
import { sectionStub } from '../../i18n/editors/section-stub.ts';
import type { roles } from '../../schema/story.ts';
import type { NewFile } from '../../source/changes.ts';
import { memoryFiles, type StoryFiles } from '../../source/files.ts';
import { listSections } from '../../source/list-sections.ts';
import { readStory } from '../../source/read-story.ts';
import { readText } from '../../source/read-text.ts';
import type { Imported, ImportedText, ImportOptions } from './import-document.ts';

/** What an import writes; every path is free, but for story.yaml and what `npm run new` has left to be filled in. */
export interface ImportPlan {
  texts: NewFile[];
  pictures: { path: string; bytes: Uint8Array }[];
  /** What becomes of texts that are there already. */
  said: Message[];
}

/** What importDocument asks about a story. */
export function storyOptions(files: StoryFiles): Omit<ImportOptions, 'name' | 'toJpeg'> {
  const { locales, facts } = readStory(files);
  const { lead, sections } = readOutline(facts.raw);
  const paths = new Set(files.paths.map((path) => path.toLowerCase()));
  const pathOf = (slug: string, locale: string) => `sections/${slug}.${locale}.mdx`;
  return {
    locales,
    lead,
    taken: (path) => paths.has(path),
    holds: (path, bytes) => {
      const own = files.paths.includes(path) ? files.read(path) : undefined;
      return own?.length === bytes.length && own.every((byte, at) => byte === bytes[at]);
    },
    waiting: (locale) =>
      sections.filter(
        (slug) =>
          isFree(files, pathOf(slug, locale), locale) &&
          locales.some((other) => !isFree(files, pathOf(slug, other), other)),
      ),
  };
}

/** The slugs of a story, whatever else is wrong with its story.yaml. */
function readOutline(facts: unknown): { lead: string | undefined; sections: string[] } {
  const { lead, sections } = (facts ?? {}) as { lead?: unknown; sections?: unknown };
  return {
    lead: typeof lead === 'string' ? lead : undefined,
    sections: Array.isArray(sections) ? sections.filter((slug) => typeof slug === 'string') : [],
  };
}

/** Whether nobody has written a section yet: there is no file, or only the note of `npm run new` in it. */
function isFree(files: StoryFiles, path: string, locale: string): boolean {
  if (!files.paths.includes(path)) return true;
  const { text } = readText(files, path);
  return text === sectionStub(locale) || text === sectionStub(locale, true);
}

/** How an imported article becomes part of a story: new sections, and beside those that are there a text to compare. */
export async function planImport(files: StoryFiles, imported: Imported): Promise<ImportPlan> {
  const { locale, photos } = imported;
  const { locales, sections: written, facts } = readStory(files);
  const said: Message[] = [];
  const texts: NewFile[] = [];
  const slugs: string[] = [];
  const outlined = readOutline(facts.raw);
  const hasLead = outlined.lead !== undefined;
  for (const { slug, title, path, text } of await mend(imported)) {
    const same = written.find(
      (section) => section.locale === locale && title !== '' && section.frontMatter.data?.title === title,
    );
    const own = same?.path ?? path;
    if (!isFree(files, own, locale)) {
      said.push(...besides(files, own, text, texts));
      continue;
    }
    const isNew = title ? !locales.some((other) => files.paths.includes(`sections/${slug}.${other}.mdx`)) : !hasLead;
    if (isNew && title) slugs.push(slug);
    texts.push({ path, text });
    const others = isNew ? locales.filter((other) => other !== locale) : [];
    for (const other of others) {
      const stub = `sections/${slug}.${other}.mdx`;
      if (!files.paths.includes(stub)) texts.push({ path: stub, text: sectionStub(other, title === '') });
    }
  }
  const lead = hasLead || !imported.lead ? undefined : imported.lead.slug;
  const missing = slugs.filter((slug) => !outlined.sections.includes(slug));
  const outline =
    missing.length > 0 || lead !== undefined
      ? listSections(readText(files, 'story.yaml').text, missing, lead)
      : undefined;
  if (outline === undefined && (missing.length > 0 || lead !== undefined))
    throw new MessageError(message('new.faultyStory'));
  if (outline !== undefined) texts.push({ path: 'story.yaml', text: outline });
  const fresh = photos.filter(({ isThere }) => !isThere);
  texts.push(...fresh.map(({ recordPath: path, record: text }) => ({ path, text })));
  return { texts, said, pictures: fresh.map(({ picturePath: path, picture: bytes }) => ({ path, bytes })) };
}

/** A text that may not take the place of the one there: as a file beside it, which is no part of the story. */
function besides(files: StoryFiles, path: string, text: string, texts: NewFile[]): Message[] {
  const is = (some: string) => readText(files, some).text === text;
  if (is(path)) return [message('import.unchanged', { path })];
  let beside = `${path}.import`;
  for (let number = 2; files.paths.includes(beside) && !is(beside); number++) beside = `${path}.${number}.import`;
  if (!files.paths.includes(beside)) texts.push({ path: beside, text });
  return [message('import.beside', { path, beside })];
}

/** The texts with their marks and spaces mended, as `npm run check -- --fix` does it. */
async function mend(imported: Imported): Promise<ImportedText[]> {
  const { lead, sections } = imported;
  const texts = [...(lead ? [lead] : []), ...sections];
  const story = {
    'story.yaml': newOutline(imported, '…'),
    ...Object.fromEntries(texts.map(({ path, text }) => [path, text])),
  };
  const mended = new Map((await mendStory(memoryFiles(story))).map(({ path, text }) => [path, text]));
  return texts.map((one) => ({ ...one, text: mended.get(one.path) ?? one.text }));
}

/** The files of a story that begins with an imported article. */
export async function planStory(imported: Imported): Promise<ImportPlan> {
  const texts = (await mend(imported)).map(({ path, text }) => ({ path, text }));
  const { photos } = imported;
  texts.push(...photos.map(({ recordPath: path, record: text }) => ({ path, text })));
  texts.push({ path: 'story.yaml', text: newOutline(imported) });
  return { texts, said: [], pictures: photos.map(({ picturePath: path, picture: bytes }) => ({ path, bytes })) };
}

const roleNames: Readonly<Record<string, (typeof roles)[number]>> = {
  记者: 'reporter',
  通讯员: 'correspondent',
  摄影: 'photographer',
  By: 'reporter',
};

/**
 * story.yaml with what a document says of itself. What it does not say is left empty, so that the check asks for it.
 * @param otherwise what stands there instead, where only texts are to be mended
 */
function newOutline(
  { locale, title, deck, bylines, lead, sections }: Imported,
  otherwise: string | null = null,
): string {
  const own = (words: string | null | undefined) => ({ [locale]: words ?? otherwise });
  const byline = bylines.flatMap((line) => {
    const [, role = '', names = ''] = /^(?:\p{sc=Han}{2})??(记者|通讯员|摄影|By)[\s：:]+(.+)$/u.exec(line) ?? [];
    const found = roleNames[role];
    return found
      ? names.split(/[、，,\s]+(?=\p{sc=Han})|, | and /u).map((name) => ({ role: found, name: own(name) }))
      : [];
  });
  const [, year, month = '', day = ''] =
    bylines.map((line) => /(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})/u.exec(line)).find(Boolean) ?? [];
  const outline = {
    locales: [locale],
    name: own(null),
    title: own(title),
    ...(deck && { deck: own(deck) }),
    promise: own(null),
    ...(byline.length > 0 && { byline }),
    ...(year && { published: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` }),
    ...(lead && { lead: lead.slug }),
    sections: sections.map(({ slug }) => slug),
  };
  return stringify(outline, { lineWidth: 0, nullStr: '' }).replaceAll(/: $/gmu, ':');
}
