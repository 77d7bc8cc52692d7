import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { importDocument, type Imported, type ImportOptions } from '../desk/import/import-document.ts';
import { planImport, planStory, storyOptions, type ImportPlan } from '../desk/import/plan-import.ts';
import { jpegOf } from '../desk/take-photograph.ts';
import { MessageError } from '../i18n/editors/message-error.ts';
import { message, type Message } from '../i18n/editors/message.ts';
import { localeCode } from '../schema/primitives.ts';
import { diskFiles } from '../source/files.ts';
import { inMessageLanguage, messageLanguage } from './environment.ts';
import { explainError } from './explain-error.ts';
import { readOptions } from './read-options.ts';
import { displayPath } from './story-paths.ts';
import { writeStoryFile } from '../source/write-file.ts';

const options = { lang: { type: 'string' }, new: { type: 'string' } } as const;

/** Languages that a new story may be found to be in without --lang. */
const usual = ['zh', 'en'];

/**
 * The command line of the import: a document as new sections of the story, or as a story of its own. Prints the report on
 * standard output and returns the exit code.
 * @param contentDir asks for the folder of the story that there is
 */
export async function runImport(args: string[], contentDir: () => string): Promise<0 | 1> {
  try {
    const { values, others } = readOptions(args, options, 1);
    const [document] = others;
    if (document === undefined) throw new MessageError(message('import.usage'));
    if (!existsSync(document)) throw new MessageError(message('import.noFile', { path: document }));
    const { lang: locale, new: folder } = values;
    if (locale !== undefined && !localeCode.safeParse(locale).success)
      throw new MessageError(message('import.badLanguage', { code: locale }));
    const asked = { name: basename(document), locale, toJpeg: jpegOf };
    const bytes = readFileSync(document);
    if (folder === undefined) await addToStory(bytes, asked, contentDir());
    else await beginStory(bytes, asked, folder);
    return 0;
  } catch (error) {
    console.error(explainError(error, messageLanguage()));
    return 1;
  }
}

type Asked = Pick<ImportOptions, 'name' | 'locale' | 'toJpeg'>;

async function addToStory(bytes: Uint8Array, asked: Asked, folder: string): Promise<void> {
  const files = diskFiles(folder);
  const story = storyOptions(files);
  if (story.locales.length === 0) throw new MessageError(message('new.faultyStory'));
  const imported = await importDocument(bytes, { ...story, ...asked });
  finish(folder, await planImport(files, imported), imported);
}

async function beginStory(bytes: Uint8Array, asked: Asked, folder: string): Promise<void> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new MessageError(message('import.folderTaken', { folder }));
  const locales = asked.locale === undefined ? usual : [asked.locale];
  const imported = await importDocument(bytes, { ...asked, locales, isNew: true, taken: () => false });
  finish(resolve(folder), await planStory(imported), imported);
}

function finish(folder: string, plan: ImportPlan, { notes }: Imported): void {
  write(folder, plan);
  const said = plan.said.map((sentence) => inFolder(folder, sentence));
  for (const sentence of [...said, ...notes, message('import.next')]) console.log(inMessageLanguage(sentence));
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
  const seen = Object.entries(values).map(([name, path]) => [
    name,
    typeof path === 'string' ? displayPath(folder, path) : path,
  ]);
  return { key, values: Object.fromEntries(seen) as Message['values'] };
}
