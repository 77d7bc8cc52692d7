import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles } from '../../src/publish/list-files.ts';
import { sites } from '../sites.ts';
import { copyStory } from '../write-story.ts';

/** Builds with an environment; resolves with what it printed and how it ended. */
function build(env: Readonly<Record<string, string>>): Promise<{ status: number | null; output: string }> {
  return new Promise((done) => {
    const child = spawn('node', ['src/cli/build.ts'], { env: { ...process.env, LC_ALL: 'C', ...env } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
    child.on('close', (status) => {
      done({ status, output });
    });
  });
}

const temporary = (name: string) => join(mkdtempSync(join(tmpdir(), 'diebian-side-')), name);

/** Every file of a folder with what is in it. */
const contents = (folder: string) =>
  listFiles(folder).map((file) => [file, readFileSync(join(folder, file)).toString('base64')]);

test('two stories built at once in one checkout come out as they do one after the other', async () => {
  const builds = [sites.published.env, sites.ferry.env].map((env) => ({ env, dist: temporary('dist') }));
  const ended = await Promise.all(builds.map(({ env, dist }) => build({ ...env, OUT_DIR: dist })));
  for (const { status, output } of ended) expect(status, output).toBe(0);
  for (const { env, dist } of builds) {
    expect(contents(dist).length).toBeGreaterThan(10);
    expect(contents(dist)).toEqual(contents(env.OUT_DIR));
  }
});

test('two builds into one folder go one after the other, and the folder holds the later one whole', async () => {
  const dist = temporary('dist');
  const ferry = 'tests/fixtures/ferry';
  const slug = (text: string) => text.replaceAll('crossing', 'passage');
  const moved = Object.fromEntries(
    ['en', 'de', 'zh'].flatMap((locale) => [
      [`sections/crossing.${locale}.mdx`, null],
      [`sections/passage.${locale}.mdx`, slug(readFileSync(`${ferry}/sections/crossing.${locale}.mdx`, 'utf8'))],
    ]),
  );
  const records = Object.fromEntries(
    ['story.yaml', 'figures.yaml'].map((file) => [file, slug(readFileSync(`${ferry}/${file}`, 'utf8'))]),
  );
  const stories = [{ CONTENT_DIR: ferry }, { CONTENT_DIR: copyStory({ ...moved, ...records }, ferry) }];
  const ended = await Promise.all(stories.map((env) => build({ ...env, OUT_DIR: dist })));
  for (const { status, output } of ended) expect(status, output).toBe(0);
  expect(ended.filter(({ output }) => output.includes('another build is writing')).length).toBe(1);
  const isFirst = readFileSync(join(dist, 'index.html'), 'utf8').includes('/crossing/');
  expect(listFiles(dist).includes('crossing/index.html')).toBe(isFirst);
  expect(listFiles(dist).includes('passage/index.html')).toBe(!isFirst);
});

test('a story that OUT_DIR names by mistake is left as it is', async () => {
  const content = copyStory({});
  const before = contents(content);
  const { status, output } = await build({ CONTENT_DIR: content, OUT_DIR: content });
  expect(status).toBe(1);
  expect(output).toContain(`OUT_DIR is ${content}: a build would replace everything in it`);
  expect(contents(content)).toEqual(before);
});
