import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Every file of a build with what is in it. */
function contents(folder: string): string[] {
  return globSync('**/*', { cwd: folder })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort()
    .map(
      (file) =>
        `${file} ${createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex')}`,
    );
}

test('two builds of one story are the same to the byte, whatever the folder, the hour and the language', () => {
  const builds = [
    { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' },
    { TZ: 'America/New_York', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' },
  ].map((environment) => {
    const folder = mkdtempSync(join(tmpdir(), 'diebian-same-'));
    const [content, dist] = [join(folder, 'content'), join(folder, 'dist')];
    cpSync('content', content, { recursive: true });
    const place = { CONTENT_DIR: content, OUT_DIR: dist, SITE_URL: 'https://example.org' };
    execFileSync('node', ['src/cli/build.ts'], {
      stdio: 'ignore',
      env: { ...process.env, ...environment, ...place },
    });
    return contents(dist);
  });
  expect(builds[0]?.length).toBeGreaterThan(30);
  expect(builds[0]).toEqual(builds[1]);
});
