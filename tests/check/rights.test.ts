import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chmodSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readStory } from '../../src/source/read-story.ts';
import { memoryFiles } from '../../src/source/files.ts';
import { sampleStory } from '../sample-story.ts';
import { writeStory } from '../write-story.ts';

/** Rights do not bind root: its tests are run as nobody, who can read this checkout or not. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
const run = (...args: string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, args, { encoding: 'utf8', ...nobody });
const isReadable = process.platform !== 'win32' && run('--check', 'src/cli/check.ts').status === 0;

/** A command on a story that may be read and not written. */
function runOn(folder: string, command: string, ...args: string[]) {
  for (const path of [folder, ...globSync(`${folder}/**/*`)])
    chmodSync(path, path.includes('.', folder.length) ? 0o444 : 0o555);
  return spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: folder, LC_ALL: 'en', NO_COLOR: '1' },
    ...nobody,
  });
}

describe('a folder that may not be written', { skip: isReadable ? false : 'nobody can read this checkout' }, () => {
  const cases: [what: string, command: string, args: (folder: string) => string[]][] = [
    ['npm run new', 'src/cli/new.ts', () => ['section', 'ferry']],
    ['--fix', 'src/cli/check.ts', () => ['--fix']],
    ['--accept', 'src/cli/check.ts', (folder) => ['--accept', join(folder, 'sections/lead.en.mdx')]],
  ];
  for (const [what, command, args] of cases) {
    it(`is said of ${what} in a sentence, with nothing changed`, () => {
      const folder = writeStory({ ...sampleStory, 'sections/lead.zh.mdx': '河上有桥,桥下有船。\n' });
      const { status, stderr, stdout } = runOn(folder, command, ...args(folder));
      assert.equal(status, 1, stdout);
      assert.match(stderr, /may not be written or read: give yourself the right to/);
      assert.doesNotMatch(stderr, /\n\s+at |EACCES|npm run check -- \[options\]/);
      assert.equal(readFileSync(join(folder, 'sections/lead.zh.mdx'), 'utf8'), '河上有桥,桥下有船。\n');
      assert.deepEqual(globSync(`${folder}/**/*.tmp`), []);
    });
  }
});

describe('a file that may not be read', () => {
  it('is named as such', () => {
    const files = memoryFiles(sampleStory);
    const { problems } = readStory({
      ...files,
      read: (path) => {
        if (path === 'glossary.yaml') throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
        return files.read(path);
      },
    });
    assert.deepEqual(
      problems.map(({ path, message }) => `${path} ${message.key}`),
      ['glossary.yaml file-missing.noRight'],
    );
  });
});
