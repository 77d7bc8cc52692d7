import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { runCheckHere } from '../run-check-here.ts';
import { copyStory } from '../write-story.ts';

/** The line on which a text of the published story stands. */
const lineOf = (path: string, text: string) =>
  readFileSync(join('content', path), 'utf8').split(text)[0]?.split('\n').length ?? 0;
const changed = (path: string, from: string | RegExp, to: string) => {
  const text = readFileSync(join('content', path), 'utf8');
  const result = text.replace(from, to);
  assert.notEqual(result, text, `${path} does not hold ${String(from)}`);
  return { [path]: result };
};
const english = 'sections/housing.en.mdx';

/** What an editor may do wrong, and the place and rule that the check must name. */
const slips: [
  slip: string,
  files: () => Record<string, string | null>,
  path: string,
  line: number | (() => number),
  rule: string,
  says: RegExp,
][] = [
  [
    'a missing language',
    () => ({ [english]: null }),
    'story.yaml',
    () => lineOf('story.yaml', '- housing'),
    'locale-missing',
    /housing\.en\.mdx/,
  ],
  [
    'an unknown figure',
    () => changed(english, /<KeyFigure id="[^"]+"/, '<KeyFigure id="no-such-figure"'),
    english,
    () => lineOf(english, '<KeyFigure'),
    'unknown-id',
    /no-such-figure/,
  ],
  [
    'an unknown photo',
    () => changed(english, '<Photo id="old-estate"', '<Photo id="old-estat"'),
    english,
    () => lineOf(english, '<Photo'),
    'unknown-id',
    /did you mean “old-estate”/,
  ],
  [
    'an unknown term',
    () => ({ 'sections/lead.en.mdx': 'A <Term id="no-such-term">word</Term>.\n' }),
    'sections/lead.en.mdx',
    1,
    'unknown-id',
    /no-such-term/,
  ],
  [
    'an unknown component',
    () => changed(english, '<KeyFigure', '<KeyFigur'),
    english,
    () => lineOf(english, '<KeyFigure'),
    'mdx-plain',
    /<KeyFigure>/,
  ],
  [
    'a misspelt key',
    () => changed('photos/old-estate.yaml', 'caption:', 'captoin:'),
    'photos/old-estate.yaml',
    () => lineOf('photos/old-estate.yaml', 'caption:'),
    'unknown-key',
    /caption/,
  ],
  [
    'a caption in one language only',
    () => changed('photos/old-estate.yaml', /(caption:\n {2}zh: .*\n) {2}en: .*\n/, '$1'),
    'photos/old-estate.yaml',
    () => lineOf('photos/old-estate.yaml', 'caption:'),
    'missing-key',
    /“en” is missing in “caption”/,
  ],
  [
    'no alternative text in one language',
    () => changed('photos/old-estate.yaml', /(alt:\n) {2}zh: .*\n/, '$1'),
    'photos/old-estate.yaml',
    () => lineOf('photos/old-estate.yaml', 'alt:'),
    'missing-key',
    /“zh” is missing in “alt”/,
  ],
  [
    'a picture that is not there',
    () => ({ 'photos/old-estate.svg': null }),
    'photos/old-estate.yaml',
    () => lineOf('photos/old-estate.yaml', 'kind:'),
    'photo-complete',
    /old-estate\.svg/,
  ],
  [
    'a picture that is none',
    () => ({
      ...changed('photos/old-estate.yaml', 'kind: illustration', 'kind: photo'),
      'photos/old-estate.jpg': 'not a picture',
    }),
    'photos/old-estate.yaml',
    () => lineOf('photos/old-estate.yaml', 'kind:'),
    'photo-complete',
    /not a JPEG/,
  ],
  [
    'a drawing with a script',
    () => ({ 'photos/old-estate.svg': '<svg xmlns="http://www.w3.org/2000/svg">\n<script>alert(1)</script></svg>' }),
    'photos/old-estate.svg',
    2,
    'photo-complete',
    /<script>/,
  ],
  [
    'broken YAML',
    () => ({ 'glossary.yaml': '- id: a\n  term: [\n' }),
    'glossary.yaml',
    3,
    'yaml-syntax',
    /bracket or quotation mark above it is not closed/,
  ],
  [
    'a key given twice',
    () => changed('figures.yaml', /(\n {2}value: .*)/, '$1$1'),
    'figures.yaml',
    () => lineOf('figures.yaml', 'value:') + 1,
    'yaml-syntax',
    /twice/,
  ],
  [
    'a tag left open',
    () => ({ 'sections/lead.en.mdx': 'Fine.\n\nA <Term id="dibao">word.\n' }),
    'sections/lead.en.mdx',
    3,
    'mdx-syntax',
    /write <\/Term>/,
  ],
  [
    'a stray < in the text',
    () => ({ 'sections/lead.en.mdx': 'Fine.\n\nFewer than <5%.\n' }),
    'sections/lead.en.mdx',
    3,
    'mdx-syntax',
    /&lt;/,
  ],
  [
    'a stray { in the text',
    () => ({ 'sections/lead.en.mdx': 'Fine.\n\nA {brace} here.\n' }),
    'sections/lead.en.mdx',
    3,
    'mdx-plain',
    /&#123;/,
  ],
  [
    'two sections with one slug',
    () => changed('story.yaml', '  - countryside', '  - housing'),
    'story.yaml',
    () => lineOf('story.yaml', '- countryside'),
    'duplicate-id',
    /housing/,
  ],
  [
    'a figure whose value is not in the text',
    () => changed('figures.yaml', 'value: 764', 'value: 746'),
    'figures.yaml',
    () => lineOf('figures.yaml', 'value: 764'),
    'figure-in-text',
    /746/,
  ],
  [
    'an interface language without words',
    () => changed('story.yaml', '  - en\n', '  - en\n  - de\n'),
    'story.yaml',
    () => lineOf('story.yaml', '- en') + 1,
    'locale-missing',
    /ui\.de\.yaml/,
  ],
];

