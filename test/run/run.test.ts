import { glob } from 'node:fs/promises';
import test from 'ava';
import { pureRooms } from '../pure-rooms.ts';
import { withPlace } from './bundles.ts';
import { countLines } from './count-lines.ts';
import { busyFirst, byStart, excluded, included, laneOf, lanes, waiting } from './lanes.ts';
import { quickTests } from './quick-tests.ts';
import { root } from './root.ts';

const files = await Array.fromAsync(glob(included, { cwd: root, exclude: excluded }));

test('each name in the order of the lanes is the beginning of a test file', (t) => {
  for (const start of [...waiting, ...busyFirst])
    t.true(
      files.some((file) => file.startsWith(`test/${start}`)),
      start,
    );
});

test('files begin in the order that is written down, within their lane, and the rest by name', (t) => {
  const sorted = files.toSorted(byStart);
  const first = (lane: unknown): string | undefined => sorted.find((file) => laneOf(file) === lane);
  t.true(first(lanes.waiting)?.startsWith(`test/${waiting[0]}`));
  t.true(first(lanes.busy)?.startsWith(`test/${busyFirst[0]}`));
  t.is(sorted.length, files.length);
});

test('the quick run has every test of the rooms that decide, but what starts processes', async (t) => {
  const quick = await quickTests();
  const rooms = pureRooms.filter((room) => files.some((file) => file.startsWith(`test/${room}/`)));
  t.true(rooms.length >= 6, rooms.join());
  for (const file of files.filter((name) => rooms.some((room) => name.startsWith(`test/${room}/`))))
    t.is(quick.includes(file), !file.endsWith('/kernel-log.test.ts'), file);
});

test('a source that is bundled knows where it lies', (t) => {
  // spelled in two parts, as this file may be bundled itself
  const meta = ['import', 'meta'].join('.');
  const text = `read(${meta}.dirname, new URL("a", ${meta}.url), ${meta}.main, ${meta}.filename)`;
  t.is(withPlace(text, '/x/y.ts'), `read("/x", new URL("a", "file:///x/y.ts"), ${meta}.main, "/x/y.ts")`);
});

test('passed and failed tests are counted, and a run that ends badly is never one without a failure', (t) => {
  const lines = [
    '',
    '  ✔ gpt › codec › one (1.2s)',
    '    ℹ ✔ said by a test',
    '  ✘ [fail]: gpt › codec › two',
    '  ✘ No tests found in test/x.test.ts',
    '  ✔ gpt › codec › three',
    '  ─',
    '  2 tests failed',
  ];
  t.deepEqual(countLines(lines, 1), { passed: 2, failed: 2 });
  t.deepEqual(countLines(['  ✔ one', '  1 test passed'], 0), { passed: 1, failed: 0 });
  t.deepEqual(countLines(['  ✔ one', '  1 uncaught exception'], 1), { passed: 1, failed: 1 });
  t.deepEqual(countLines([], 1), { passed: 0, failed: 1 });
});
