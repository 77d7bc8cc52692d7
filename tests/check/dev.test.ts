import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sampleStory } from '../sample-story.ts';
import { writeStory } from '../write-story.ts';

const address = 'http://localhost:4396/';

/** What Vite tells the pages that are open. */
interface Told {
  type: string;
  err?: { message: string; loc: { file: string; line: number; column: number } };
}

describe('a page that an editor has open in dev', () => {
  const folder = writeStory({ ...sampleStory, 'sections/lead.zh.mdx': '河上有一座桥,真长。\n' });
  const save = (text: string) => {
    writeFileSync(join(folder, 'sections/lead.zh.mdx'), text);
  };
  let dev: ChildProcessWithoutNullStreams;
  let page: WebSocket;
  let said = '';
  const told: Told[] = [];

  /** Waits until what is looked for is there. */
  const until = async <Found>(find: () => Found | Promise<Found>, what: string): Promise<NonNullable<Found>> => {
    for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((go) => setTimeout(go, 50))) {
      const found = await find();
      if (found) return found;
    }
    throw new Error(`waited for ${what}; dev said:\n${said}`);
  };
  /** What a reader gets at the address. */
  const open = async () => {
    const response = await fetch(address, { headers: { accept: 'text/html' } });
    return { status: response.status, text: await response.text() };
  };
  const toldOf = (type: string) => told.find((message) => message.type === type);

  before(async () => {
    dev = spawn('node', ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '4396'], {
      env: { ...process.env, CONTENT_DIR: folder, LC_ALL: 'en', NO_COLOR: '1', OUT_DIR: join(folder, 'dist') },
    });
    dev.stdout.on('data', (data: Buffer) => (said += data.toString()));
    dev.stderr.on('data', (data: Buffer) => (said += data.toString()));
    await until(() => said.includes(address.slice(0, -1)), 'its address');
    const client = await (await fetch(`${address}@vite/client`)).text();
    const token = /wsToken = "([^"]+)"/u.exec(client)?.[1] ?? '';
    page = new WebSocket(`${address.replace('http', 'ws')}?token=${token}`, 'vite-hmr');
    page.addEventListener('message', ({ data }) => told.push(JSON.parse(String(data)) as Told));
    await once(page, 'open');
  });

  after(() => {
    page.close();
    dev.kill();
  });

  it('is covered by what the check finds, with its place, which stands in the terminal too', async () => {
    const { err } = await until(() => toldOf('error'), 'the cover');
    assert.match(err?.message ?? '', /lead\.zh\.mdx:1:7 zh-typography\n“,” is half-width beside Chinese/);
    assert.deepEqual(err?.loc, { file: join(folder, 'sections/lead.zh.mdx'), line: 1, column: 7 });
    await until(() => said.includes('lead.zh.mdx:1:7 zh-typography “,” is half-width'), 'the line');
  });

  it('comes back with the new words when it is mended', async () => {
    told.length = 0;
    save('河上有一座长桥。\n');
    await until(() => toldOf('full-reload'), 'the reload');
    assert.equal(toldOf('error'), undefined);
    const { status, text } = await open();
    assert.equal(status, 200);
    assert.match(text, /河上有一座长桥。/);
  });

  it('shows what keeps it from being drawn, and the story again afterwards', async () => {
    told.length = 0;
    save('河上有一座<桥。\n');
    await until(() => toldOf('error'), 'the cover');
    const sentence = 'lead.zh.mdx:1:6</code> mdx-syntax<br>&lt; before “桥” begins a tag';
    await until(() => open().then(({ status, text }) => status === 500 && text.includes(sentence)), 'the problems');
    save('河上有一座桥。\n');
    await until(
      () => open().then(({ status, text }) => status === 200 && text.includes('河上有一座桥。')),
      'the story',
    );
  });
});
