import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { listFiles } from '../../src/publish/list-files.ts';
import { lockFolder, lockHolder } from '../../src/publish/lock-folder.ts';
import {
  forgetRemoved,
  outputFolder,
  recover,
  replaceOutput,
  requireReplaceable,
  type OutputFolder,
} from '../../src/publish/output-folder.ts';
import { Refusal } from '../../src/publish/refusal.ts';
import { says } from '../says.ts';

const headers = '# Written by npm run build from src/publish/response-headers.ts.\n';

/** A project with a story, and the output folder dist in it. */
function makeProject(outDir = 'dist') {
  const project = mkdtempSync(join(tmpdir(), 'diebian-output-'));
  const kept = { project, contentDir: join(project, 'content'), publicDir: join(project, 'public') };
  write(kept.contentDir, { 'story.yaml': 'the story', 'photos/bridge.jpg': 'a photograph' });
  write(kept.publicDir, { 'icon.svg': '<svg/>' });
  const output = outputFolder(resolve(project, outDir), project);
  return {
    project,
    kept,
    output,
    require: () => {
      requireReplaceable(output, kept);
    },
  };
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A finished build with a name, made where the next one is made. */
function makeNext({ next }: OutputFolder, name: string): void {
  write(next, {
    _headers: headers,
    'index.html': `version ${name}`,
    [`_astro/${name}.svg`]: name,
    'en/index.html': name,
  });
}

describe('the folder that a build is put into', () => {
  it('may be new, empty, or a former build', () => {
    const { output, require } = makeProject();
    require();
    mkdirSync(output.dist);
    require();
    makeNext(output, 'a');
    replaceOutput(output);
    require();
    assert.deepEqual(listFiles(output.dist), ['_astro/a.svg', '_headers', 'en/index.html', 'index.html']);
  });

  it('may be a former build that came from elsewhere, without what was noted here', () => {
    const { output, require } = makeProject();
    write(output.dist, { _headers: headers, 'index.html': 'from a host', 'robots.txt': '' });
    require();
  });

  it('is never a folder with an editor’s files, nor one above or inside such', () => {
    assert.throws(makeProject('content/dist').require, says(/content, which builds are made from/));
    for (const outDir of ['content', 'public', '.', '..', '/', homedir(), 'content/dist', 'public/site'])
      assert.throws(makeProject(outDir).require, Refusal, outDir);
    const { project, output, require, kept } = makeProject('papers');
    write(output.dist, { 'index.html': 'somebody’s page' });
    assert.throws(
      require,
      says(/papers: there are files in it, and it is no former build, so nothing there is touched/),
    );
    writeFileSync(join(project, 'file'), '');
    assert.throws(
      () => {
        requireReplaceable(outputFolder(join(project, 'file'), project), kept);
      },
      says(/which is a file/),
    );
    symlinkSync(kept.contentDir, join(project, 'link'));
    assert.throws(
      () => {
        requireReplaceable(outputFolder(join(project, 'link'), project), kept);
      },
      says(/content is there/),
    );
  });

  // Root may write everywhere.
  it('is never one that nobody may write to', { skip: process.getuid?.() === 0 }, () => {
    const { output, require } = makeProject('shut/dist');
    mkdirSync(dirname(output.dist), { recursive: true, mode: 0o555 });
    assert.throws(require, says(/shut\/dist, where you may not write/));
  });

  it('is left alone when somebody has put a file of theirs into a former build', () => {
    const { output, require } = makeProject();
    makeNext(output, 'a');
    replaceOutput(output);
    write(output.dist, { '.DS_Store': '' });
    require();
    write(output.dist, { CNAME: 'example.org', 'notes/a.txt': '' });
    assert.throws(
      require,
      says(/is a former build, but .*CNAME and others, 2 in all, came from elsewhere and would be lost/),
    );
    assert.equal(readFileSync(join(output.dist, 'CNAME'), 'utf8'), 'example.org');
  });

  it('is never a repository, even where nothing is noted of the last build', () => {
    const { output, require } = makeProject();
    write(output.dist, { _headers: headers, '.git/config': '' });
    assert.throws(require, says(/\.git.config came from elsewhere/));
  });

  it('holds the new build and nothing of the last, and nothing is left beside it', () => {
    const { project, output } = makeProject();
    for (const name of ['a', 'b']) {
      makeNext(output, name);
      replaceOutput(output);
    }
    assert.deepEqual(listFiles(output.dist), ['_astro/b.svg', '_headers', 'en/index.html', 'index.html']);
    assert.equal(readFileSync(join(output.dist, 'index.html'), 'utf8'), 'version b');
    assert.deepEqual(
      listFiles(join(project, '.diebian')).map((file) => file.split('/').at(-1)),
      ['build.json'],
    );
  });

  it('follows a link to the folder it leads to', () => {
    const { project, kept } = makeProject();
    const elsewhere = mkdtempSync(join(tmpdir(), 'diebian-served-'));
    symlinkSync(elsewhere, join(project, 'dist'));
    const output = outputFolder(join(project, 'dist'), project);
    requireReplaceable(output, kept);
    makeNext(output, 'a');
    replaceOutput(output);
    assert.equal(readFileSync(join(elsewhere, 'index.html'), 'utf8'), 'version a');
  });

  it('is forgotten, with all that was kept for it, when it is removed', () => {
    const { project, output } = makeProject();
    const other = outputFolder(join(project, 'other'), project);
    for (const one of [output, other]) {
      makeNext(one, 'a');
      replaceOutput(one);
      write(one.cache, { 'picture.avif': '' });
    }
    rmSync(other.dist, { recursive: true });
    forgetRemoved(project);
    assert.deepEqual([output.work, output.cache, other.work, other.cache].map(existsSync), [true, true, false, false]);
  });

  it('may lie on another disk', (t) => {
    if (!existsSync('/dev/shm')) {
      t.skip('there is no other disk here');
      return;
    }
    const elsewhere = mkdtempSync('/dev/shm/diebian-');
    const { output, require } = makeProject(join(elsewhere, 'site', 'dist'));
    try {
      for (const name of ['a', 'b']) {
        require();
        makeNext(output, name);
        replaceOutput(output);
        assert.equal(readFileSync(join(output.dist, 'index.html'), 'utf8'), `version ${name}`);
      }
      assert.deepEqual(
        listFiles(elsewhere).sort(),
        ['_astro/b.svg', '_headers', 'en/index.html', 'index.html'].map((file) => `site/dist/${file}`),
      );
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });
});

/** A shell command in a system of its own, where a program without rights may mount disks. */
const alone = (command: string, ...args: string[]) =>
  spawnSync('unshare', ['--map-root-user', '--mount', 'sh', '-ec', command, 'sh', ...args], { encoding: 'utf8' });

describe('an output folder that cannot be renamed', () => {
  /** Puts two builds into a mounted disk of a size, one after the other: what is said, and what lies there then. */
  function putTwice(size: string, last: string) {
    const { project, output } = makeProject();
    mkdirSync(output.dist);
    const script = join(project, 'replace.mjs');
    writeFileSync(
      script,
      `import { replaceOutput } from ${JSON.stringify(resolve('src/publish/output-folder.ts'))};
       import { cpSync } from 'node:fs';
       const output = ${JSON.stringify(output)};
       for (const name of ['a', 'b']) {
         cpSync(output.work + '/' + name, output.next, { recursive: true });
         try {
           replaceOutput(output);
         } catch (error) {
           console.log(error.code);
         }
       }`,
    );
    for (const name of ['a', 'b']) {
      makeNext(output, name);
      if (name === 'b') write(output.next, { 'en/index.html': last });
      renameSync(output.next, join(output.work, name));
    }
    const command = 'mount -t tmpfs -o "size=$3" tmpfs "$1"; node "$2"; cd "$1"; find . -type f | sort; cat index.html';
    return alone(command, output.dist, script, size);
  }
  const canMount = alone('mount -t tmpfs tmpfs /mnt').status === 0;
  const skip = canMount ? false : 'no disk can be mounted here';

  it('gets the new files one by one, and loses the old ones', { skip }, () => {
    const { stdout, stderr } = putTwice('1m', 'b');
    assert.equal(stdout, './_astro/b.svg\n./_headers\n./en/index.html\n./index.html\nversion b', stderr);
  });

  it('holds the last build, and nothing of the next, when its disk is full', { skip }, () => {
    const { stdout, stderr } = putTwice('64k', 'b'.repeat(80_000));
    assert.equal(stdout, 'ENOSPC\n./_astro/a.svg\n./_headers\n./en/index.html\n./index.html\nversion a', stderr);
  });
});

describe('a build that is killed', () => {
  it('while the folders change places, leaves a last build that the next command puts back', () => {
    const { output } = makeProject();
    makeNext(output, 'a');
    replaceOutput(output);
    makeNext(output, 'b');
    renameSync(output.dist, join(output.staging, 'last'));
    recover(output);
    assert.equal(readFileSync(join(output.dist, 'index.html'), 'utf8'), 'version a');
    assert.deepEqual(listFiles(output.staging), ['build.json']);
  });

  it('after they have, leaves the new one', () => {
    const { output } = makeProject();
    makeNext(output, 'a');
    replaceOutput(output);
    makeNext(output, 'b');
    renameSync(output.dist, join(output.staging, 'last'));
    cpSync(output.next, output.dist, { recursive: true });
    recover(output);
    assert.equal(readFileSync(join(output.dist, 'index.html'), 'utf8'), 'version b');
    assert.deepEqual(listFiles(output.staging), ['build.json']);
  });

  it('gives its folder free to the next', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'diebian-lock-'));
    const child = spawn(process.execPath, ['--eval', 'setTimeout(() => {}, 60_000)']);
    writeFileSync(join(folder, 'lock'), String(child.pid));
    assert.equal(lockHolder(folder), child.pid);
    const waited: number[] = [];
    const taken = lockFolder(folder, (holder) => waited.push(holder));
    await new Promise((later) => setTimeout(later, 250));
    assert.deepEqual(waited, [child.pid]);
    child.kill('SIGKILL');
    const giveBack = await taken;
    assert.equal(readFileSync(join(folder, 'lock'), 'utf8'), String(process.pid));
    giveBack();
    assert.equal(existsSync(join(folder, 'lock')), false);
  });
});
