import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import sharp from 'sharp';
import { z } from 'zod';
import { acceptTranslation } from '../../src/check/made-from.ts';
import { openDesk, type DeskOptions } from '../../src/desk/desk.ts';
import { fieldOf, formOf } from '../../src/desk/forms.ts';
import { makePage } from '../../src/desk/page.ts';
import { readFigure } from '../../src/desk/read-figure.ts';
import { viewSection } from '../../src/desk/section-view.ts';
import { serveDesk, type ServedDesk } from '../../src/desk/server.ts';
import { isStoryPath } from '../../src/desk/story-path.ts';
import { takePhotograph } from '../../src/desk/take-photograph.ts';
import { Workspace } from '../../src/desk/workspace.ts';
import { MessageError } from '../../src/i18n/editors/message-error.ts';
import { findPrivateData } from '../../src/publish/find-private-data.ts';
import { DeskCommand } from '../desk-command.ts';
import { makePhotograph } from '../make-photograph.ts';
import { sampleStory } from '../sample-story.ts';
import { storyOf } from '../story-of.ts';
import { writeStory } from '../write-story.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'diebian-desk-'));
const lead = 'sections/lead.zh.mdx';

describe('what the desk shows of a section', () => {
  it('is the words, numbers and terms that the check reads, at their places in the files', () => {
    const story = storyOf(sampleStory);
    const { rows, marks, chips } = viewSection(story, 'bridge', 'en');
    const [zh = '', en = ''] = ['zh', 'en'].map((locale) => `sections/bridge.${locale}.mdx`);
    const cut = (path: string, { start, end }: { start: number; end: number }) =>
      (sampleStory[path] ?? '').slice(start, end);
    assert.deepEqual(
      rows.map(({ original, translation }) => [original && cut(zh, original), translation && cut(en, translation)]),
      [
        ['新桥全长120米，其中引桥20米。', 'The new bridge is 120 m long, 20 m of it ramp.'],
        ['<KeyFigure id="bridge-length" />', '<KeyFigure id="bridge-length" />'],
        ['<Photo id="bridge" />', '<Photo id="bridge" />'],
      ],
    );
    const numbers = (path: string) =>
      (marks[path] ?? []).filter(({ kind }) => kind === 'number').map((mark) => [cut(path, mark), mark.group]);
    assert.deepEqual(
      numbers(zh).map(([words]) => words),
      ['120米', '20米'],
    );
    assert.deepEqual(
      numbers(zh).map(([, group]) => group),
      numbers(en).map(([, group]) => group),
    );
    assert.deepEqual(
      chips[zh]?.map(({ name, words }) => [name, words]),
      [
        ['KeyFigure', '120米 桥长'],
        ['Photo', '新桥。'],
      ],
    );
  });

  it('marks a number that has no partner', () => {
    const path = 'sections/bridge.en.mdx';
    const text = (sampleStory[path] ?? '').replace('20 m of it ramp', 'with a ramp of 20 m and 7 lamps');
    const { marks } = viewSection(storyOf({ ...sampleStory, [path]: text }), 'bridge', 'en');
    const alone = (marks[path] ?? []).filter(({ group }) => group === undefined);
    assert.deepEqual(
      alone.map(({ start, end }) => text.slice(start, end)),
      ['7'],
    );
  });

  it('accepts one paragraph of a translation and leaves the others to be looked at', () => {
    const files = {
      ...sampleStory,
      [lead]: '河上有一座新桥。\n\n船从桥下过。\n',
      'sections/lead.en.mdx': 'A bridge crosses the river.\n\nBoats pass below it.\n',
      'sections/lead.en.made-from.yaml': '- 河上有一座桥。\n- 船在桥下过。\n',
    };
    const story = storyOf(files);
    const stale = () => viewSection(story, 'lead', 'en').rows.flatMap(({ stale: one }) => one ?? []);
    assert.deepEqual(
      stale().map(({ before, was, is }) => [before, was, is]),
      [
        ['河上有一座桥。', '上有一座桥。', '上有一座新桥。'],
        ['船在桥下过。', '船在桥下过。', '船从桥下过。'],
      ],
    );
    const record = acceptTranslation(story, 'sections/lead.en.mdx', 1)?.text;
    assert.match(record ?? '', /^#.*\n- 河上有一座桥。\n- 船从桥下过。\n$/u);
  });
});

describe('a workspace', () => {
  it('writes nothing where nothing was changed, whatever its line ends', () => {
    const crlf = '\ufeff' + (sampleStory['figures.yaml'] ?? '').replaceAll('\n', '\r\n');
    const folder = writeStory({ ...sampleStory, 'figures.yaml': crlf });
    const workspace = new Workspace(folder, newFolder());
    const file = join(folder, 'figures.yaml');
    utimesSync(file, new Date(0), new Date(0));
    workspace.draft({ path: 'figures.yaml', text: workspace.text('figures.yaml') });
    workspace.save('figures.yaml');
    assert.equal(statSync(file).mtimeMs, 0);
    assert.equal(readFileSync(file, 'utf8'), crlf);
  });

  it('keeps the ends of lines that it does not change', () => {
    const mixed = 'one\r\ntwo\nthree\r\n';
    const folder = writeStory({ ...sampleStory, 'words.en.txt': mixed });
    const workspace = new Workspace(folder, newFolder());
    workspace.draft({ path: 'words.en.txt', text: 'one\ntwo\nthree\nfour' });
    workspace.save('words.en.txt');
    assert.equal(readFileSync(join(folder, 'words.en.txt'), 'utf8'), 'one\r\ntwo\nthree\r\nfour\r\n');
  });

  it('checks what is typed before it is saved, and forgets it when it is discarded', async () => {
    const workspace = new Workspace(writeStory(sampleStory), newFolder());
    const rules = async () => (await workspace.read()).problems.map(({ rule }) => rule);
    workspace.draft({ path: lead, text: '河上有三座桥。\n' });
    assert.deepEqual(await rules(), ['same-numbers']);
    workspace.discard(lead);
    assert.deepEqual(await rules(), []);
  });

  it('finds its drafts again after a new start', () => {
    const [folder, work] = [writeStory(sampleStory), newFolder()];
    new Workspace(folder, work).draft({ path: lead, text: '河上有两座桥。\n' });
    assert.equal(new Workspace(folder, work).text(lead), '河上有两座桥。\n');
  });

  it('puts two changes of different paragraphs together, and of the same one shows both', () => {
    const two = '河上有一座桥。\n\n桥下有船。\n';
    const folder = writeStory({ ...sampleStory, [lead]: two });
    const workspace = new Workspace(folder, newFolder());
    workspace.draft({ path: lead, text: two.replace('一座桥', '一座老桥') });
    writeFileSync(join(folder, lead), two.replace('有船', '有很多船'));
    assert.deepEqual(workspace.save(lead), { path: lead });
    assert.equal(readFileSync(join(folder, lead), 'utf8'), '河上有一座老桥。\n\n桥下有很多船。\n');

    workspace.draft({ path: lead, text: '河上有一座大桥。\n\n桥下有很多船。\n' });
    writeFileSync(join(folder, lead), '河上有一座小桥。\n\n桥下有很多船。\n');
    const { merged } = workspace.save(lead);
    assert.deepEqual(merged, [
      { mine: ['河上有一座大桥。'], theirs: ['河上有一座小桥。'] },
      '\n\n',
      '桥下有很多船。\n',
    ]);
    assert.equal(readFileSync(join(folder, lead), 'utf8'), '河上有一座小桥。\n\n桥下有很多船。\n');
    assert.equal(workspace.text(lead), '河上有一座大桥。\n\n桥下有很多船。\n');
  });

  it('does not touch a file that it cannot read', () => {
    const folder = writeStory({ ...sampleStory, [lead]: Buffer.from([0xba, 0xd3, 0xc9, 0xcf]) });
    const workspace = new Workspace(folder, newFolder());
    assert.throws(() => {
      workspace.draft({ path: lead, text: '河上有一座桥。\n' });
    }, MessageError);
    workspace.save(lead);
    assert.deepEqual([...readFileSync(join(folder, lead))], [0xba, 0xd3, 0xc9, 0xcf]);
  });

  it('writes only files that a story has, and through no link', () => {
    const [folder, elsewhere] = [writeStory(sampleStory), newFolder()];
    writeFileSync(join(elsewhere, 'a.mdx'), 'kept\n');
    symlinkSync(join(elsewhere, 'a.mdx'), join(folder, 'sections/linked.zh.mdx'));
    rmSync(join(folder, 'photos'), { recursive: true });
    symlinkSync(elsewhere, join(folder, 'photos'));
    const workspace = new Workspace(folder, newFolder());
    for (const path of [
      ...['../story.yaml', 'sections/../../a.zh.mdx', '/etc/passwd', 'sections/a.zh.mdx/../b', 'package.json'],
      ...[
        'sections/Old Town.zh.mdx',
        'sections/a.ZH.mdx',
        'photos/a.png',
        'photos/a.jpg.exe',
        'hero.svg',
        '.git/config',
      ],
      ...['sections/linked.zh.mdx', 'photos/new.yaml', 'words.en.txt\0', 'sections\\a.zh.mdx'],
    ])
      assert.throws(() => {
        workspace.draft({ path, text: 'x' });
      }, RangeError);
    assert.equal(readFileSync(join(elsewhere, 'a.mdx'), 'utf8'), 'kept\n');
    for (const path of [
      'story.yaml',
      'sections/old-town.pt-br.mdx',
      'sections/a.en.made-from.yaml',
      'photos/a.JPG'.toLowerCase(),
    ])
      assert.ok(isStoryPath(path), path);
  });
});

describe('two tabs on one section', () => {
  it('keep what is typed in either, in paragraphs of their own', async () => {
    const two = '河上有一座桥。\n\n桥下有船。\n';
    const { answers, workspace } = openDesk(deskOptions(writeStory({ ...sampleStory, [lead]: two })));
    const type = (from: string, to: string) =>
      answers.draft({ path: lead, seen: two, text: two.replace(from, to), slug: 'lead', locale: 'en', lang: 'zh' });
    await type('一座桥', '一座老桥');
    const { texts } = await type('有船', '有很多船');
    assert.equal(texts[lead], '河上有一座老桥。\n\n桥下有很多船。\n');
    assert.equal(workspace.text(lead), texts[lead]);
  });
});

describe('saving in a repository of git', () => {
  it('commits the saved files with the words of the change, where that is asked for, and nothing else', async () => {
    const folder = writeStory(sampleStory);
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
    const asked = { paths: [lead], lang: 'en' as const };
    git('init', '--quiet');
    git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--allow-empty', '-m', 'begun');
    git('config', 'user.name', 'A');
    git('config', 'user.email', 'a@example.org');
    git('add', '.');
    git('commit', '--quiet', '-m', 'the story');
    writeFileSync(join(folder, 'figures.yaml'), '# somebody else is at it\n', { flag: 'a' });
    const { answers, workspace } = openDesk(deskOptions(folder));
    workspace.draft({ path: lead, text: '河上有一座新桥。\n' });
    await answers.save({ ...asked, commit: false });
    assert.equal(git('log', '-1', '--format=%s').trim(), 'the story');
    workspace.draft({ path: lead, text: '河上有一座老桥。\n' });
    await answers.save({ ...asked, commit: true });
    assert.equal(git('log', '-1', '--format=%s').trim(), `${lead}: 上有一座新桥。 → 上有一座老桥。`);
    assert.equal(git('show', '--format=', '--name-only').trim(), lead);
    assert.match(git('status', '--short'), /^ M figures\.yaml$/mu);
    // Back at what is committed, there is nothing to commit.
    const committed = git('show', `HEAD:./${lead}`);
    writeFileSync(join(folder, lead), '河上有一座桥。\n');
    workspace.draft({ path: lead, text: committed });
    await answers.save({ ...asked, commit: true });
    assert.equal(readFileSync(join(folder, lead), 'utf8'), committed);
  });
});

/** A desk on a folder, which publishes nowhere. */
function deskOptions(folder: string): DeskOptions {
  return {
    folder,
    work: newFolder(),
    base: '/',
    nameEdition: () => '0123456789',
    isDrawable: () => true,
    webRoot: newFolder(),
    outDir: newFolder(),
    address: '/',
    isTrial: true,
    variables: () => ({}),
  };
}

describe('forms', () => {
  it('follow the schema: a new field has a form without new code', () => {
    const schema = z.strictObject({ mood: z.enum(['calm', 'loud']), notes: z.array(z.string()).optional() });
    assert.deepEqual(fieldOf(schema), {
      kind: 'group',
      fields: { mood: { kind: 'choice', options: ['calm', 'loud'] }, notes: { kind: 'list', item: { kind: 'text' } } },
      optional: ['notes'],
    });
  });

  it('have the values of the file, and the line of each', () => {
    const form = formOf(storyOf(sampleStory), 'figures.yaml');
    assert.equal((form?.value as { label: { en: string } }[])[1]?.label.en, 'length of the ramp');
    const line = (sampleStory['figures.yaml'] ?? '').split('\n').findIndex((text) => text.includes('of the ramp')) + 1;
    assert.equal(form?.lines['1.label.en'], line);
  });
});

describe('a number that is typed as the text has it', () => {
  const cases: [text: string, locale: string, value: number, bound: string, unit: string][] = [
    ['26.4万余套', 'zh', 264000, 'more than', '套'],
    ['more than 264,000 homes', 'en', 264000, 'more than', 'homes'],
    ['近20万户', 'zh', 200000, 'nearly', '户'],
    ['26.62 million square metres', 'en', 26_620_000, 'exact', 'square-metre'],
    ['94%', 'zh', 94, 'exact', 'percent'],
  ];
  for (const [text, locale, value, bound, unit] of cases)
    it(`${text} is read`, () => {
      const read = readFigure(text, locale);
      assert.deepEqual([read?.value, read?.bound, read?.unit], [value, bound, unit]);
    });

  it('is not guessed at where there is none, or two', () => {
    assert.equal(readFigure('many homes', 'en'), undefined);
    assert.equal(readFigure('3万套、5万户', 'zh'), undefined);
  });
});

describe('a photograph that is put into the story', () => {
  it('is upright and tells nothing of who took it; what it told is named', async () => {
    const taken = await takePhotograph(await makePhotograph());
    assert.ok(typeof taken === 'object');
    assert.deepEqual([taken.width, taken.height], [3000, 4000]);
    assert.deepEqual(taken.removed, { place: '36.4500° N, 115.9833° E', camera: 'Diebian Test camera' });
    assert.deepEqual(await findPrivateData(taken.picture), []);
    const { data } = await sharp(taken.picture).resize(1, 8).raw().toBuffer({ resolveWithObject: true });
    assert.ok((data[0] ?? 0) > 180 && (data[1] ?? 255) < 60, 'the red edge is above');
  });

  it('is refused where it is none', async () => {
    assert.equal(await takePhotograph(Buffer.from('no picture')), 'other');
    assert.equal(await takePhotograph((await makePhotograph()).subarray(0, 9000)), 'damaged');
  });
});

/** The answer to a request that says who asks, and for whom it takes the server. */
function ask(
  { origin }: ServedDesk,
  path: string,
  {
    method = 'POST',
    headers = {},
    body = '{}',
  }: { method?: string; headers?: Record<string, string>; body?: string | Buffer },
): Promise<{ status: number; text: string }> {
  return new Promise((done, fail) => {
    const sent = request(`${origin}${path}`, { method, headers }, (response) => {
      let text = '';
      response.on('data', (data: Buffer) => (text += data.toString()));
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, text });
      });
    });
    sent.on('error', fail);
    sent.end(method === 'GET' ? undefined : body);
  });
}

