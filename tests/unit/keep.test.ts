import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { dropOldest, keepIn } from '../../src/source/keep.ts';

const temporary = () => mkdtempSync(join(tmpdir(), 'diebian-keep-'));

/** Keeps in a folder of its own, and counts what it has to make. */
function counting() {
  const folder = temporary();
  const keep = keepIn(folder);
  const made: string[] = [];
  const ask = async (text: string, kind = 'upper') =>
    (
      await keep(kind, [text], () => {
        made.push(text);
        return Promise.resolve(Buffer.from(text.toUpperCase()));
      })
    ).toString();
  const entries = () => readdirSync(folder).map((name) => join(folder, name));
  return { folder, made, ask, entries };
}

describe('a dear result', () => {
  it('is made once, and for other inputs or of another kind anew', async () => {
    const { made, ask } = counting();
    assert.deepEqual([await ask('one'), await ask('one'), await ask('two')], ['ONE', 'ONE', 'TWO']);
    await ask('one', 'other');
    assert.deepEqual(made, ['one', 'two', 'one']);
  });

  for (const [damage, change] of [
    ['cut short', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['cut to nothing', () => Buffer.alloc(0)],
    ['longer than it was', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')])],
    ['of other bytes', (bytes: Buffer) => Buffer.from(bytes.map((byte, index) => (index === 33 ? byte ^ 1 : byte)))],
    ['all zeros, as a disk leaves it after a power cut', (bytes: Buffer) => Buffer.alloc(bytes.length)],
  ] as const) {
    it(`is made anew where the kept one is ${damage}`, async () => {
      const { made, ask, entries } = counting();
      await ask('one');
      for (const file of entries()) writeFileSync(file, change(readFileSync(file)));
      assert.equal(await ask('one'), 'ONE');
      assert.deepEqual(made, ['one', 'one']);
      // And is whole from then on.
      await ask('one');
      assert.equal(made.length, 2);
    });
  }

  it('is not kept where it cannot be made', async () => {
    const { folder, ask, made } = counting();
    await assert.rejects(keepIn(folder)('upper', ['one'], () => Promise.reject(new Error('no'))));
    assert.equal(await ask('one'), 'ONE');
    assert.deepEqual(made, ['one']);
  });
});

describe('what is kept', () => {
  it('is held to its bytes: what has not been asked for longest goes', async () => {
    const { folder, made, ask, entries } = counting();
    for (const text of ['one', 'two', 'six']) await ask(text);
    for (const file of entries()) utimesSync(file, new Date(0), new Date(0));
    await ask('two');
    const size = readFileSync(entries()[0] ?? '').length;
    dropOldest(folder, size * 2);
    assert.equal(entries().length, 2);
    await ask('two');
    assert.deepEqual(made, ['one', 'two', 'six']);
  });

  it('need not be there to be cleared', () => {
    dropOldest(join(temporary(), 'none'), 0);
  });
});
