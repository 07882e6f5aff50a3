import test from 'ava';
import { defaultValues } from '#pkg/configprops/values.ts';
import { widenTimeouts } from '#pkg/configprops/widen-timeouts.ts';

test('limits shorter than the default double with each exchange without an answer, up to the default', (t) => {
  const dials = [0, 1, 2, 3, 4, 5].map((lost) => widenTimeouts({ sendSeconds: 100, dialSeconds: 1 }, lost).dialSeconds);
  t.deepEqual(dials, [1, 2, 4, 8, 10, 10]);
  t.is(widenTimeouts({ sendSeconds: 100, dialSeconds: 1 }, 1).sendSeconds, 120);
});

test('limits at or above the default, and 0 for the default, stay however long nothing answers', (t) => {
  for (const limits of [
    { sendSeconds: 120, dialSeconds: 10 },
    { sendSeconds: 3600, dialSeconds: 60 },
    { sendSeconds: 0, dialSeconds: 0 },
  ])
    t.deepEqual(widenTimeouts(limits, 1_000_000), limits);
});

test('the shortest limits come to the defaults in less time than a trial waits for its controller', (t) => {
  for (const [name, standard, spent] of [
    ['dialSeconds', 10, 15],
    ['sendSeconds', 120, 127],
  ] as const) {
    let seconds = 0;
    for (let lost = 0; ; lost += 1) {
      const limit = widenTimeouts({ sendSeconds: 1, dialSeconds: 1 }, lost)[name];
      if (limit === standard) break;
      seconds += limit;
    }
    t.is(seconds, spent, name);
    t.true(seconds < defaultValues['timer.update.fallback.no.network']);
  }
});
