import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, isAbsolute, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkStory } from '../check/check-story.ts';
import { writeProof } from '../desk/proof/write-proof.ts';
import { formatMessage } from '../i18n/editors/format-message.ts';
import { isLanguage, languages, type Language } from '../i18n/editors/languages.ts';
import { MessageError } from '../i18n/editors/message-error.ts';
import { message } from '../i18n/editors/message.ts';
import { openStory, type OpenStory } from '../story/open-story.ts';
import { messageLanguage, type Environment } from './environment.ts';
import { explainError } from './explain-error.ts';
import { findChromium } from './find-chromium.ts';
import { nameEdition } from './name-edition.ts';
import { readOptions } from './read-options.ts';

const options = { lang: { type: 'string' }, locale: { type: 'string' } } as const;
const usage = message('proof.usage', { languages: Object.keys(languages) });

/** How long a browser may take to print, in milliseconds. */
const patience = 120_000;

/** Writes the proof of a story, whatever its faults. Returns the exit code. */
export async function runProof(args: string[], environment: Environment): Promise<0 | 1> {
  try {
    const story = openStory(environment.contentDir);
    const { file, language, locale } = readCommand(args, story);
    const html = writeProof(story.current(), await checkStory(story.current()), {
      language,
      date: new Date(),
      editionId: nameEdition(story.current(), environment),
      locale,
    });
    if (extname(file) === '.html') writeFileSync(file, html);
    else await print(html, file, environment.chromium);
    console.log(formatMessage(message('command.wrote', { path: relative(process.cwd(), file) }), language));
    return 0;
  } catch (error) {
    const reason = explainError(error, messageLanguage());
    console.error(error instanceof MessageError ? `${reason}\n\n${formatMessage(usage, messageLanguage())}` : reason);
    return 1;
  }
}

/** What the command line asks for. Throws a MessageError where that makes no sense. */
function readCommand(args: string[], { folder, current }: OpenStory) {
  const { values, others } = readOptions(args, options, 1);
  const [, ...translations] = current().locales;
  const { lang = messageLanguage(), locale = translations[0] } = values;
  const [path = ''] = others;
  if (!isLanguage(lang))
    throw new MessageError(message('check.unknownLanguage', { languages: Object.keys(languages) }));
  if (values.locale !== undefined && !translations.includes(values.locale))
    throw new MessageError(message('proof.unknownLocale', { code: values.locale, locales: translations }));
  if (!['.html', '.pdf'].includes(extname(path))) throw new MessageError(message('proof.noFile'));
  const file = resolve(path);
  const place = existsSync(dirname(file)) ? realpathSync(dirname(file)) : dirname(file);
  const inside = relative(realpathSync(folder), place);
  if (!inside.startsWith('..') && !isAbsolute(inside)) throw new MessageError(message('proof.insideStory', { path }));
  return { file, language: lang satisfies Language, locale };
}

/** Prints a document by a browser, in a folder of its own so that none which is open takes part. */
async function print(html: string, file: string, named: string | undefined): Promise<void> {
  const browser = findChromium(named);
  if (browser === undefined) throw new MessageError(message('proof.noBrowser'));
  const folder = mkdtempSync(join(tmpdir(), 'diebian-proof-'));
  try {
    const [page, printed] = [join(folder, 'proof.html'), join(folder, 'proof.pdf')];
    writeFileSync(page, html);
    const printing = spawn(
      browser,
      [
        '--headless',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--no-pdf-header-footer',
        `--user-data-dir=${join(folder, 'profile')}`,
        `--print-to-pdf=${printed}`,
        pathToFileURL(page).href,
      ],
      { stdio: 'ignore', timeout: patience },
    );
    await once(printing, 'exit');
    if (!existsSync(printed)) throw new MessageError(message('proof.notPrinted', { browser }));
    copyFileSync(printed, file);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
