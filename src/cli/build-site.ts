import { build } from 'astro';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { finishSite, writeServerFiles } from '../publish/finish-site.ts';
import { runCheck } from './run-check.ts';
import { contentFolder } from './content-folder.ts';

/**
 * Checks the story, builds it beside the last build and puts it in that one's place by renaming. Whatever fails, the
 * last build stays as it was. Returns the exit code.
 */
export async function buildSite(args: string[] = []): Promise<0 | 1> {
  if ((await runCheck(args, contentFolder())) === 1) return 1;
  const started = performance.now();
  const dist = resolve(process.env['OUT_DIR'] || 'dist');
  const next = resolve('.diebian', `next-${process.pid}`);
  const last = resolve('.diebian', `last-${process.pid}`);
  try {
    await build({ outDir: next, logLevel: 'warn' });
    const base = `/${(process.env['BASE_PATH'] ?? '').split('/').filter(Boolean).join('/')}/`.replace('//', '/');
    const serverFiles = finishSite(next, { base, hasMetaPolicy: process.env['META_POLICY'] === 'yes' });
    mkdirSync(dirname(dist), { recursive: true });
    if (existsSync(dist)) renameSync(dist, last);
    renameSync(next, dist);
    writeServerFiles(dist, serverFiles);
  } catch (error) {
    if (!existsSync(dist) && existsSync(last)) renameSync(last, dist);
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    rmSync(next, { recursive: true, force: true });
    rmSync(last, { recursive: true, force: true });
  }
  if (!process.env['SITE_URL'])
    console.log(
      'no SITE_URL: built without canonical addresses, cards, feeds and the list of pages, which need an origin',
    );
  console.log(`built ${dist} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return 0;
}