describe('the server of the desk', () => {
  const desk = openDesk(deskOptions(writeStory(sampleStory)));
  const served = makePage().then((page) => serveDesk(desk, page, 0, String));
  after(async () => (await served).server.close());

  it('answers on this machine alone', async () => {
    const address = (await served).server.address();
    assert.ok(typeof address === 'object' && address?.address === '127.0.0.1');
  });

  it('answers its own page with the token of this start, and nobody else', async () => {
    const server = await served;
    const { token, origin } = server;
    const own = { origin, 'x-desk-token': token };
    const host = new URL(origin).host;
    const statusOf = async (headers: Record<string, string>, path = '/api/overview', method = 'POST') =>
      (await ask(server, path, { headers, method })).status;
    assert.equal(await statusOf(own), 200);
    assert.deepEqual(
      await Promise.all([
        statusOf({ ...own, 'x-desk-token': `${token.slice(0, -1)}_` }),
        statusOf({ origin }),
        // Another page in the same browser, with and without a name of its own for this machine.
        statusOf({ ...own, origin: 'https://evil.example' }),
        statusOf({ ...own, origin: 'null' }),
        statusOf({ ...own, 'sec-fetch-site': 'cross-site' }),
        statusOf({ ...own, 'sec-fetch-site': 'same-site' }),
        statusOf({ ...own, host: 'evil.example' }),
        statusOf({ ...own, host: `evil.example:${host.split(':')[1] ?? ''}` }),
        statusOf({ ...own, host: '[::1]' }),
        statusOf({ 'x-desk-token': token }),
        statusOf({ 'x-desk-token': token, host: 'evil.example' }, '/', 'GET'),
        statusOf({}, '/picture?path=photos/bridge.svg', 'GET'),
      ]),
      Array.from({ length: 12 }, () => 403),
    );
  });

  it('holds nothing of the story in its page, which may ask nobody else', async () => {
    const { origin } = await served;
    const page = await fetch(origin);
    assert.doesNotMatch(await page.text(), /桥|bridge/u);
    assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'.*connect-src 'self'/u);
    assert.equal(page.headers.get('x-frame-options'), 'DENY');
    assert.doesNotMatch(await (await fetch(`${origin}/desk.js`)).text(), /河上有/u);
  });

  it('reads and writes nothing outside the story, and takes no more than it says', async () => {
    const server = await served;
    const headers = { origin: server.origin, 'x-desk-token': server.token };
    for (const path of ['../package.json', 'photos/../story.yaml', '/etc/hosts', 'story.yaml'])
      assert.equal(
        (await ask(server, `/picture?path=${encodeURIComponent(path)}`, { method: 'GET', headers })).status,
        404,
      );
    const body = JSON.stringify({ path: '../a.mdx', text: 'x', seen: '', slug: 'lead', locale: 'en' });
    assert.equal((await ask(server, '/api/draft', { headers, body })).status, 400);
    assert.equal((await ask(server, '/api/nothing', { headers })).status, 404);
    assert.equal((await ask(server, '/api/__proto__', { headers })).status, 404);
    const large = Buffer.alloc(20_000_001);
    const refused = await ask(server, '/upload/photograph?id=large', { headers, body: large }).catch(() => ({
      status: 413,
    }));
    assert.equal(refused.status, 413);
  });
});

