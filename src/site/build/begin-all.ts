/** Works at a time: what waits for threads leaves them no gap, and holds few results in the making. */
const atOnce = 4;

/**
 * Begins works that are done on other threads, a few at a time and in their order, while pages are drawn on this one.
 * Returns what gives each result once it is there, and holds none that has been taken.
 */
export function beginAll<Result>(works: readonly (() => Promise<Result>)[]): (() => Promise<Result>)[] {
  const open = works.map((make) => ({ make, ...Promise.withResolvers<Result>() }));
  const waiting = new Map(open.map(({ promise }, index) => [index, promise]));
  // Whoever takes a result hears of its fault; until then it is nobody's.
  for (const promise of waiting.values()) promise.catch(() => undefined);
  const work = async () => {
    for (let next = open.shift(); next; next = open.shift()) await next.make().then(next.resolve, next.reject);
  };
  for (let count = 0; count < atOnce; count++) void work();
  return works.map((make, index) => () => {
    const result = waiting.get(index);
    waiting.delete(index);
    return result ?? make();
  });
}
