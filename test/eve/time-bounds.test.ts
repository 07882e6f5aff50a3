import test from 'ava';
import { createTimeBounds } from '#pkg/eve/time-bounds.ts';

const aborted = (signal: AbortSignal): Promise<unknown> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(signal.reason), { once: true }));

test('a bound aborts when its time is over, and not once it has ended', async (t) => {
  const bounds = createTimeBounds();
  const ended = bounds.begin(1);
  ended[Symbol.dispose]();
  using late = bounds.begin(1);
  t.like(await aborted(late.signal), { name: 'TimeoutError' });
  t.false(ended.signal.aborted);
});

test('all that are under way end together, and what begins later has ended', (t) => {
  const bounds = createTimeBounds();
  using one = bounds.begin(60_000);
  const done = bounds.begin(60_000);
  done[Symbol.dispose]();
  bounds.endAll('closed');
  t.is(one.signal.reason, 'closed');
  t.false(done.signal.aborted);
  using later = bounds.begin(60_000);
  t.is(later.signal.reason, 'closed');
});
