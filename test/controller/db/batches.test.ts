import test from 'ava';
import { createBatches } from '#cmd/controller/db/batches.ts';

/** Batches of numbers that double them; negative ones fail, 0 has to be done alone. */
const doubling = (atOnce = 1, gate: () => Promise<void> = async () => undefined) => {
  const seen: (readonly number[])[] = [];
  const double = (item: number): number => {
    if (item < 0) throw new Error(`${item} is negative`);
    return 2 * item;
  };
  const put = createBatches<number, number>({
    most: 4,
    atOnce,
    aloneAtOnce: 1,
    run: async (items) => {
      seen.push(items);
      await gate();
      return items.map((item) => (item === 0 ? undefined : double(item)));
    },
    alone: async (item) => {
      seen.push([item]);
      await gate();
      return double(item);
    },
  });
  return { put, seen };
};

test('what comes in one turn is one batch, up to the most', async (t) => {
  const { put, seen } = doubling();
  t.deepEqual(await Promise.all([1, 2, 3, 4, 5, 6].map(put)), [2, 4, 6, 8, 10, 12]);
  t.deepEqual(seen, [
    [1, 2, 3, 4],
    [5, 6],
  ]);
  t.is(await put(7), 14);
});

test('an error is that of its own item, and the others are done all the same', async (t) => {
  const { put, seen } = doubling();
  const results = await Promise.allSettled([1, -2, 3].map(put));
  t.deepEqual(
    results.map((result) => (result.status === 'fulfilled' ? result.value : (result.reason as Error).message)),
    [2, '-2 is negative', 6],
  );
  t.deepEqual(seen, [[1, -2, 3], [1], [-2], [3]]);
  await t.throwsAsync(put(-4), { message: /-4/ });
  t.deepEqual(seen.at(-1), [-4]);
  t.is(seen.length, 5, 'what failed alone is not tried again');
});

test('what a batch leaves out is done alone, and the others are not kept waiting by it', async (t) => {
  const { put, seen } = doubling();
  const done: number[] = [];
  await Promise.all([0, 1, 3].map(async (item) => done.push(await put(item))));
  t.deepEqual(done, [2, 6, 0]);
  t.deepEqual(seen, [[0, 1, 3], [0]]);
});

test('what comes while as many batches as may be are under way waits, and is one batch then', async (t) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { put, seen } = doubling(2, () => promise);
  const results: Promise<number>[] = [];
  for (const item of [1, 2, 3, 4]) {
    results.push(put(item));
    await new Promise((done) => setImmediate(() => setImmediate(done)));
  }
  t.deepEqual(seen, [[1], [2]]);
  resolve();
  t.deepEqual(await Promise.all(results), [2, 4, 6, 8]);
  t.deepEqual(seen, [[1], [2], [3, 4]]);
});
