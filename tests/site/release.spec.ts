import { expect, test } from '@playwright/test';
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputFolder } from '../../src/publish/output-folder.ts';
import { startServer } from '../real-servers.ts';
import { sites } from '../sites.ts';
import { isLong } from './pages.ts';

test.describe.configure({ mode: 'serial' });

const port = 4412;
/** How often it is killed: what proves more the oftener it is repeated runs long in `npm run test:long`. */
const kills = isLong ? 50 : 4;
const temporary = () => mkdtempSync(join(tmpdir(), 'diebian-release-'));

/** A copy of the built site that says which one it is, in a page and in a font of its own. */
function version(name: string): string {
  const folder = join(temporary(), name);
  cpSync(sites.published.env.OUT_DIR, folder, { recursive: true });
  writeFileSync(join(folder, 'fonts', `v.${name}.woff2`), name);
  const mark = `<p>version ${name} /fonts/v.${name}.woff2</p>`;
  for (const page of ['index.html', 'en/index.html']) {
    writeFileSync(join(folder, page), readFileSync(join(folder, page), 'utf8').replace('</body>', `${mark}</body>`));
    // What is not packed is served as it is.
    writeFileSync(join(folder, `${page}.br`), '');
  }
  return folder;
}

const release = (root: string, ...args: string[]) =>
  spawnSync('node', ['src/cli/release.ts', root, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });

test('a release is served at once, five are kept, and the one before can be had back', () => {
  const root = temporary();
  const built = version('a');
  const said = Array.from({ length: 7 }, () => release(root, '--built', built).stdout);
  const ids = said.map((line) => /^serving (\S+?)(?:,|\n)/u.exec(line)?.[1] ?? '');
  expect(said[0]).toBe(`serving ${ids[0]}\n`);
  expect(said[6]).toBe(`serving ${ids[6]}, before it ${ids[5]}\n`);
  expect(readdirSync(join(root, 'releases')).filter((name) => !name.endsWith('.json'))).toHaveLength(5);
  const last = readlinkSync(join(root, 'current'));
  expect(existsSync(join(root, 'current', 'en', 'index.html'))).toBe(true);
  expect(release(root, '--rollback').stdout).toBe(`serving ${ids[5]} again\n`);
  expect(readlinkSync(join(root, 'current')) < last).toBe(true);
});

test('what is not a release of its own is never touched, however it is called', () => {
  const root = temporary();
  const foreign = ['2024', '2024-elections', '20261125070000123-archive', '1-old.json', 'logo'];
  for (const name of foreign) {
    mkdirSync(join(root, 'releases', name), { recursive: true });
    writeFileSync(join(root, 'releases', name, 'page.html'), 'somebody’s');
  }
  const built = version('a');
  for (let count = 0; count < 7; count++) expect(release(root, '--built', built).status).toBe(0);
  for (const name of foreign) expect(existsSync(join(root, 'releases', name, 'page.html')), name).toBe(true);
  // Nor is it served again.
  for (let count = 0; count < 4; count++) expect(release(root, '--rollback').status).toBe(0);
  expect(release(root, '--rollback').stderr).toContain('holds no release before the current one');
});

test('a web root in which current is somebody’s folder is refused in a sentence', () => {
  const root = temporary();
  mkdirSync(join(root, 'current'));
  writeFileSync(join(root, 'current', 'index.html'), 'somebody’s');
  const { status, stderr } = release(root, '--built', version('a'));
  expect(status).toBe(1);
  expect(stderr.trim()).toBe(
    `${join(root, 'current')} is a file or folder of somebody’s, and releases need a link of that name: name an empty folder as the web root`,
  );
  expect(readdirSync(root)).toEqual(['current']);
});

test('the hashed files of three earlier releases still answer, older ones no more', () => {
  const root = temporary();
  for (const name of ['a', 'b', 'c', 'd', 'e']) expect(release(root, '--built', version(name)).status).toBe(0);
  const answering = ['a', 'b', 'c', 'd', 'e'].filter((name) =>
    existsSync(join(root, 'current', 'fonts', `v.${name}.woff2`)),
  );
  expect(answering).toEqual(['b', 'c', 'd', 'e']);
});

test('a build that is not whole, or whose story has a fault, is refused and changes nothing', () => {
  const root = temporary();
  release(root, '--built', version('a'));
  const before = readlinkSync(join(root, 'current'));

  const broken = version('b');
  execFileSync('rm', [join(broken, 'fonts', 'v.b.woff2')]);
  const refused = release(root, '--built', broken);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('index.html asks for fonts/v.b.woff2');

  const content = join(temporary(), 'content');
  cpSync('content', content, { recursive: true });
  execFileSync('rm', [join(content, 'sections', 'housing.en.mdx')]);
  const faulty = spawnSync('node', ['src/cli/release.ts', root], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: join(temporary(), 'dist') },
  });
  expect(faulty.status).toBe(1);
  expect(faulty.stdout).toContain('locale-missing');
  expect(readlinkSync(join(root, 'current'))).toBe(before);
});

