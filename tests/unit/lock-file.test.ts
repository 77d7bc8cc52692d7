import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Entry {
  version?: string;
  resolved?: string;
  integrity?: string;
  optional?: boolean;
  cpu?: string | string[];
  link?: boolean;
  hasInstallScript?: boolean;
  os?: string | string[];
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };
const entries = Object.entries(packages).filter(([path]) => path !== '');

describe('the lock file', () => {
  it('takes every package from a registry, none from git, a folder or plain http', () => {
    const strange = entries.filter(
      ([, { resolved = '', link }]) => link === true || /^(?:git|file|http:)|github\.com/.test(resolved),
    );
    assert.deepEqual(strange, []);
  });

  it('knows the content of every package but binaries for other systems, which the registry of the day did not carry', () => {
    const unknown = entries.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-'));
    for (const [path, { optional, cpu }] of unknown) assert.ok(optional === true && cpu !== undefined, path);
    assert.ok(unknown.length < entries.length / 20);
  });

  it('brings a Node for each system, known by its content, and lets no package run a script but esbuild', () => {
    const runtimes = entries.filter(([path]) => /^node_modules\/node-(?:bin-)?(?:linux|darwin|win)-/.test(path));
    const systems = runtimes.flatMap(([, { os = '', cpu = '' }]) => `${[os].flat().join()} ${[cpu].flat().join()}`);
    assert.deepEqual(systems.sort(), ['darwin arm64', 'darwin x64', 'linux arm64', 'linux x64', 'win32 x64']);
    for (const [path, { integrity, version = '' }] of runtimes) {
      assert.ok(integrity, path);
      assert.match(version, /^24\./);
    }
    assert.deepEqual(
      entries.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path),
      ['node_modules/esbuild'],
    );
  });
});
