import test from 'ava';
import { testProp, fc } from '@fast-check/ava';
import { createChunkedDecoder } from '#pkg/content/chunked-decoder.ts';
import { framingOf, parseHead } from '#pkg/content/http-head.ts';
import { contentRangeOf, validatorOf } from '#pkg/content/validator.ts';

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

test('only strong validators let a transfer resume', (t) => {
  const date = 'Date: Sat, 21 Nov 2026 10:00:00 GMT';
  t.is(validatorOf(headOf('ETag: "abc"')), '"abc"');
  t.is(validatorOf(headOf('ETag: W/"abc"')), undefined);
  t.is(validatorOf(headOf(date, 'Last-Modified: Sat, 21 Nov 2026 09:59:00 GMT')), 'Sat, 21 Nov 2026 09:59:00 GMT');
  t.is(validatorOf(headOf(date, 'Last-Modified: Sat, 21 Nov 2026 10:00:00 GMT')), undefined);
});

test('a content range is read or refused', (t) => {
  t.deepEqual(contentRangeOf(headOf('Content-Range: bytes 5-9/10')), { start: 5, total: 10 });
  t.deepEqual(contentRangeOf(headOf('Content-Range: bytes 5-9/*')), { start: 5, total: undefined });
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
