import test from 'ava';
import { fc, testProp } from '@fast-check/ava';
import { crashStates, type CrashOptions, type CrashState } from '#pkg/blockdev/crash-states.ts';
import { SparseImage } from '#pkg/blockdev/sparse-image.ts';
import { subsets } from '#pkg/blockdev/subsets.ts';
import type { LogEntry } from '#pkg/blockdev/write-log.ts';

const write = (offset: number, text: string, target = 'disk'): LogEntry => ({
  target,
  kind: 'write',
  offset,
  data: new TextEncoder().encode(text),
});
const flush = (target = 'disk'): LogEntry => ({ target, kind: 'flush' });
const note = (text: string): LogEntry => ({ target: 'agent', kind: 'note', text });

const text = (state: CrashState, target = 'disk'): string => {
  const image = state.images.get(target);
  return image ? new TextDecoder().decode(image.read(0, image.size)) : '';
};

const start = (content = '....') => new Map([['disk', SparseImage.of(new TextEncoder().encode(content))]]);
const found = (log: LogEntry[], options?: CrashOptions, content?: string) =>
  [...crashStates(start(content), log, options)].map((state) => text(state));
const distinct = (texts: string[]) => [...new Set(texts)].toSorted();

test('two unflushed writes leave all four combinations', (t) => {
  t.deepEqual(distinct(found([write(0, 'A'), write(1, 'B')])), ['....', '.B..', 'A...', 'AB..']);
});

test('a barrier keeps the order: nothing behind it without all before it', (t) => {
  t.deepEqual(distinct(found([write(0, 'A'), flush(), write(1, 'B'), flush(), write(2, 'C')])), [
    '....',
    'A...',
    'AB..',
    'ABC.',
  ]);
});

test('of two writes to the same bytes the later one wins or neither or one of them is there', (t) => {
  t.deepEqual(distinct(found([write(0, 'A'), write(0, 'B')])), ['....', 'A...', 'B...']);
});

test('a torn write leaves any of its pieces', (t) => {
  t.deepEqual(distinct(found([write(1, 'ABC')], { tear: 2 }, '........')), [
    '........',
    '..BC....',
    '.A......',
    '.ABC....',
  ]);
});

test('a flush makes only its own target durable', (t) => {
  const initial = new Map([...start(), ['other', SparseImage.of(new TextEncoder().encode('..'))]]);
  const log = [write(0, 'A'), write(0, 'X', 'other'), flush('disk'), write(1, 'B')];
  const last = [...crashStates(initial, log)].filter((state) => state.issued === 4);
  t.deepEqual(distinct(last.map((state) => `${text(state)} ${text(state, 'other')}`)), ['AB.. ..', 'AB.. X.']);
});

test('a file is replaced as a whole or not at all', (t) => {
  const log: LogEntry[] = [
    { target: 'counter', kind: 'replace', data: new TextEncoder().encode('17') },
    flush('counter'),
  ];
  const initial = new Map([['counter', SparseImage.of(new TextEncoder().encode('5'))]]);
  const states = [...crashStates(initial, log, { tear: 1 })];
  t.deepEqual(distinct(states.map((state) => text(state, 'counter'))), ['17', '5']);
  t.deepEqual(distinct(states.filter(({ issued }) => issued === 2).map((state) => text(state, 'counter'))), ['17']);
});

test('after a note every state that is possible then carries it', (t) => {
  const states = [...crashStates(start(), [write(0, 'A'), note('said so')])];
  const after = states.filter(({ notes }) => notes.includes('said so'));
  t.deepEqual(distinct(after.map((state) => text(state))), ['....', 'A...']);
  t.deepEqual(distinct(states.filter(({ notes }) => notes.length === 0).map((state) => text(state))), ['....', 'A...']);
});

test('the initial images are never changed', (t) => {
  const initial = start();
  const states = [...crashStates(initial, [write(0, 'A'), flush(), write(1, 'B'), flush()])];
  t.is(new TextDecoder().decode(initial.get('disk')?.read(0, 4)), '....');
  t.deepEqual(
    states.map((state) => text(state)),
    ['....', 'A...', 'A...', 'AB..', 'AB..'],
  );
});

test('a log that writes to an unknown target is a mistake that is told', (t) => {
  t.throws(() => [...crashStates(start(), [write(0, 'A', 'floppy')])], { message: /"floppy"/ });
});

test('too many pieces are sampled: the same with one seed, other ones with another, the telling ones always', (t) => {
  const log = Array.from({ length: 30 }, (_, at) => write(at, String.fromCharCode(65 + at)));
  const content = '.'.repeat(30);
  const options = { exhaustive: 4, samples: 20 };
  const one = found(log, { ...options, seed: 1 }, content);
  t.deepEqual(found(log, { ...options, seed: 1 }, content), one);
  t.notDeepEqual(found(log, { ...options, seed: 2 }, content), one);
  const whole = Array.from({ length: 30 }, (_, at) => String.fromCharCode(65 + at)).join('');
  t.true(one.includes(whole));
  t.true(one.includes(`${'.'.repeat(29)}${whole[29]}`));
  t.true(one.includes(`.${whole.slice(1)}`));
  t.true(one.length < 30 * 120);
});

test('every subset means every subset', (t) => {
  const all = [...subsets(4, { most: 4, samples: 1, seed: 1 })].map(String);
  t.is(new Set(all).size, 16);
});

testProp(
  'states equal a naive enumeration: durable writes, and any part of the others in their order',
  [fc.array(fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, fc.constant(-1)), { maxLength: 7 })],
  (t, steps) => {
    const log = steps.map((at, order) => (at < 0 ? flush() : write(at, String.fromCharCode(65 + order))));
    const naive = new Set<string>();
    for (let cut = 0; cut <= log.length; cut += 1) {
      const lastFlush = steps.slice(0, cut).lastIndexOf(-1);
      const issued = log.slice(0, cut).map((entry, at) => ({ entry, at }));
      const writes = issued.filter(({ entry }) => entry.kind === 'write');
      const open = writes.filter(({ at }) => at > lastFlush);
      for (let bits = 0; bits < 2 ** open.length; bits += 1) {
        const bytes = '....'.split('');
        for (const { entry, at } of writes) {
          const lost = at > lastFlush && (bits & (1 << open.findIndex((each) => each.at === at))) === 0;
          if (entry.kind === 'write' && !lost) bytes[entry.offset] = new TextDecoder().decode(entry.data);
        }
        naive.add(bytes.join(''));
      }
    }
    t.deepEqual(distinct(found(log)), [...naive].toSorted());
  },
);
