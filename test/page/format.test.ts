import test from 'ava';
import { age, bytes, duration, millis } from '#cmd/page/logic/format.ts';
import { bitsOf, nextToBoot } from '#cmd/page/logic/slots.ts';
import { href, parseRoute } from '#cmd/page/logic/route.ts';
import { stateOf } from '#pkg/boot/states.ts';

test('durations have two units at most and are never negative', (t) => {
  t.deepEqual([-3, 0, 59.9, 60, 245, 3600, 12_345, 86_400, 200_000].map(duration), [
    '0 s',
    '0 s',
    '59 s',
    '1 m 00 s',
    '4 m 05 s',
    '1 h 00 m',
    '3 h 25 m',
    '1 d 0 h',
    '2 d 7 h',
  ]);
  t.deepEqual([5, 65, 7300, 90_000].map(age), ['5 s', '1 m', '2 h', '1 d']);
});

test('sizes are in the largest unit that keeps them above one', (t) => {
  t.deepEqual([0, 1023, 1024, 1536, 268_435_456, 5 * 1024 ** 4].map(bytes), [
    '0 B',
    '1023 B',
    '1.0 KiB',
    '1.5 KiB',
    '256 MiB',
    '5.0 TiB',
  ]);
});

test('a time that is none is undefined', (t) => {
  t.deepEqual([null, undefined, '', 'yesterday'].map(millis), [undefined, undefined, undefined, undefined]);
  t.is(millis('1970-01-01T00:00:01Z'), 1000);
});

test('the bits drawn for a state are those that the boot loader reads', (t) => {
  for (const state of ['active', 'updating', 'inprogress', 'unused']) {
    const bits = bitsOf(state)!;
    t.is<string, string>(stateOf(bits.priority | (bits.tries << 4) | (bits.successful ? 0x100 : 0)), state);
  }
  t.deepEqual(bitsOf('UNKNOWN 0x132'), { priority: 2, tries: 3, successful: true, eligible: true });
  t.is(bitsOf('UNKNOWN'), undefined);
  t.is(bitsOf(''), undefined);
});

test('the slot that boots next follows priority, then order; a trial is over at the next boot', (t) => {
  const next = (a: string, b: string) =>
    nextToBoot([
      { label: 'IMGB', state: b },
      { label: 'IMGA', state: a },
    ]);
  t.is(next('active', 'unused'), 'IMGA');
  t.is(next('active', 'updating'), 'IMGB');
  t.is(next('active', 'inprogress'), 'IMGA');
  t.is(next('active', 'active'), 'IMGA');
  t.is(next('unused', 'inprogress'), undefined);
});

test('addresses lead back to where they came from', (t) => {
  t.like(parseRoute(''), { page: 'fleet' });
  t.deepEqual(parseRoute(href('nodes', 'a/b c')), { page: 'node', id: 'a/b c', tab: 'overview' });
  t.deepEqual(parseRoute(href('nodes', 'x', 'log')), { page: 'node', id: 'x', tab: 'log' });
  t.deepEqual(parseRoute(href('groups', 'käse')), { page: 'group', name: 'käse' });
  t.deepEqual(parseRoute('#/rollouts/%zz'), { page: 'rollout', id: '%zz' });
  t.deepEqual(parseRoute('#/admin'), { page: 'admin', tab: 'users' });
  t.deepEqual(parseRoute('#/nonsense'), { page: 'unknown' });
  const fleet = parseRoute('#/nodes?text=a%20b');
  t.is(fleet.page === 'fleet' ? fleet.query.get('text') : '', 'a b');
});
