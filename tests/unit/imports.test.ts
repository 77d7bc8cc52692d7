import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

/** For each folder of src/, the folders it may import from besides itself. */
const mayImport: Record<string, string[]> = {
  language: [],
  i18n: ['language'],
  schema: ['language', 'i18n'],
  source: ['schema', 'language', 'i18n'],
  story: ['source', 'schema', 'language', 'i18n'],
  check: ['story', 'source', 'schema', 'language', 'i18n'],
  editions: ['story', 'source', 'schema', 'language', 'i18n'],
  site: ['editions', 'story', 'source', 'schema', 'language', 'i18n'],
  publish: [],
  desk: ['publish', 'editions', 'check', 'story', 'source', 'schema', 'language', 'i18n'],
  cli: ['desk', 'site', 'editions', 'publish', 'check', 'story', 'source', 'schema', 'language', 'i18n'],
};

const sources = globSync('src/**/*.{ts,astro}').map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const folderOf = (file: string) => file.split('/')[1] ?? '';

describe('imports', () => {
  it('run one way', () => {
    const wrong = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/(?:from|import) '(\.[^']+)'/g)]
        .map(([, target = '']) => join(dirname(file), target))
        .filter((target) => {
          const [from, to] = [folderOf(file), folderOf(target)];
          return from !== to && !(mayImport[from] ?? []).includes(to);
        })
        .map((target) => `${file} → ${target}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('reach astro:content only from the site', () => {
    const callers = sources.filter(({ text }) => text.includes("'astro:content'")).map(({ file }) => folderOf(file));
    assert.deepEqual([...new Set(callers)].sort(), ['site']);
  });

  it('keep language pure: no disk, no clock, no Astro', () => {
    const impure = sources
      .filter(({ file }) => folderOf(file) === 'language')
      .filter(({ text }) => /node:|astro:|Date\.now|new Date\(\)|process\./.test(text))
      .map(({ file }) => file);
    assert.deepEqual(impure, []);
  });

  it('keep the environment to its one reader, and arguments to the commands', () => {
    const readers = (name: string) =>
      sources.filter(({ text }) => new RegExp(`process\\.${name}\\b|process\\[`).test(text)).map(({ file }) => file);
    assert.deepEqual(readers('env'), ['src/cli/environment.ts']);
    assert.deepEqual(
      readers('argv').filter((file) => folderOf(file) !== 'cli'),
      [],
    );
    // How a program looks into its environment without naming it.
    const roundabout =
      /\{[^}]*\benv\b[^}]*\} = process|import\.meta\.env\.(?!SITE|BASE_URL|DEV|PROD)|from 'node:process'/;
    assert.deepEqual(
      sources.filter(({ text }) => roundabout.test(text)).map(({ file }) => file),
      [],
    );
  });

  it('never name the story that is published', () => {
    const words = /Liaocheng|聊城|housing|countryside/;
    assert.deepEqual(
      sources.filter(({ text }) => words.test(text)).map(({ file }) => file),
      [],
    );
  });
});
