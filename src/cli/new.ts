import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { formatMessage } from '../i18n/editors/format-message.ts';
import { message, type Message } from '../i18n/editors/message.ts';
import { sectionStub } from '../i18n/editors/section-stub.ts';
import { id } from '../schema/primitives.ts';
import { diskFiles } from '../source/files.ts';
import { listSections } from '../source/list-sections.ts';
import { readStory } from '../source/read-story.ts';
import { readText } from '../source/read-text.ts';
import { messageLanguage, requireEnvironment } from './environment.ts';
import { explainError } from './explain-error.ts';
import { displayPath } from './story-paths.ts';
import { writeStoryFile } from '../source/write-file.ts';

// `npm run new -- section <slug>`: a file in every language, and the slug in story.yaml. The check passes as soon as
// title and words are written.
const [kind, slug = ''] = process.argv.slice(2);
const folder = requireEnvironment().contentDir;
const story = readStory(diskFiles(folder));
const { text: outline } = readText(diskFiles(folder), 'story.yaml');
const listed = listSections(outline, [slug]);

const print = (sentence: Message) => {
  console.log(formatMessage(sentence, messageLanguage()));
};

/** Why the section cannot be made; undefined where it can. */
function findFault(): Message | undefined {
  if (kind !== 'section' || slug === '') return message('new.usage');
  if (!id.safeParse(slug).success) return message('new.badSlug', { slug });
  if (listed === undefined || story.locales.length === 0) return message('new.faultyStory');
  const { lead } = story.facts.raw as { lead?: string };
  const isTaken = story.sections.some((section) => section.slug === slug) || lead === slug;
  return isTaken ? message('new.slugTaken', { slug }) : undefined;
}

const fault = findFault();
if (fault || listed === undefined) {
  console.error(formatMessage(fault ?? message('new.faultyStory'), messageLanguage()));
  process.exit(1);
}

/** Writes a file for every language and lists the slug. Throws what the system throws. */
function begin(nextOutline: string): void {
  for (const locale of story.locales) {
    const path = `sections/${slug}.${locale}.mdx`;
    if (existsSync(join(folder, path))) continue;
    mkdirSync(join(folder, 'sections'), { recursive: true });
    writeStoryFile(folder, { path, text: sectionStub(locale) });
    print(message('command.wrote', { path: displayPath(folder, path) }));
  }
  writeStoryFile(folder, { path: 'story.yaml', text: nextOutline });
  print(message('new.listed', { slug, path: displayPath(folder, 'story.yaml') }));
}

try {
  begin(listed);
} catch (error) {
  console.error(explainError(error, messageLanguage()));
  process.exitCode = 1;
}
