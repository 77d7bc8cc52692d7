import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { beginAll } from '../../src/site/build/begin-all.ts';

describe('works that are begun together', () => {
  it('are done in their order, a few at a time, and give each its own result', async () => {
    let [running, most] = [0, 0];
    const begun: number[] = [];
    const results = beginAll(
      Array.from({ length: 20 }, (_, index) => async () => {
        begun.push(index);
        most = Math.max(most, ++running);
        await new Promise((done) => setTimeout(done, 1));
        running -= 1;
        return index * 2;
      }),
    );
    // The last is asked for before it is begun.
    assert.equal(await results[19]?.(), 38);
    assert.deepEqual(
      await Promise.all(results.slice(0, 19).map((result) => result())),
      Array.from({ length: 19 }, (_, index) => index * 2),
    );
    assert.deepEqual(
      begun,
      Array.from({ length: 20 }, (_, index) => index),
    );
    assert.ok(most > 1 && most <= 4, `${most} at a time`);
  });

  it('keep a fault for whoever asks for that result, and go on', async () => {
    const [bad, good] = beginAll([() => Promise.reject(new Error('no')), () => Promise.resolve('good')]);
    await new Promise((done) => setTimeout(done, 1));
    assert.equal(await good?.(), 'good');
    await assert.rejects(bad?.() ?? Promise.resolve(), /no/u);
  });
});
