import test from 'ava';
import { createWatermark } from '#pkg/install/watermark.ts';

test('who waits is let through when the mark is there, and not before', async (t) => {
  const mark = createWatermark();
  const passed: number[] = [];
  const waiting = [3, 1, 2].map(async (position) => {
    await mark.reached(position);
    passed.push(position);
  });
  mark.reach(2);
  await Promise.all(waiting.slice(1));
  t.deepEqual(
    passed.toSorted((a, b) => a - b),
    [1, 2],
  );
  mark.reach(1);
  mark.reach(3);
  await Promise.all(waiting);
  t.deepEqual(passed.at(-1), 3);
});

test('after a failure who waits and who comes later is told, but what was reached stays so', async (t) => {
  const mark = createWatermark();
  mark.reach(5);
  const waiting = mark.reached(6);
  mark.fail(new Error('first'));
  mark.fail(new Error('second'));
  await t.throwsAsync(waiting, { message: 'first' });
  await t.throwsAsync(mark.reached(7), { message: 'first' });
  await t.notThrowsAsync(mark.reached(5));
});
