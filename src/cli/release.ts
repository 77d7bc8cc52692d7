import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { currentOf, release, rollback } from '../publish/release.ts';

const usage = `npm run release -- <web root> [options]
  --built <folder>  publish this finished build instead of building
  --rollback        serve the release before the current one again
The server's root is <web root>/current.`;

// `npm run release -- /srv/story`: check, build, and one switch.
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { built: { type: 'string' }, rollback: { type: 'boolean' } },
  });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new Error('say which web root');
  const root = { folder: resolve(folder) };
  if (values.rollback) console.log(`serving ${rollback(root)} again`);
  else {
    if (values.built === undefined) {
      // Astro takes a while to load, and a finished build has no use for it.
      const { buildSite } = await import('./build-site.ts');
      if ((await buildSite()) === 1) process.exit(1);
    }
    const before = currentOf(root);
    const id = release(resolve(values.built ?? (process.env['OUT_DIR'] || 'dist')), root);
    console.log(`serving ${id}${before === undefined ? '' : `, before it ${before}`}`);
  }
  process.exit(0);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exit(1);
}
