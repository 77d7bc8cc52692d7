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

/** Builds a story in a system with these settings, and returns the folder that it is put into. */
async function build(content: string, environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const dist = join(mkdtempSync(join(tmpdir(), 'diebian-same-')), 'dist');
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
    build(copyStory({}), { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' }),
    build(copyStory({}), { TZ: 'America/New_York', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' }),
  ]);
  expect(contents(first).length).toBeGreaterThan(30);
  expect(contents(first)).toEqual(contents(second));
});

// Three builds, one after another.
test.setTimeout(180_000);

test('a build after a changed paragraph is the same to the byte as a first build of that text', async () => {
  const edited = copyStory({}, ferry);
  const before = contents(await build(edited));
  writeFileSync(join(edited, section), changed);
  const after = contents(await build(edited));
  expect(after).not.toEqual(before);
  expect(after).toEqual(contents(await build(copyStory({ [section]: changed }, ferry))));
});
