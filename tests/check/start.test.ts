import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { sampleStory } from '../sample-story.ts';
import { writeStory } from '../write-story.ts';

describe('npm start', () => {
  it('checks and builds the story, and says where each of its languages can be read', async () => {
    const folder = writeStory(sampleStory);
    const start = spawn('node', ['src/cli/start.ts'], {
      env: { ...process.env, CONTENT_DIR: folder, OUT_DIR: `${folder}-dist`, LC_ALL: 'en' },
    });
    let said = '';
    start.stdout.on('data', (data: Buffer) => (said += data.toString()));
    try {
      while (!said.includes('Ctrl+C')) await once(start.stdout, 'data', { signal: AbortSignal.timeout(120_000) });
      assert.match(said, /^8 files checked, no problem$/m);
      assert.match(
        said,
        /^no SITE_URL: built without canonical addresses, cards, posters, feeds and the list of pages/m,
      );
      assert.match(said, /^built \S+-dist in \d+\.\d s$/m);
      assert.match(said, /^Ctrl\+C stops it\.$/m);
      const addresses = new Map(
        [...said.matchAll(/^(\S+) +(http:\S+)$/gm)].map(([, locale = '', address = '']) => [locale, address]),
      );
      assert.deepEqual([...addresses.keys()], ['zh', 'en']);
      for (const [locale, words] of [
        ['zh', '河上有一座桥。'],
        ['en', 'A bridge crosses the river.'],
      ] as const) {
        const page = await (await fetch(addresses.get(locale) ?? '')).text();
        assert.ok(page.includes(words), `${String(addresses.get(locale))} does not show the story in ${locale}`);
      }
    } finally {
      start.kill();
    }
  });

  it('stops with the problems of a story that has some', async () => {
    const folder = writeStory({ ...sampleStory, 'sections/lead.zh.mdx': '河上有一座桥,真长。\n' });
    const start = spawn('node', ['src/cli/start.ts'], {
      env: { ...process.env, CONTENT_DIR: folder, OUT_DIR: `${folder}-dist`, LC_ALL: 'en', NO_COLOR: '1' },
    });
    let said = '';
    start.stdout.on('data', (data: Buffer) => (said += data.toString()));
    const [exitCode] = (await once(start, 'exit')) as [number];
    assert.equal(exitCode, 1);
    assert.match(said, /lead\.zh\.mdx:1:7 zh-typography/);
    assert.match(said, /1 problem in 1 file/);
  });
});
