import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLargeStory } from './large-story.ts';

// `npm run bench:build -- 3 100 1000`: what a build with an origin takes for stories of so many sections, at first and
// after one changed paragraph. Empties the cache of builds.
const counts = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'diebian-bench-'));

/** Builds once, as `npm run build` does; in seconds. Throws with what the build says where it fails. */
function build(contentDir: string, outDir: string): number {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', './src/cli/require-installation.js', 'src/cli/build.ts'],
    {
      env: { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir, SITE_URL: 'https://example.org' },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stdout + stderr);
  return (performance.now() - started) / 1000;
}

try {
  for (const count of counts.length > 0 ? counts : [3, 100]) {
    const [content, dist] = [join(folder, `${count}`), join(folder, `${count}-dist`)];
    writeLargeStory('content', content, count);
    rmSync('node_modules/.cache/diebian', { recursive: true, force: true });
    const cold = build(content, dist);
    const section = join(content, 'sections', 'housing.en.mdx');
    writeFileSync(section, readFileSync(section, 'utf8').replace(' has ', ' has also '));
    const warm = build(content, dist);
    console.log(`${count} sections: ${cold.toFixed(1)} s, then ${warm.toFixed(1)} s after one changed paragraph`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
