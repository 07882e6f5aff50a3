import test from 'ava';
import fc from 'fast-check';
import { chance } from '#cmd/basalt/fleet/machine/chance.ts';
import { failureKinds, fateOf, isOffline } from '#cmd/basalt/fleet/machine/fate.ts';

const nodes = Array.from({ length: 4000 }, (_, node) => node);
const rule = { seed: 1, failureRate: 0.1, kinds: failureKinds, offlineRate: 0.05 };
/** Far more than chance strays over 4000 nodes, far less than another rate would show. */
const near = (share: number, wanted: number): boolean => Math.abs(share - wanted) < 0.025;

test('chance is the same for the same question, and within 0 and 1', (t) => {
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.oneof(fc.string(), fc.integer())), (seed, what) => {
      const value = chance(seed, ...what);
      return value >= 0 && value < 1 && value === chance(seed, ...what);
    }),
  );
  t.not(chance(1, 'a', 1), chance(2, 'a', 1));
});

test('as many updates fail as are meant to, in each way as often', (t) => {
  const fates = nodes.map((node) => fateOf(rule, node, '2.0.0', 0));
  const share = (fate: string): number => fates.filter((found) => found === fate).length / nodes.length;
  t.true(near(share('good'), 0.9), String(share('good')));
  for (const kind of failureKinds) t.true(near(share(kind), 0.1 / 3), `${kind} ${share(kind)}`);
  t.true(nodes.every((node) => fateOf({ ...rule, failureRate: 0 }, node, '2.0.0', 0) === 'good'));
  t.true(nodes.every((node) => fateOf({ ...rule, failureRate: 1, kinds: ['crash'] }, node, '2.0.0', 0) === 'crash'));
  t.notDeepEqual(
    fates,
    nodes.map((node) => fateOf(rule, node, '2.0.0', 1)),
  );
});

test('as many nodes are cut off as are meant to be, and not always the same', (t) => {
  const first = nodes.filter((node) => isOffline(rule, node, 0));
  t.true(near(first.length / nodes.length, 0.05), String(first.length));
  t.notDeepEqual(
    first,
    nodes.filter((node) => isOffline(rule, node, 1)),
  );
});
