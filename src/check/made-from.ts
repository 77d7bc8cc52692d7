import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { MessageError } from '../i18n/editors/message-error.ts';
import { message } from '../i18n/editors/message.ts';
import { madeFromSchema } from '../schema/made-from.ts';
import { blocksOf } from '../story/pair-blocks.ts';
import { displayPath, readText } from '../source/read-text.ts';
import type { SectionSource } from '../source/read-section.ts';
import type { StorySource } from '../source/read-story.ts';
import { YamlSource } from '../source/read-yaml.ts';

/** Name of the record beside a translation. */
export const madeFromName = (slug: string, locale: string) => `${slug}.${locale}.made-from.yaml`;

/** Whether this story keeps such records at all; one record makes them a duty for every translation. */
export function keepsRecords({ folder }: StorySource): boolean {
  const sections = join(folder, 'sections');
  return existsSync(sections) && readdirSync(sections).some((name) => name.endsWith('.made-from.yaml'));
}

/** What a translation was made from; undefined where there is no record. */
export function readMadeFrom(
  { folder }: StorySource,
  { slug, locale }: SectionSource,
): YamlSource<string[]> | undefined {
  const file = join(folder, 'sections', madeFromName(slug, locale));
  return existsSync(file) ? new YamlSource(displayPath(file), readText(file).text, madeFromSchema) : undefined;
}

/** The words of an original that a translation is made from, block by block; headlines are written, not translated. */
export function originalWords(original: SectionSource): string[] {
  return blocksOf(original)
    .map(({ text }) => text)
    .filter(Boolean);
}

/** Records that a translation is up to date with its original. Returns the paths written; throws a MessageError on any other file. */
export function accept(story: StorySource, files: readonly string[]): string[] {
  return files.map((file) => {
    const section = story.sections.find(({ path }) => resolve(path) === resolve(file));
    const original = section && originalOf(story, section);
    if (!original) throw new MessageError(message('accept.notTranslation', { file }));
    return writeRecord(story, section, original);
  });
}

/**
 * Records the first version of new sections, whose records are empty: to be called when the check has found nothing.
 * Returns the paths written.
 */
export function acceptNew(story: StorySource): string[] {
  return story.sections.flatMap((section) => {
    const original = originalOf(story, section);
    const isNew = readMadeFrom(story, section)?.data?.length === 0;
    return original && isNew ? writeRecord(story, section, original) : [];
  });
}

/** What a section is translated from; undefined for an original. */
function originalOf({ sections, locales }: StorySource, section: SectionSource): SectionSource | undefined {
  const original = sections.find(({ slug, locale }) => slug === section.slug && locale === locales[0]);
  return original === section ? undefined : original;
}

function writeRecord({ folder }: StorySource, section: SectionSource, original: SectionSource): string {
  const record = join(folder, 'sections', madeFromName(section.slug, section.locale));
  writeFileSync(
    record,
    '# The original that this translation was last held to. Written by: npm run check -- --accept\n' +
      stringify(originalWords(original), { lineWidth: 0, blockQuote: false }),
  );
  return displayPath(record);
}
