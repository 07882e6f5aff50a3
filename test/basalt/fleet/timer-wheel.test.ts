import test from 'ava';
import fc from 'fast-check';
import { Histogram } from '#cmd/basalt/fleet/histogram.ts';
import { TimerWheel, type Clock } from '#cmd/basalt/fleet/timer-wheel.ts';

/** A clock that a test moves; it has one timer, as much as the wheel may need. */
const virtualClock = () => {
  let now = 0;
  let armed: { at: number; run: () => void } | undefined;
  let most = 0;
  const clock: Clock = {
    now: () => now,
    after: (milliseconds, run) => {
      most = Math.max(most, armed === undefined ? 1 : 2);
      const mine = { at: now + milliseconds, run };
      armed = mine;
      return () => {
        if (armed === mine) armed = undefined;
      };
    },
  };
  const advance = (to: number): void => {
    while (armed !== undefined && armed.at <= to) {
      const { at, run } = armed;
      armed = undefined;
      now = Math.max(now, at);
      run();
    }
    now = to;
  };
  return { clock, advance, most: () => most };
};

const grain = 50;

test('every task runs once, not early and at most a grain late, with one timer armed', (t) => {
  const task = fc.record({ wait: fc.nat({ max: 5000 }), cancelled: fc.boolean(), again: fc.nat({ max: 500 }) });
  fc.assert(
    fc.property(fc.array(task), (tasks) => {
      const { clock, advance, most } = virtualClock();
      const wheel = new TimerWheel(clock, grain);
      const ran: { due: number; at: number }[] = [];
      const plan = (wait: number, then: () => void = () => {}) => {
        const due = clock.now() + wait;
        return wheel.after(wait, () => {
          ran.push({ due, at: clock.now() });
          then();
        });
      };
      for (const { wait, cancelled, again } of tasks) {
        const planned = plan(wait, () => plan(again));
        if (cancelled) planned.cancel();
      }
      advance(10_000);
      const wanted = tasks.filter(({ cancelled }) => !cancelled).length * 2;
      return ran.length === wanted && most() <= 1 && ran.every(({ due, at }) => at >= due && at <= due + grain);
    }),
  );
  t.pass();
});

test('a wheel that was closed runs nothing', (t) => {
  const { clock, advance } = virtualClock();
  const wheel = new TimerWheel(clock, grain);
  wheel.after(100, () => t.fail('ran'));
  wheel.close();
  advance(1000);
  t.pass();
});

test('a quantile is within 5 % of the true one', (t) => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.02, max: 1e5, noNaN: true }), { minLength: 1 }),
      fc.constantFrom(0.5, 0.99),
      (times, share) => {
        const histogram = new Histogram();
        for (const time of times) histogram.add(time);
        const truth = times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1]!;
        const found = histogram.quantile(share);
        return found >= truth * 0.9999 && found <= truth * 1.0501;
      },
    ),
  );
  t.is(new Histogram().quantile(0.5), 0);
});
