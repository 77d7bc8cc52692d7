import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runCheckHere } from '../run-check-here.ts';
import { sampleStory } from '../sample-story.ts';
import { copyStory, writeStory } from '../write-story.ts';

function runNew(folder: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('node', ['src/cli/new.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: folder, NO_COLOR: '1', LANG: 'C' },
  });
}

const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

describe('check --fix', () => {
  const chinese = '河上有一座「老桥」,桥下 有船。。长１２０米...\n';
  const english = "The city's  bridge - the old one - crosses the river , which is 120 m wide...\n";
  const sample = {
    ...sampleStory,
    'sections/lead.zh.mdx': chinese,
    'sections/lead.en.mdx': english,
    'photos/bridge.yaml': (sampleStory['photos/bridge.yaml'] ?? '')
      .replace('新桥。', '新桥,夜景。')
      .replace('The new bridge.', '"The new bridge , by night."'),
  };

  it('mends marks and spaces in texts and records', async () => {
    const folder = writeStory(sample);
    await runCheckHere(folder, '--fix');
    assert.equal(read(folder, 'sections/lead.zh.mdx'), '河上有一座“老桥”，桥下有船。长120米……\n');
    assert.equal(
      read(folder, 'sections/lead.en.mdx'),
      'The city’s bridge – the old one – crosses the river, which is 120 m wide…\n',
    );
    assert.match(read(folder, 'photos/bridge.yaml'), /zh: 新桥，夜景。\n {2}en: "The new bridge, by night\."/);
  });

  it('changes no word and no number', async () => {
    const folder = writeStory(sample);
    await runCheckHere(folder, '--fix');
    const words = (text: string) =>
      text
        .normalize('NFKC')
        .match(/[\p{L}\p{N}]+/gu)
        ?.join('');
    assert.equal(words(read(folder, 'sections/lead.zh.mdx')), words(chinese));
    assert.equal(words(read(folder, 'sections/lead.en.mdx')), words(english));
  });

  it('leaves alone what it would have to guess, and says so', async () => {
    const folder = writeStory({ ...sampleStory, 'sections/lead.zh.mdx': '河上有一座"老桥"的的桥\n' });
    const { status, stdout } = await runCheckHere(folder, '--fix');
    assert.equal(status, 1);
    assert.equal(read(folder, 'sections/lead.zh.mdx'), '河上有一座"老桥"的的桥\n');
    assert.match(stdout, /straight quotation mark/);
  });
});

describe('check --format github', () => {
  it('writes an annotation for each problem', async () => {
    const { stdout } = await runCheckHere(
      writeStory({ ...sampleStory, 'sections/lead.zh.mdx': '河上有一座桥,真长。\n' }),
      '--format',
      'github',
    );
    assert.match(stdout, /^::error file=[^:]+lead\.zh\.mdx,line=1,col=7,title=zh-typography::“,” is half-width/m);
  });
});

describe('advice', () => {
  const folder = () =>
    writeStory({
      ...sampleStory,
      'sections/lead.zh.mdx': '甲、乙、丙三人合作。\n',
      'sections/lead.en.mdx': 'A, B and C worked together.\n',
    });

  it('is printed and stops nothing', async () => {
    const { status, stdout } = await runCheckHere(folder());
    assert.equal(status, 0);
    assert.match(
      stdout,
      /lead\.en\.mdx:1:1 same-numbers advice: .*\n {4}zh: .*\n8 files checked, no problem, 1 piece of advice\n$/,
    );
  });

  it('stops the build of whoever wants that', async () => {
    const { status, stdout } = await runCheckHere(folder(), '--strict');
    assert.equal(status, 1);
    assert.match(stdout, /1 problem in 1 file, 8 checked\n$/);
  });
});

