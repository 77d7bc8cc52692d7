import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles } from '../../src/publish/list-files.ts';
import { copyStory } from '../write-story.ts';

/** Every file of a build with what is in it. */
const contents = (folder: string) =>
  listFiles(folder).map((file) => [file, readFileSync(join(folder, file)).toString('base64')]);

const section = 'sections/crossing.en.mdx';
const ferry = 'tests/fixtures/ferry';
/** The ferry's story with a word of one paragraph changed. */
const changed = readFileSync(`${ferry}/${section}`, 'utf8').replace(' are charged ', ' are now charged ');

const newFolder = () => join(mkdtempSync(join(tmpdir(), 'diebian-same-')), 'dist');

/** Builds a story in a system with these settings; resolves with every file that is built. */
async function build(content: string, dist: string, environment: Readonly<Record<string, string>> = {}) {
  const place = { CONTENT_DIR: content, OUT_DIR: dist, SITE_URL: 'https://example.org' };
  const env = { ...process.env, ...environment, ...place };
  const status = await new Promise((done) =>
    spawn('node', ['src/cli/build.ts'], { stdio: 'ignore', env }).on('exit', done),
  );
  expect(status).toBe(0);
  return contents(dist);
}

// Three builds.
test.setTimeout(180_000);

test('a build is the same to the byte, whatever the folder, the hour, the language and what was built there before', async () => {
  const [edited, dist] = [copyStory({}, ferry), newFolder()];
  const [first, fresh] = await Promise.all([
    build(edited, dist, { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' }),
    build(copyStory({ [section]: changed }, ferry), newFolder(), {
      TZ: 'America/New_York',
      LC_ALL: 'de_DE.UTF-8',
      LANG: 'de_DE.UTF-8',
    }),
  ]);
  writeFileSync(join(edited, section), changed);
  const again = await build(edited, dist);
  expect(again.length).toBeGreaterThan(30);
  expect(again).toEqual(fresh);
  expect(again).not.toEqual(first);
});
