import { resolve } from 'node:path';
import { MessageError } from '../i18n/editors/message-error.ts';
import { message } from '../i18n/editors/message.ts';
import { currentOf, release, rollback } from '../publish/release.ts';
import { inMessageLanguage, messageLanguage, requireEnvironment } from './environment.ts';
import { explainError } from './explain-error.ts';
import { readOptions } from './read-options.ts';

// `npm run release -- /srv/story`: check, build, and one switch.
try {
  const { folder, built, isRollback } = readArguments();
  const root = { folder };
  if (isRollback) console.log(inMessageLanguage(message('release.servingAgain', { id: rollback(root) })));
  else {
    const before = currentOf(root);
    const id = release(built ?? (await buildFirst()), root);
    console.log(
      inMessageLanguage(
        before === undefined ? message('release.serving', { id }) : message('release.servingAfter', { id, before }),
      ),
    );
  }
  process.exit(0);
} catch (error) {
  console.error(explainError(error, messageLanguage()));
  process.exit(1);
}

/** What the command line asks for. Prints how it is used, and ends, if that makes no sense. */
function readArguments(): { folder: string; built: string | undefined; isRollback: boolean } {
  try {
    const options = { built: { type: 'string' }, rollback: { type: 'boolean' } } as const;
    const { values, others } = readOptions(process.argv.slice(2), options, 1);
    const [folder] = others;
    if (folder === undefined) throw new MessageError(message('release.noRoot'));
    return {
      folder: resolve(folder),
      built: values.built === undefined ? undefined : resolve(values.built),
      isRollback: values.rollback ?? false,
    };
  } catch (error) {
    console.error(`${explainError(error, messageLanguage())}\n\n${inMessageLanguage(message('release.usage'))}`);
    process.exit(1);
  }
}

/** Builds, and returns the folder. Astro takes a while to load, and a finished build has no use for it. */
async function buildFirst(): Promise<string> {
  const { buildSite } = await import('./build-site.ts');
  const environment = requireEnvironment();
  if ((await buildSite(environment)) === 1) process.exit(1);
  return environment.outDir;
}
