import test from 'ava';
import { createShared } from '#cmd/controller/db/shared.ts';

const turns = () => new Promise((resolve) => setImmediate(resolve));

/** Work that ends when it is told to, and brings its number. */
const startWork = () => {
  const ends: PromiseWithResolvers<void>[] = [];
  const work = async (): Promise<number> => {
    const end = Promise.withResolvers<void>();
    const number = ends.push(end);
    await end.promise;
    return number;
  };
  return { ends, ask: createShared(work) };
};

test('who asks while it is done gets the next doing, all the same one', async (t) => {
  const { ends, ask } = startWork();
  const first = ask();
  const [second, third] = [ask(), ask()];
  await turns();
  t.is(ends.length, 1);
  ends[0]!.resolve();
  t.is(await first, 1);
  await turns();
  t.is(ends.length, 2, 'the second doing is under way');
  const fourth = ask();
  ends[1]!.resolve();
  t.deepEqual([await second, await third], [2, 2]);
  await turns();
  t.is(ends.length, 3, 'and was begun before this one asked');
  ends[2]!.resolve();
  t.is(await fourth, 3);
});

test('one that fails fails for those alone who asked for it', async (t) => {
  const { ends, ask } = startWork();
  const [first, second] = [ask(), ask()];
  ends[0]!.reject(new Error('no'));
  await t.throwsAsync(first, { message: 'no' });
  await turns();
  ends[1]!.resolve();
  t.is(await second, 2);
});
