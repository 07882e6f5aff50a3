import test from 'ava';
import { crashStates } from './states.ts';
import { Recording, type Tree } from './storage.ts';
import { tear } from './tear.ts';
import type { Op } from './trace.ts';

const all = { seed: 1, exhaustive: 8, samples: 0 };
const initial: Tree = new Map([
  ['/p', undefined],
  ['/p/a', Buffer.from('old')],
]);
const write = (path: string, text: string, offset = 0): Op => ({
  kind: 'write',
  path,
  offset,
  data: Buffer.from(text),
});

/** Every content that `file` may have after a cut; `undefined` where it may be missing. */
const contents = (ops: readonly Op[], file: string, tree: Tree = initial): (string | undefined)[] => {
  const recording = new Recording(tree, ops);
  const found = [...crashStates(recording, all)].map(({ applied }) => recording.state(applied).get(file)?.toString());
  return [...new Set(found)].toSorted((a = '', b = '') => (a < b ? -1 : 1));
};

const replace: Op[] = [
  { kind: 'create', path: '/p/a.tmp' },
  write('/p/a.tmp', 'new'),
  { kind: 'rename', path: '/p/a.tmp', to: '/p/a' },
];

test('a replacement without fsync may leave an empty file', (t) => {
  t.deepEqual(contents(replace, '/p/a'), ['old', 'new', ''].toSorted());
});

test('a replacement with fsync before the rename leaves the old or the new file', (t) => {
  const [create, data, rename] = replace as [Op, Op, Op];
  const flushed: Op[] = [create, data, { kind: 'flush', path: '/p/a.tmp', since: 2 }, rename];
  t.deepEqual(contents(flushed, '/p/a'), ['old', 'new'].toSorted());
});

test('a rename is durable once its folder has been flushed', (t) => {
  const [create, data, rename] = replace as [Op, Op, Op];
  const flushed: Op[] = [
    create,
    data,
    { kind: 'flush', path: '/p/a.tmp', since: 2 },
    rename,
    { kind: 'flush', path: '/p', since: 4 },
    { kind: 'create', path: '/p/later' },
  ];
  const recording = new Recording(initial, flushed);
  const late = [...crashStates(recording, all)].filter(({ cut }) => cut === flushed.length);
  t.true(late.length > 0);
  for (const { applied } of late) t.is(recording.state(applied).get('/p/a')?.toString(), 'new');
});

test('writes between two flushes may be lost in any combination', (t) => {
  const disk: Tree = new Map([['/d', Buffer.from('....')]]);
  const ops = [
    write('/d', 'A', 0),
    write('/d', 'B', 1),
    { kind: 'flush', path: '/d', since: 2 } as const,
    write('/d', 'C', 2),
  ];
  t.deepEqual(contents(ops, '/d', disk), ['....', 'A...', '.B..', 'AB..', 'ABC.'].toSorted());
});

test('a write that was issued while a flush ran is not covered by it', (t) => {
  const disk: Tree = new Map([['/d', Buffer.from('..')]]);
  const ops = [write('/d', 'A', 0), write('/d', 'B', 1), { kind: 'flush', path: '/d', since: 1 } as const];
  t.deepEqual(contents(ops, '/d', disk), ['..', 'A.', '.B', 'AB'].toSorted());
});

test('a torn write loses whole sectors, and flushes still cover what they covered', (t) => {
  const disk: Tree = new Map([['/d', Buffer.from('....')]]);
  const ops = tear([write('/d', 'ABCD'), { kind: 'flush', path: '/d', since: 1 }, write('/d', 'xy')], '/d', 2, 4);
  t.deepEqual(contents(ops, '/d', disk), ['....', 'AB..', '..CD', 'ABCD', 'xyCD'].toSorted());
});
