import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles } from '../../src/publish/list-files.ts';

/** Every file of a build with what is in it. */
const contents = (folder: string) =>
  listFiles(folder).map((file) => [file, readFileSync(join(folder, file)).toString('base64')]);

/** Builds a copy of the story in a system with these settings, and returns the folder that it is put into. */
async function buildElsewhere(environment: Readonly<Record<string, string>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'diebian-same-'));
  const [content, dist] = [join(folder, 'content'), join(folder, 'dist')];
  cpSync('content', content, { recursive: true });
  const place = { CONTENT_DIR: content, OUT_DIR: dist, SITE_URL: 'https://example.org' };
  const env = { ...process.env, ...environment, ...place };
  const status = await new Promise((done) =>
    spawn('node', ['src/cli/build.ts'], { stdio: 'ignore', env }).on('exit', done),
  );
  expect(status).toBe(0);
  return dist;
}

test('two builds of one story are the same to the byte, whatever the folder, the hour and the language', async () => {
  const [first, second] = await Promise.all([
    buildElsewhere({ TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' }),
    buildElsewhere({ TZ: 'America/New_York', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' }),
  ]);
  expect(contents(first).length).toBeGreaterThan(30);
  expect(contents(first)).toEqual(contents(second));
});
