import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { importDocument } from '../desk/import/import-document.ts';
import { planImport, planStory, storyOptions, type ImportPlan } from '../desk/import/plan-import.ts';
import { MessageError } from '../i18n/editors/message-error.ts';
import { message, type Message } from '../i18n/editors/message.ts';
import { localeCode } from '../schema/primitives.ts';
import { diskFiles, memoryFiles } from '../source/files.ts';
import { inMessageLanguage, messageLanguage, requireEnvironment } from './environment.ts';
import { explainError } from './explain-error.ts';
import { readOptions } from './read-options.ts';
import { displayPath } from './story-paths.ts';
import { writeStoryFile } from './write-file.ts';

const options = { lang: { type: 'string' }, new: { type: 'string' } } as const;

/** Languages that a new story may be found to be in without --lang. */
const usual = ['zh', 'en'];

// `npm run import -- article.docx`: a document as new sections of the story, or as a story of its own.
try {
  const { values, others } = readOptions(process.argv.slice(2), options, 1);
  const [document] = others;
  if (document === undefined) throw new MessageError(message('import.usage'));
  if (!existsSync(document)) throw new MessageError(message('import.noFile', { path: document }));
  await run(document, values.lang, values.new);
} catch (error) {
  console.error(explainError(error, messageLanguage()));
  process.exitCode = 1;
}

async function run(document: string, locale: string | undefined, newFolder: string | undefined): Promise<void> {
  if (locale !== undefined && !localeCode.safeParse(locale).success)
    throw new MessageError(message('import.badLanguage', { code: locale }));
  const folder = newFolder === undefined ? requireEnvironment().contentDir : resolve(newFolder);
  if (newFolder !== undefined && existsSync(folder) && readdirSync(folder).length > 0)
    throw new MessageError(message('import.folderTaken', { folder: newFolder }));
  const files = newFolder === undefined ? diskFiles(folder) : memoryFiles({});
  const story =
    newFolder === undefined
      ? storyOptions(files)
      : { locales: locale ? [locale] : usual, isNew: true, taken: () => false };
  if (story.locales.length === 0) throw new MessageError(message('new.faultyStory'));
  const imported = await importDocument(readFileSync(document), { ...story, name: basename(document), locale, toJpeg });
  const plan = newFolder === undefined ? await planImport(files, imported) : await planStory(imported);
  write(folder, plan);
  for (const sentence of [
    ...plan.said.map((said) => inFolder(folder, said)),
    ...imported.notes,
    message('import.next'),
  ])
    console.log(inMessageLanguage(sentence));
}

function write(folder: string, { texts, pictures }: ImportPlan): void {
  for (const path of [...texts, ...pictures].map((file) => file.path))
    mkdirSync(dirname(join(folder, path)), { recursive: true });
  const say = (path: string) => {
    console.log(inMessageLanguage(message('command.wrote', { path: displayPath(folder, path) })));
  };
  for (const { path, bytes } of pictures) {
    // It never takes the place of a file, whoever has put one there meanwhile.
    writeFileSync(join(folder, path), bytes, { flag: 'wx' });
    say(path);
  }
  for (const file of texts) {
    writeStoryFile(folder, file);
    say(file.path);
  }
}

/** A sentence with its paths as they are seen from where the command was started. */
function inFolder(folder: string, { key, values }: Message): Message {
  const seen = Object.entries(values).map(([name, path]) => [name, displayPath(folder, String(path))]);
  return { key, values: Object.fromEntries(seen) as Message['values'] };
}

async function toJpeg(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const { default: sharp } = await import('sharp');
  // What is clear in a PNG was paper in the document.
  return sharp(bytes)
    .flatten({ background: '#fff' })
    .jpeg({ quality: 90 })
    .toBuffer()
    .catch(() => undefined);
}