describe('an allowance in place', () => {
  const pair = (comment: string) => ({
    ...sampleStory,
    'sections/lead.zh.mdx': '河上有一座桥，24小时开放。\n',
    'sections/lead.en.mdx': `${comment}\n\nA bridge crosses the river and is open round the clock.\n`,
  });

  it('lets the words pass that it names, with a reason', async () => {
    const { status, stdout } = await runCheckHere(
      writeStory(pair('{/* allow same-numbers “24”: said as round the clock */}')),
    );
    assert.equal(status, 0, stdout);
  });

  it('lets nothing else pass', async () => {
    const { stdout } = await runCheckHere(writeStory(pair('{/* allow same-numbers “25”: said otherwise */}')));
    assert.match(stdout, /lead\.en\.mdx:3:1 same-numbers/);
    assert.match(stdout, /lead\.en\.mdx:1:1 allowance nothing here needs “25”/);
  });

  it('is a problem without a reason, and when it is needed no longer', async () => {
    assert.match(
      (await runCheckHere(writeStory(pair('{/* allow same-numbers “24” */}')))).stdout,
      /allowance an allowance names/,
    );
    const mended = {
      ...pair('{/* allow same-numbers “24”: said as round the clock */}'),
      'sections/lead.zh.mdx': '河上有一座桥，全天开放。\n',
    };
    assert.match((await runCheckHere(writeStory(mended))).stdout, /remove this comment/);
  });

  it('stands over a value of YAML as a comment', async () => {
    const label = (sampleStory['figures.yaml'] ?? '').replace(
      '    en: length of the bridge',
      '    # allow spelling “brigde”: the engineer spells it so\n    en: length of the brigde',
    );
    const { status, stdout } = await runCheckHere(writeStory({ ...sampleStory, 'figures.yaml': label }));
    assert.equal(status, 0, stdout);
  });

  it('hides no program', async () => {
    const { stdout } = await runCheckHere(writeStory(pair('{/* a */ globalThis.x = 1 /* b */}')));
    assert.match(stdout, /lead\.en\.mdx:1:1 mdx-plain/);
  });
});

describe('new section', () => {
  const write = (folder: string, locale: string, title: string, words: string) => {
    const path = `sections/parks.${locale}.mdx`;
    writeFileSync(join(folder, path), `---\ntitle: ${title}\n---\n\n${words}\n`);
  };

  it('makes a pair of files that says what is still missing, and passes when that is written and accepted', async () => {
    const folder = copyStory({});
    assert.equal(runNew(folder, 'section', 'parks').status, 0);
    assert.match(read(folder, 'story.yaml'), / {2}- construction\n {2}- parks\n$/);
    const { stdout } = await runCheckHere(folder);
    assert.match(stdout, /parks\.zh\.mdx:2:1 missing-key “title”/);
    assert.match(stdout, /parks\.en\.mdx:2:1 missing-key “title”/);

    write(folder, 'zh', '公园', '新建公园3座。');
    write(folder, 'en', 'Parks', 'Three parks were built.');
    assert.match((await runCheckHere(folder)).stdout, /parks\.en\.mdx:1:1 translation-stale .*--accept/);
    const accepted = await runCheckHere(folder, '--accept', join(folder, 'sections/parks.en.mdx'));
    assert.equal(accepted.status, 0, accepted.stdout);
  });

  it('watches over the pair from then on', async () => {
    const folder = copyStory({});
    runNew(folder, 'section', 'parks');
    write(folder, 'zh', '公园', '新建公园，很美。');
    write(folder, 'en', 'Parks', 'Beautiful parks were built.');
    await runCheckHere(folder, '--accept', 'sections/parks.en.mdx');
    write(folder, 'zh', '公园', '新建公园，很大。');
    assert.match(
      (await runCheckHere(folder)).stdout,
      /parks\.en\.mdx:5:1 translation-stale .*“很美。” is now “很大。”/,
    );
  });

  for (const [what, args, says] of [
    ['a slug that is taken', ['section', 'housing'], /already/],
    ['a slug that is none', ['section', 'Neue Häuser'], /no slug/],
    ['anything but a section', ['photo', 'x'], /say what/],
  ] as const) {
    it(`refuses ${what} and changes nothing`, () => {
      const folder = copyStory({});
      const before = read(folder, 'story.yaml');
      const { status, stderr } = runNew(folder, ...args);
      assert.equal(status, 1);
      assert.match(stderr, says);
      assert.equal(read(folder, 'story.yaml'), before);
    });
  }
});
