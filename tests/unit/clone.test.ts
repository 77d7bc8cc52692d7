import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const temporary = () => mkdtempSync(join(tmpdir(), 'diebian-clone-'));

describe('a clone', () => {
  it(
    'has line ends of one kind, whatever its owner’s git prefers',
    { skip: existsSync('.git') ? false : 'LEFT OUT: this folder is no clone' },
    () => {
      const folder = temporary();
      execFileSync('git', [
        'clone',
        '--quiet',
        '--depth',
        '1',
        '-c',
        'core.autocrlf=true',
        `file://${process.cwd()}`,
        folder,
      ]);
      const texts = globSync('**/*.{ts,js,json,astro,css,svg,yaml,mdx,md}', { cwd: folder });
      assert.ok(texts.length > 100);
      assert.deepEqual(
        texts.filter((file) => readFileSync(join(folder, file), 'utf8').includes('\r')),
        [],
      );
    },
  );
});

describe('a command without a whole installation', () => {
  const checker = 'src/cli/require-installation.js';
  /** Starts nothing, as every command is started, where some packages are. */
  const start = (packages: string[], ...args: string[]) => {
    const folder = temporary();
    mkdirSync(join(folder, 'src/cli'), { recursive: true });
    cpSync('package.json', join(folder, 'package.json'));
    cpSync(checker, join(folder, checker));
    for (const name of packages) mkdirSync(join(folder, 'node_modules', name), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, [...args, '--import', `./${checker}`, '--eval', ''], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, lines: stderr.trim().split('\n').filter(Boolean) };
  };
  const whole = ['astro', '@rolldown/binding-of-some-system'];

  it('names what is missing, in both languages and without a stack', () => {
    for (const [packages, args, says] of [
      [[], [], /npm install/],
      [['astro', '@rolldown/pluginutils'], [], /--include=optional/],
      [whole, ['--no-strip-types'], /Node 24/],
    ] as const) {
      const { status, lines } = start([...packages], ...args);
      assert.equal(status, 1);
      assert.equal(lines.length, 2, lines.join('\n'));
      for (const line of lines) assert.match(line, says);
    }
  });

  it('starts where nothing is', () => {
    assert.deepEqual(start(whole), { status: 0, lines: [] });
  });

  it('is never started in another way', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const commands = Object.values(scripts).filter((script) => script.includes('node '));
    assert.ok(commands.length > 5);
    for (const command of commands) assert.match(command, /^node --import \.\/src\/cli\/require-installation\.js /);
  });
});
