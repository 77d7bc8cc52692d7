import { build } from 'astro';
import { join, relative, resolve } from 'node:path';
import { message } from '../i18n/editors/message.ts';
import { finishSite, requireOwnServerFiles, writeServerFiles } from '../publish/finish-site.ts';
import { lockFolder } from '../publish/lock-folder.ts';
import {
  forgetRemoved,
  outputFolder,
  recover,
  replaceOutput,
  requireReplaceable,
  storyCache,
  type OutputFolder,
} from '../publish/output-folder.ts';
import { oldestBrowsers } from '../site/build/reader-files.ts';
import { dropUnused, keep } from '../source/keep.ts';
import { inMessageLanguage, messageLanguage, type Environment } from './environment.ts';
import { explainError } from './explain-error.ts';
import { runCheck } from './run-check.ts';

/**
 * Checks the story, builds it beside the last build and puts it in that one's place. Whatever fails, and whenever it is
 * killed, the last build stays as it was or comes back with the next command. Returns the exit code.
 */
export async function buildSite(environment: Environment, args: string[] = []): Promise<0 | 1> {
  const project = process.cwd();
  const output = outputFolder(environment.outDir, project);
  let unlock: (() => void) | undefined;
  try {
    unlock = await lockFolder(output.work, (holder) => {
      console.log(inMessageLanguage(message('build.waiting', { dist: output.dist, holder })));
    });
    recover(output);
    if ((await runCheck(args, environment.contentDir)) === 1) return 1;
    const started = performance.now();
    const publicDir = resolve('public');
    requireReplaceable(output, { contentDir: environment.contentDir, publicDir, project });
    await makeSite(environment, output, publicDir);
    forgetRemoved(project);
    dropUnused();
    if (!environment.origin) console.log(inMessageLanguage(message('build.noOrigin')));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(inMessageLanguage(message('build.built', { dist: output.dist, seconds })));
    return 0;
  } catch (error) {
    console.error(explainError(error, messageLanguage()));
    return 1;
  } finally {
    if (unlock) recover(output);
    unlock?.();
  }
}

/** Builds, makes the build ready for servers, and puts it in place. */
async function makeSite(environment: Environment, output: OutputFolder, publicDir: string): Promise<void> {
  // Astro writes what it generates into `.astro` of its root. With a root of its own, a build neither reads what a build
  // of another story is writing at that moment nor disturbs dev.
  const root = join(output.work, 'root');
  await build({
    root,
    configFile: relative(root, resolve('astro.config.mjs')),
    outDir: output.next,
    cacheDir: storyCache(output.cache, environment.contentDir),
    logLevel: 'warn',
  });
  const { base, origin, hasMetaPolicy, httpsOnly, isSaved, contentDir } = environment;
  const place = {
    base,
    origin,
    hasMetaPolicy,
    httpsOnly,
    isSaved,
    browsers: oldestBrowsers,
    contentDir,
    publicDir,
    keep,
  };
  const serverFiles = await finishSite(output.next, place);
  requireOwnServerFiles(output.dist, serverFiles.keys());
  replaceOutput(output);
  writeServerFiles(output.dist, serverFiles);
}