interface Found {
  path: string;
  line: number;
  column: number;
  rule: string;
  message: string;
}

describe('a slip of an editor', () => {
  for (const [slip, files, path, line, rule, says] of slips) {
    it(`is named with file, line and remedy: ${slip}`, async () => {
      const { status, stdout } = await runCheckHere(copyStory(files()), '--format', 'json', '--lang', 'en');
      assert.equal(status, 1);
      const found = JSON.parse(stdout) as Found[];
      const wanted = typeof line === 'number' ? line : line();
      assert.ok(
        found.some(
          (problem) =>
            problem.path.endsWith(path) &&
            problem.line === wanted &&
            problem.rule === rule &&
            says.test(problem.message),
        ),
        `wanted ${path}:${wanted} ${rule}, got\n${found.map((f) => `${f.path}:${f.line} ${f.rule} ${f.message}`).join('\n')}`,
      );
    });
  }

  it('is reported beside all others, one line each, with a summary', async () => {
    const folder = copyStory({
      ...changed('photos/old-estate.yaml', 'caption:', 'captoin:'),
      'sections/lead.en.mdx': 'A {brace}.\n',
      [english]: null,
    });
    const { stdout } = await runCheckHere(folder, '--lang', 'en');
    const lines = stdout.trim().split('\n');
    for (const line of lines.slice(0, -1)) assert.match(line, /^\S+:\d+:\d+ [a-z-]+ \S/);
    assert.match(lines.at(-1) ?? '', /^\d+ problems in \d files/);
    for (const rule of ['unknown-key', 'mdx-plain', 'locale-missing']) assert.match(stdout, new RegExp(rule));
  });

  it('is explained in Chinese to whoever asks', async () => {
    const { stdout } = await runCheckHere(copyStory({ [english]: null }), '--lang', 'zh');
    assert.match(stdout, /缺少英语版文件：请写/);
  });
});

describe('a story that brings the interface of its language', () => {
  const strings = readFileSync('tests/fixtures/ferry/ui.de.yaml', 'utf8');
  const story = (ui: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'diebian-'));
    cpSync('tests/fixtures/ferry', folder, { recursive: true });
    writeFileSync(join(folder, 'ui.de.yaml'), ui);
    return folder;
  };

  it('passes with every string', async () => {
    assert.equal((await runCheckHere(story(strings))).status, 0);
  });

  it('is stopped by a missing and by a misspelt one', async () => {
    const missing = await runCheckHere(story(strings.replace(/^site\.top:.*\n/m, '')), '--lang', 'en');
    assert.equal(missing.status, 1);
    assert.match(missing.stdout, /ui\.de\.yaml:\d+:\d+ missing-key “site\.top” is missing/);
    const misspelt = await runCheckHere(story(strings.replace('site.top:', 'site.tpo:')), '--lang', 'en');
    assert.match(misspelt.stdout, /unknown-key there is no key “site\.tpo”: did you mean “site\.top”\?/);
  });
});

describe('a correction', () => {
  const story = readFileSync('tests/fixtures/ferry/story.yaml', 'utf8');
  const changed = async (from: string, to: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'diebian-'));
    cpSync('tests/fixtures/ferry', folder, { recursive: true });
    writeFileSync(join(folder, 'story.yaml'), story.replace(from, to));
    return (await runCheckHere(folder, '--lang', 'en')).stdout;
  };

  it('stands at a paragraph that exists, on a day that exists', async () => {
    assert.match(await changed('    paragraph: 2', '    paragraph: 7'), /has 3 paragraphs, not 7/);
    assert.match(await changed('    section: crossing', '    section: ferry'), /no section “ferry”/);
    assert.match(await changed('date: 2024-03-12', 'date: 2024-13-12'), /wrong-value .*2023-06-30/);
  });

  it('says the same in every language', async () => {
    assert.match(await changed('充电时间误作19分钟。', '充电时间误作90分钟。'), /same-numbers/);
    assert.match(await changed('      zh: 应为9分钟。\n', ''), /missing-key “zh” is missing/);
  });
});

describe('the published story', () => {
  it('passes with one summary line, as an editor starts the check', () => {
    const { status, stdout } = spawnSync('node', ['src/cli/check.ts', '--lang', 'en'], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: 'content', NO_COLOR: '1' },
    });
    assert.equal(stdout, `${stdout.split('\n', 1).join('')}\n`);
    assert.match(stdout, /files checked, no problem/);
    assert.equal(status, 0);
  });
});

describe('a build that fails', () => {
  const dist = '.diebian/kept';
  const state = () =>
    globSync(`${dist}/**/*`)
      .filter((file) => statSync(file).isFile())
      .sort()
      .map((file) => `${file} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`);

  before(() => {
    mkdirSync(dist, { recursive: true });
    writeFileSync(join(dist, 'index.html'), 'the last good build');
  });

  it('exits with 1 and leaves the last one as it was', () => {
    const last = state();
    const folder = copyStory({ [english]: null });
    assert.throws(
      () =>
        execFileSync('node', ['src/cli/build.ts'], {
          env: { ...process.env, CONTENT_DIR: folder, OUT_DIR: dist },
          stdio: 'pipe',
        }),
      ({ status }: { status: number }) => status === 1,
    );
    assert.deepEqual(state(), last);
  });
});
