import test from 'ava';
import { testProp, fc } from '@fast-check/ava';
import { createChunkedDecoder } from '#pkg/content/chunked-decoder.ts';
import { createHeadCollector, framingOf, parseHead } from '#pkg/content/http-head.ts';
import { foreignCoding } from '#pkg/content/content-coding.ts';
import { contentRangeOf } from '#pkg/content/content-range.ts';
import { longestRetryAfter, retryAfterOf } from '#pkg/content/retry-after.ts';

const headOf = (...lines: string[]) => parseHead(['HTTP/1.1 200 OK', ...lines].join('\r\n'));

test('a head is a status and headers in lower case', (t) => {
  const head = headOf('Content-Length:  12 ', 'X-A: 1', 'x-a: 2');
  t.is(head.status, 200);
  t.is(head.headers.get('content-length'), '12');
  t.is(head.headers.get('x-a'), '1, 2');
});

test('two different lengths are refused', (t) => {
  t.throws(() => headOf('Content-Length: 1', 'Content-Length: 2'), { code: 'PEER_BAD_MESSAGE' });
});

for (const bad of ['', 'HTTP/2 200', 'SSH-2.0-x', 'HTTP/1.1 2000 x', 'HTTP/1.1 OK']) {
  test(`"${bad}" is no status line`, (t) => {
    t.throws(() => parseHead(bad), { code: 'PEER_BAD_MESSAGE' });
  });
}

test('framing is chunked before length before the end of the connection', (t) => {
  t.deepEqual(framingOf(headOf('Transfer-Encoding: chunked', 'Content-Length: 3')), { kind: 'chunked' });
  t.deepEqual(framingOf(headOf('Content-Length: 3')), { kind: 'length', bytes: 3 });
  t.deepEqual(framingOf(headOf()), { kind: 'until-close' });
  t.throws(() => framingOf(headOf('Content-Length: -3')), { code: 'PEER_BAD_MESSAGE' });
  t.throws(() => framingOf(headOf('Transfer-Encoding: gzip, chunked')), { code: 'PEER_BAD_MESSAGE' });
});

test('a list of equal lengths is a length, and identity is no encoding', (t) => {
  t.deepEqual(framingOf(headOf('Content-Length: 3, 3')), { kind: 'length', bytes: 3 });
  t.throws(() => framingOf(headOf('Content-Length: 3, 4')), { code: 'PEER_BAD_MESSAGE' });
  t.deepEqual(framingOf(headOf('Transfer-Encoding: identity', 'Content-Length: 3')), { kind: 'length', bytes: 3 });
});

test('a coding that leaves the body as it is is none', (t) => {
  for (const value of ['', ' ', 'identity', 'aws-chunked', 'Identity, AWS-Chunked', 'aws-chunked,'])
    t.is(foreignCoding(headOf(`Content-Encoding: ${value}`)), undefined, value);
  t.is(foreignCoding(headOf()), undefined);
  t.is(foreignCoding(headOf('Content-Encoding: aws-chunked,gzip')), 'gzip');
  t.is(foreignCoding(headOf('Content-Encoding: BR')), 'br');
});

test('interim replies are skipped, however they are cut, and not for ever', (t) => {
  const text = 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n';
  const whole = Buffer.from(`${text}HTTP/1.1 200 OK\r\nA: b\r\n\r\nbody`);
  for (let size = 1; size <= whole.length; size += 1) {
    const collector = createHeadCollector('x');
    let at = 0;
    for (let more = true; more; at += size) more = collector.take(whole.subarray(at, at + size));
    t.is(collector.head?.status, 200);
    t.deepEqual([...collector.head!.headers], [['a', 'b']]);
    const rest = Buffer.concat([collector.rest(), whole.subarray(at)]);
    t.is(rest.toString(), 'body');
  }
  const endless = createHeadCollector('x');
  t.throws(() => endless.take(Buffer.from('HTTP/1.1 103 x\r\n\r\n'.repeat(17))), { code: 'PEER_BAD_MESSAGE' });
  const switched = createHeadCollector('x');
  t.false(switched.take(Buffer.from('HTTP/1.1 101 Switching Protocols\r\n\r\n')));
  t.is(switched.head?.status, 101, 'nobody asked for another protocol');
});

test('the time to come again is a number or a date, by the clock of the server, within limits', (t) => {
  const wall = new Date('2026-11-21T10:00:00Z');
  const of = (...lines: string[]) => retryAfterOf(headOf(...lines), wall);
  t.is(of(), 0);
  t.is(of('Retry-After: 300'), 300);
  t.is(of('Retry-After: 0'), 0);
  t.is(of('Retry-After: 86400'), longestRetryAfter);
  t.is(of('Retry-After: Sat, 21 Nov 2026 10:02:00 GMT'), 120);
  t.is(of('Retry-After: Sat, 21 Nov 2026 09:00:00 GMT'), 0);
  // the node's clock is years behind
  t.is(of('Retry-After: Mon, 21 Nov 2033 10:02:00 GMT', 'Date: Mon, 21 Nov 2033 10:00:30 GMT'), 90);
  for (const nonsense of ['soon', '-5', '1e9', '2026-11-21', '99999999999999999999'])
    t.is(of(`Retry-After: ${nonsense}`), 0, nonsense);
});

test('a content range is read or refused', (t) => {
  t.deepEqual(contentRangeOf(headOf('Content-Range: bytes 5-9/10')), { start: 5, end: 10, total: 10 });
  t.deepEqual(contentRangeOf(headOf('Content-Range: bytes 5-9/*')), { start: 5, end: 10, total: undefined });
  t.is(contentRangeOf(headOf('Content-Range: bytes 9-5/10')), undefined);
  t.is(contentRangeOf(headOf()), undefined);
});

testProp(
  'chunks come out as they went in, however they are cut',
  [fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 })), fc.array(fc.nat(20))],
  (t, chunks, cuts) => {
    const encoded = Buffer.concat([
      ...chunks.map((chunk) =>
        Buffer.concat([Buffer.from(`${chunk.length.toString(16)};x=y\r\n`), chunk, Buffer.from('\r\n')]),
      ),
      Buffer.from('0\r\nTrailer: a\r\n\r\n'),
    ]);
    const decoder = createChunkedDecoder();
    const out: Uint8Array[] = [];
    for (let at = 0, turn = 0; at < encoded.length; turn += 1) {
      const size = 1 + (cuts[turn % Math.max(cuts.length, 1)] ?? 7);
      out.push(...decoder.push(encoded.subarray(at, at + size)).map((part) => Uint8Array.from(part)));
      at += size;
    }
    t.deepEqual(Buffer.concat(out), Buffer.concat(chunks));
    t.true(decoder.done());
  },
);

testProp('no bytes crash the decoders', [fc.uint8Array({ maxLength: 200 })], (t, bytes) => {
  for (const action of [
    () => createChunkedDecoder().push(bytes),
    () => parseHead(Buffer.from(bytes).toString('latin1')),
  ]) {
    try {
      action();
    } catch (error) {
      t.is((error as { code: string }).code, 'PEER_BAD_MESSAGE');
    }
  }
  t.pass();
});
