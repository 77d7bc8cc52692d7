import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '../publish/refusal.ts';
import { currentOf, release, rollback } from '../publish/release.ts';
import { inMessageLanguage, requireEnvironment } from './environment.ts';
import { explainError } from './explain-error.ts';

const sentences = {
  usage: {
    en: `npm run release -- <web root> [options]
  --built <folder>  publish this finished build instead of building
  --rollback        serve the release before the current one again
The server's root is <web root>/current.`,
    zh: `npm run release -- <网站根目录> [选项]
  --built <文件夹>  发布已构建好的文件夹，不再构建
  --rollback        改回上一个版本
服务器的根目录是 <网站根目录>/current。`,
  },
  noRoot: { en: 'say which web root', zh: '请写明网站根目录' },
  servingAgain: (id: string) => ({ en: `serving ${id} again`, zh: `已改回 ${id}` }),
  serving: (id: string, before: string | undefined) => ({
    en: `serving ${id}${before === undefined ? '' : `, before it ${before}`}`,
    zh: `已发布 ${id}${before === undefined ? '' : `，此前是 ${before}`}`,
  }),
};

// `npm run release -- /srv/story`: check, build, and one switch.
try {
  const { folder, built, isRollback } = readArguments();
  const root = { folder };
  if (isRollback) console.log(inMessageLanguage(sentences.servingAgain(rollback(root))));
  else {
    const before = currentOf(root);
    const id = release(built ?? (await buildFirst()), root);
    console.log(inMessageLanguage(sentences.serving(id, before)));
  }
  process.exit(0);
} catch (error) {
  console.error(inMessageLanguage(explainError(error)));
  process.exit(1);
}

/** What the command line asks for. Prints how it is used, and ends, if that makes no sense. */
function readArguments(): { folder: string; built: string | undefined; isRollback: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { built: { type: 'string' }, rollback: { type: 'boolean' } },
    });
    const [folder] = positionals;
    if (folder === undefined || positionals.length > 1) throw new Refusal(sentences.noRoot);
    return {
      folder: resolve(folder),
      built: values.built === undefined ? undefined : resolve(values.built),
      isRollback: values.rollback ?? false,
    };
  } catch (error) {
    console.error(`${inMessageLanguage(explainError(error))}\n\n${inMessageLanguage(sentences.usage)}`);
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
