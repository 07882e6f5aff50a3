import test from 'ava';
import { fc, testProp } from '@fast-check/ava';
import { parseRange } from '#cmd/datastore/range.ts';

const size = fc.nat({ max: 10_000 });

testProp('a range asked for and its answer lie within the file', [size, fc.nat(), fc.nat()], (t, length, a, b) => {
  const answer = parseRange(`bytes=${a}-${b}`, length);
  if (b < a) t.is(answer.kind, 'ignore');
  else if (a >= length) t.is(answer.kind, 'unsatisfiable');
  else t.deepEqual(answer, { kind: 'part', start: a, end: Math.min(b, length - 1) });
});

test('a range is one of bytes, with an end or without, and nothing beside it', (t) => {
  t.deepEqual(parseRange('bytes=5-', 10), { kind: 'part', start: 5, end: 9 });
  t.deepEqual(parseRange('bytes=5-5', 10), { kind: 'part', start: 5, end: 5 });
  t.deepEqual(parseRange(' bytes=0-99 ', 10), { kind: 'part', start: 0, end: 9 });
  t.deepEqual(parseRange('bytes=10-', 10), { kind: 'unsatisfiable' });
  for (const header of [undefined, '', 'bytes=', 'bytes=-', 'xbytes=0-1', 'items=0-1', 'bytes=0-1,3-4', 'bytes=-1x'])
    t.deepEqual(parseRange(header, 10), { kind: 'ignore' }, header);
});

testProp('a suffix is the end of the file', [size, fc.nat()], (t, length, suffix) => {
  const answer = parseRange(`bytes=-${suffix}`, length);
  const expected = Math.min(suffix, length);
  if (expected === 0) t.is(answer.kind, 'unsatisfiable');
  else t.deepEqual(answer, { kind: 'part', start: length - expected, end: length - 1 });
});

testProp('no text makes it throw or leave the file', [fc.string(), size], (t, text, length) => {
  for (const header of [text, `bytes=${text}`]) {
    const answer = parseRange(header, length);
    if (answer.kind !== 'part') continue;
    t.true(answer.start >= 0 && answer.start <= answer.end && answer.end < length);
  }
  t.pass();
});
