import { parseArgs } from 'node:util';
import { checkStory } from './check-story.ts';
import { accept } from './made-from.ts';
import { readStory } from './read-story.ts';
import { report, type Language } from './report.ts';

/** The command line of the check: prints the report on standard output and returns the exit code. */
export async function runCheck(args: string[], folder: string): Promise<0 | 1> {
  const { values } = parseArgs({
    args,
    options: {
      accept: { type: 'string', multiple: true },
      format: { type: 'string', default: 'text' },
      lang: { type: 'string', default: environmentLanguage() },
    },
  });
  if (values.format !== 'text' && values.format !== 'json') throw new Error('--format is text or json');
  if (values.lang !== 'zh' && values.lang !== 'en') throw new Error('--lang is zh or en');
  for (const record of values.accept ? accept(readStory(folder), values.accept) : []) console.log(`wrote ${record}`);
  const { problems, files } = await checkStory(folder);
  console.log(report(problems, files, values.format, values.lang));
  return problems.length === 0 ? 0 : 1;
}

/** The language of messages that the environment asks for. */
export function environmentLanguage(): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh' : 'en';
}
