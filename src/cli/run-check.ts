import { watch } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkStory } from '../check/check-story.ts';
import { fixStory } from '../check/fix.ts';
import { accept, acceptNew } from '../check/made-from.ts';
import { messageLocale } from './environment.ts';
import { readStory } from '../source/read-story.ts';
import { formats, report, type Format, type Language } from './report.ts';

const usage = `npm run check -- [options]
  --accept <file>   record that this translation is up to date with its original; may be repeated
  --fix             mend marks and spaces, never a word or a number
  --format <name>   ${formats.join(', ')}
  --lang <zh|en>    the language of messages
  --watch           check again whenever a file is saved`;

/** The command line of the check: prints the report on standard output and returns the exit code. */
export async function runCheck(args: string[], folder: string): Promise<0 | 1> {
  try {
    const { values } = parseArgs({
      args,
      options: {
        accept: { type: 'string', multiple: true },
        fix: { type: 'boolean' },
        format: { type: 'string', default: 'text' },
        lang: { type: 'string', default: environmentLanguage() },
        watch: { type: 'boolean' },
      },
    });
    const { format, lang } = values;
    if (!isFormat(format)) throw new Error(`--format is one of ${formats.join(', ')}`);
    if (lang !== 'zh' && lang !== 'en') throw new Error('--lang is zh or en');
    for (const record of values.accept ? accept(readStory(folder), values.accept) : []) console.log(`wrote ${record}`);
    if (values.fix) for (const [path, count] of await fixStory(folder)) console.log(`mended ${count} in ${path}`);
    const check = async () => {
      const { problems, files } = await checkStory(folder);
      if (problems.length === 0) acceptNew(readStory(folder));
      console.log(report(problems, files, format, lang));
      return problems.length === 0 ? 0 : 1;
    };
    const exitCode = await check();
    if (values.watch) watchFolder(folder, check);
    return exitCode;
  } catch (error) {
    // What was asked for cannot be done; the story itself never throws.
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return 1;
  }
}

/** Calls back after every save; one save of an editor may be several events. */
function watchFolder(folder: string, check: () => Promise<unknown>): void {
  let pending: NodeJS.Timeout | undefined;
  watch(folder, { recursive: true }, () => {
    clearTimeout(pending);
    pending = setTimeout(() => {
      // Editors' tools take the line for the beginning of a new list.
      console.log('\nchecking');
      void check();
    }, 50);
  });
}

function isFormat(format: string): format is Format {
  return (formats as readonly string[]).includes(format);
}

/** The language of messages that the environment asks for. */
export function environmentLanguage(): Language {
  return /^zh/i.test(messageLocale()) ? 'zh' : 'en';
}
