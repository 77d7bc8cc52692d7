import { existsSync, readFileSync, watch } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkPairs, readPairTable } from '../check/check-pairs.ts';
import { checkStory } from '../check/check-story.ts';
import { mendStory } from '../check/fix.ts';
import { acceptTranslation } from '../check/made-from.ts';
import { rules } from '../check/rules.ts';
import { formatMessage } from '../i18n/editors/format-message.ts';
import { isLanguage, languages, type Language } from '../i18n/editors/languages.ts';
import { MessageError } from '../i18n/editors/message-error.ts';
import { message, type Message } from '../i18n/editors/message.ts';
import { diskFiles } from '../source/files.ts';
import type { Problem } from '../source/problem.ts';
import { openStory } from '../story/open-story.ts';
import { numeralNames } from '../story/vocabulary.ts';
import { messageLanguage } from './environment.ts';
import { explainError } from './explain-error.ts';
import { readOptions } from './read-options.ts';
import { formats, report, type Format } from './report.ts';
import { settled } from './settled.ts';
import { displayPath, storyPath } from './story-paths.ts';
import { writeStoryFile } from '../source/write-file.ts';

const options = {
  accept: { type: 'string', multiple: true },
  fix: { type: 'boolean' },
  format: { type: 'string' },
  help: { type: 'boolean' },
  lang: { type: 'string' },
  pairs: { type: 'string', multiple: true },
  strict: { type: 'boolean' },
  verbose: { type: 'boolean' },
  watch: { type: 'boolean' },
} as const;

const usage = message('check.usage', { formats, languages: Object.keys(languages) });

/** The command line of the check: prints the report on standard output and returns the exit code. */
export async function runCheck(args: string[], folder: string): Promise<0 | 1> {
  const language = languageIn(args) ?? messageLanguage();
  const print = (message: Message) => {
    console.log(formatMessage(message, language));
  };
  try {
    const asked = readCommand(args);
    if (asked.help) {
      printHelp(language);
      return 0;
    }
    if (asked.pairs) return checkTables(asked.pairs, folder, asked, language);
    for (const file of asked.accept) print(accept(folder, file));
    if (asked.fix) await mend(folder, print);
    const check = () => checkAndReport(folder, asked, language);
    // Before the first report: whoever has read it may save at once.
    if (asked.watch) {
      const saved = settled(() => {
        // Editors' tools take the line for the beginning of a new list.
        console.log();
        print(message('check.again'));
        void check();
      });
      watch(folder, { recursive: true }, saved);
    }
    return await check();
  } catch (error) {
    // What was asked for cannot be done; the story itself never throws.
    const reason = explainError(error, language);
    console.error(error instanceof MessageError ? `${reason}\n\n${formatMessage(usage, language)}` : reason);
    return 1;
  }
}

/** The language that the arguments ask for, whatever else is wrong with them. */
function languageIn(args: string[]): Language | undefined {
  const { lang } = parseArgs({ args, options, strict: false, allowPositionals: true }).values;
  return typeof lang === 'string' && isLanguage(lang) ? lang : undefined;
}

/** What the command line asks for. Throws a MessageError where that makes no sense. */
function readCommand(args: string[]) {
  const { accept = [], format = 'text', lang, ...flags } = readOptions(args, options).values;
  if (lang !== undefined && !isLanguage(lang))
    throw new MessageError(message('check.unknownLanguage', { languages: Object.keys(languages) }));
  if (!isFormat(format)) throw new MessageError(message('check.unknownFormat', { formats }));
  return { ...flags, accept, format };
}

/** Records that a translation is up to date. Throws a MessageError for a file that is none. */
function accept(folder: string, file: string): Message {
  const record = acceptTranslation(openStory(folder).reread(), storyPath(folder, file));
  if (!record) throw new MessageError(message('accept.notTranslation', { file }));
  writeStoryFile(folder, record);
  return message('command.wrote', { path: displayPath(folder, record.path) });
}

async function mend(folder: string, print: (message: Message) => void): Promise<void> {
  for (const mended of await mendStory(diskFiles(folder))) {
    writeStoryFile(folder, mended);
    print(message('check.mended', { count: mended.count, path: displayPath(folder, mended.path) }));
  }
}

/** Checks once, and prints what was found. Returns the exit code. */
async function checkAndReport(
  folder: string,
  { strict = false, verbose = false, format }: ReturnType<typeof readCommand>,
  language: Language,
): Promise<0 | 1> {
  const story = openStory(folder).reread();
  const problems = (await checkStory(story)).map((problem) => ({
    ...problem,
    path: displayPath(folder, problem.path),
  }));
  const { leftovers } = story.source;
  if (verbose && leftovers.length > 0) {
    const paths = leftovers.map((path) => displayPath(folder, path));
    console.log(formatMessage(message('check.leftovers', { paths }), language));
  }
  return printReport(problems, story.source.texts.size, { strict, format }, language);
}

/**
 * Checks tables of texts that belong to no story, a Chinese and an English column. Names that hold a numeral are taken from
 * the story's names.yaml, if it has one. Returns the exit code.
 */
function checkTables(
  tables: readonly string[],
  folder: string,
  { strict = false, format }: ReturnType<typeof readCommand>,
  language: Language,
): 0 | 1 {
  const vocabulary = existsSync(folder) ? openStory(folder).current().vocabulary : [];
  const problems = tables.flatMap((path) => {
    if (!existsSync(path)) throw new MessageError(message('check.noTable', { path }));
    const table = readPairTable(readFileSync(path, 'utf8'));
    const names = table.locales.flatMap((locale) => numeralNames(locale, vocabulary));
    return checkPairs(path, table, names);
  });
  return printReport(problems, tables.length, { strict, format }, language);
}

/** Prints what was found. Returns the exit code. */
function printReport(
  found: readonly Problem[],
  files: number,
  { strict, format }: { strict: boolean; format: Format },
  language: Language,
): 0 | 1 {
  const problems = found.map((problem) => ({ ...problem, isAdvice: problem.isAdvice === true && !strict }));
  console.log(report(problems, files, format, language));
  return problems.every(({ isAdvice }) => isAdvice) ? 0 : 1;
}

/** How the check is started, and what it asks for. */
function printHelp(language: Language): void {
  console.log(`${formatMessage(usage, language)}\n\n${formatMessage(message('check.rules'), language)}`);
  for (const { id } of rules) console.log(`  ${id}: ${formatMessage(message(`${id}.demands`), language)}`);
}

function isFormat(format: string): format is Format {
  return (formats as readonly string[]).includes(format);
}