test('a build that is killed at any moment leaves the last one, or the next command puts it back', async () => {
  test.setTimeout(300_000);
  const folder = temporary();
  const [content, dist] = [join(folder, 'content'), join(folder, 'dist')];
  cpSync('tests/fixtures/ferry', content, { recursive: true });
  const env = { ...process.env, LC_ALL: 'C', CONTENT_DIR: content, OUT_DIR: dist };
  const build = () => spawn('node', ['src/cli/build.ts'], { env, stdio: 'ignore' });
  const ended = (child: ChildProcess) =>
    new Promise<NodeJS.Signals | null>((done) =>
      child.on('exit', (_, by) => {
        done(by);
      }),
    );
  const started = performance.now();
  await ended(build());
  const duration = performance.now() - started;
  const isWhole = () => existsSync(join(dist, 'crossing', 'index.html')) && existsSync(join(dist, '_headers'));
  expect(isWhole()).toBe(true);

  // What a build of a faulty story does, which ends with the check: it puts things right first.
  const story = join(content, 'story.yaml');
  const faultless = readFileSync(story, 'utf8');
  for (let count = 0; count < Math.ceil(kills / 2); count++) {
    const child = build();
    setTimeout(() => child.kill('SIGKILL'), duration * (0.2 + 0.9 * Math.random()));
    await ended(child);
    writeFileSync(story, 'nonsense');
    await ended(build());
    writeFileSync(story, faultless);
    expect(isWhole()).toBe(true);
  }
  // Between the two renames, which take less than a thousandth of a second.
  const { work } = outputFolder(dist, process.cwd());
  renameSync(dist, join(work, 'last'));
  cpSync(join(work, 'last'), join(work, 'next'), { recursive: true });
  writeFileSync(story, 'nonsense');
  await ended(build());
  expect(isWhole()).toBe(true);
  expect(readdirSync(work).filter((name) => ['next', 'last', 'lock'].includes(name))).toEqual([]);
  rmSync(folder, { recursive: true });
});

test('killed at any moment, it never shows a reader half a site', async () => {
  test.setTimeout(180_000);
  const root = temporary();
  const versions = ['a', 'b'].map(version);
  expect(release(root, '--built', versions[0] ?? '').status).toBe(0);
  const stop = await startServer('nginx', port, join(root, 'current'));

  const reading = new AbortController();
  let answers = 0;
  const wrong: string[] = [];
  const read = async (path: string) => {
    const response = await fetch(`http://localhost:${port}${path}`);
    answers++;
    const text = await response.text();
    if (response.status !== 200) wrong.push(`${path} ${response.status}`);
    return text;
  };
  const reader = (async () => {
    while (!reading.signal.aborted) {
      for (const path of ['/', '/en/']) {
        const page = await read(path);
        const [, name = ''] = /version (\w) /.exec(page) ?? [];
        if (!name || !page.endsWith('</html>')) wrong.push(`${path} is cut: ${page.length}`);
        // The page may be of the release before by now: its files must go on to answer.
        else if ((await read(`/fonts/v.${name}.woff2`)) !== name) wrong.push(`font ${name}`);
      }
    }
  })();

  let killed = 0;
  let switched = 0;
  // As long as a whole run takes on this machine, with the reader at work: the kills fall before, in and after the switch.
  let duration = 0;
  for (let round = 0; killed < kills || switched <= 2; round++) {
    const before = readlinkSync(join(root, 'current'));
    const started = performance.now();
    const child = spawn('node', ['src/cli/release.ts', root, '--built', versions[round % 2] ?? '']);
    const ended = new Promise<NodeJS.Signals | null>((done) => {
      child.on('exit', (_, signal) => {
        done(signal);
      });
    });
    if (duration > 0) setTimeout(() => child.kill('SIGKILL'), Math.random() * 1.4 * duration);
    if ((await ended) === 'SIGKILL') killed++;
    else duration = performance.now() - started;
    if (readlinkSync(join(root, 'current')) !== before) switched++;
  }
  reading.abort();
  await reader;
  stop();
  console.log(`${killed} kills, ${switched} switches, ${answers} answers`);
  expect(wrong).toEqual([]);
  expect(answers).toBeGreaterThan(10 * kills);
  // It is as well as before.
  expect(release(root, '--built', versions[0] ?? '').status).toBe(0);
  expect(readdirSync(join(root, 'releases')).filter((name) => name.startsWith('.next'))).toEqual([]);
});
