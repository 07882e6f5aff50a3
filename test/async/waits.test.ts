import test from 'ava';
import { createAlarm } from '#pkg/async/alarm.ts';
import { createExclusive } from '#pkg/async/exclusive.ts';
import { pause } from '#pkg/async/pause.ts';

const never = new AbortController().signal;
const long = 3_600_000;

test('a ring wakes everybody who waits, and is remembered only while nobody does', async (t) => {
  const alarm = createAlarm();
  const both = [alarm.wait(long, never), alarm.wait(long, never)];
  alarm.ring();
  t.deepEqual(await Promise.all(both), ['rung', 'rung']);
  const abort = new AbortController();
  const next = alarm.wait(long, abort.signal);
  abort.abort();
  t.is(await next, 'aborted', 'the ring before was heard');
  alarm.ring();
  t.is(await alarm.wait(long, never), 'rung');
  t.is(await alarm.wait(0, never), 'time');
});

test('tasks run one at a time in their order, and one that fails stops none', async (t) => {
  const exclusive = createExclusive();
  const seen: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const first = exclusive(async () => {
    await promise;
    seen.push('first');
    throw new Error('no');
  });
  const second = exclusive(async () => seen.push('second'));
  t.deepEqual(seen, []);
  resolve();
  await t.throwsAsync(first, { message: 'no' });
  await second;
  t.deepEqual(seen, ['first', 'second']);
});

test('a pause ends with its signal, and never fails', async (t) => {
  const abort = new AbortController();
  const waiting = pause(long, abort.signal);
  abort.abort();
  await t.notThrowsAsync(waiting);
  await t.notThrowsAsync(pause(long, abort.signal));
});