describe('a second desk on the same story', () => {
  it('is not opened: two would not know of each other’s drafts', async () => {
    const desk = new DeskCommand(writeStory(sampleStory), 4447);
    await desk.start();
    const { stderr, status } = spawnSync('node', ['src/cli/desk.ts', '--no-open', '--port', '4448'], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: desk.folder, LC_ALL: 'en' },
    });
    await desk.kill();
    assert.equal(status, 1);
    assert.match(stderr, /^the desk of this story is open already \(process \d+\): use that one/u);
  });
});

describe('a desk that is killed while somebody types', () => {
  const times = process.env['TEST_LONG'] === 'yes' ? 30 : 3;
  it(`has everything that it had answered, and no half a file, ${times} times`, async () => {
    const desk = new DeskCommand(writeStory(sampleStory), 4441);
    const file = join(desk.folder, lead);
    const begun = readFileSync(file, 'utf8');
    let written = begun.trimEnd();
    for (let time = 0; time < times; time++) {
      await desk.start();
      const { texts } = await desk.ask('section', { slug: 'lead', locale: 'en' });
      // The last key may or may not have been kept when it was killed.
      assert.ok([written, `${written}船`].includes((texts[lead] ?? '').trimEnd()), texts[lead]);
      written = (texts[lead] ?? '').trimEnd();
      const until = performance.now() + 100 + Math.random() * 400;
      const typing = (async () => {
        for (;;) {
          await desk.ask('draft', {
            path: lead,
            text: `${written}船\n`,
            seen: `${written}\n`,
            slug: 'lead',
            locale: 'en',
          });
          written += '船';
          if (written.length % 7 === 0) await desk.ask('save', { paths: [lead], commit: false });
          assert.match(readFileSync(file, 'utf8'), /^河上有一座桥。船*\n$/u);
        }
      })().catch((error: unknown) => {
        if (error instanceof assert.AssertionError) throw error;
      });
      await new Promise((later) => setTimeout(later, until - performance.now()));
      await desk.kill();
      await typing;
      assert.match(readFileSync(file, 'utf8'), /^河上有一座桥。船*\n$/u);
    }
    assert.ok(written.length > begun.length + times);
  });
});
