import test from 'ava';
import { createChunkedDecoder } from '#pkg/content/chunked-decoder.ts';
import { contentRangeOf, unsatisfiedTotal } from '#pkg/content/content-range.ts';
import { createHeadCollector, framingOf, parseHead } from '#pkg/content/http-head.ts';
import { jittered, retryAfterOf } from '#pkg/content/retry-after.ts';

const badMessage = { code: 'PEER_BAD_MESSAGE' };
const headOf = (...lines: string[]) => parseHead(['HTTP/1.1 200 OK', ...lines].join('\r\n'));
const bytes = (text: string) => Buffer.from(text, 'latin1');

test('a head is 32 KiB long at most', (t) => {
  const headOfLength = (length: number) => `${'HTTP/1.1 200 OK\r\nX: '.padEnd(length, 'x')}\r\n\r\n`;
  const longest = createHeadCollector('h');
  t.false(longest.take(bytes(headOfLength(32_768))));
  t.is(longest.head?.status, 200);
  t.throws(() => createHeadCollector('h').take(bytes(headOfLength(32_769))), { code: 'PEER_OVERSIZE' });
  t.true(createHeadCollector('h').take(bytes('x'.repeat(32_768))), 'it may end with the next bytes');
  t.throws(() => createHeadCollector('h').take(bytes('x'.repeat(32_769))), { code: 'PEER_OVERSIZE' });
});

test('sixteen interim replies are skipped, and a reply without a first line is none', (t) => {
  const collector = createHeadCollector('h');
  t.false(collector.take(bytes(`${'HTTP/1.1 103 x\r\n\r\n'.repeat(16)}HTTP/1.1 200 OK\r\n\r\n`)));
  t.is(collector.head?.status, 200);
  t.throws(() => createHeadCollector('h').take(bytes('\r\n\r\n')), badMessage);
});

test('what follows a head is body, also when it looks like another head, and is given out once', (t) => {
  const collector = createHeadCollector('h');
  t.false(collector.take(bytes('HTTP/1.1 200 OK\r\n\r\n')));
  t.false(collector.take(bytes('HTTP/1.1 500 x\r\n\r\n')));
  t.is(collector.head?.status, 200);
  t.is(Buffer.from(collector.rest()).toString(), 'HTTP/1.1 500 x\r\n\r\n');
  t.is(collector.rest().length, 0);
});

test('what is no status line or header is refused', (t) => {
  for (const line of ['novalue', ': 1', ' folded: 1', 'two words: 1', 'bad\u0000: 1', 'a(b: 1'])
    t.throws(() => headOf(line), badMessage, line);
  t.throws(() => parseHead('xHTTP/1.1 200 OK'), badMessage);
  t.is(headOf('A:b').headers.get('a'), 'b');
});

test('a header that decides something may come twice with one value, not with two', (t) => {
  for (const name of ['content-length', 'transfer-encoding', 'content-range', 'etag', 'last-modified', 'location']) {
    t.is(headOf(`${name}: 1`, `${name}: 1`).headers.get(name), '1');
    t.throws(() => headOf(`${name}: 1`, `${name}: 2`), badMessage, name);
  }
});

test('an interim reply, 204 and 304 have no body, whatever their length says', (t) => {
  const framing = (status: number) => framingOf(parseHead(`HTTP/1.1 ${status} x\r\nContent-Length: 5`));
  for (const status of [100, 101, 199, 204, 304]) t.deepEqual(framing(status), { kind: 'length', bytes: 0 });
  for (const status of [200, 203, 205, 303, 305, 404]) t.deepEqual(framing(status), { kind: 'length', bytes: 5 });
});

test('a transfer encoding is one in any case, and a strange one is told in short', (t) => {
  t.deepEqual(framingOf(headOf('Transfer-Encoding: Chunked')), { kind: 'chunked' });
  const { message } = t.throws(() => framingOf(headOf(`Transfer-Encoding: ${'abcde'.repeat(20)}`)), badMessage);
  t.regex(message, new RegExp(`is ${'abcde'.repeat(8)}\\.`));
  for (const length of ['3x', 'x3', '1e3', ''])
    t.throws(() => framingOf(headOf(`Content-Length: ${length}`)), badMessage);
});

const decode = (text: string): string => {
  const decoder = createChunkedDecoder();
  const parts = decoder.push(bytes(text)).map((part) => Buffer.from(part).toString());
  return `${parts.join('')}${decoder.done() ? '' : ' ...'}`;
};

test('the size of a chunk is hexadecimal, and nothing else', (t) => {
  t.is(decode(`1a;x=y\r\n${'b'.repeat(26)}\r\n0\r\n\r\n`), 'b'.repeat(26));
  for (const size of ['', 'zz', '-1', ' 5', '0x5', 'x5', '5 5', '1234567890123'])
    t.throws(() => decode(`${size}\r\n`), badMessage, `"${size}"`);
  t.throws(() => decode('3\r\nabcd\r\n'), badMessage, 'a chunk is longer than it says');
});

test('chunks end with the empty line behind the trailers, and what follows is none of theirs', (t) => {
  t.is(decode('1\r\na\r\n0\r\nTrailer: a\r\n'), 'a ...');
  t.is(decode('1\r\na\r\n0\r\nTrailer: a\r\n\r\n'), 'a');
  t.is(decode(`0\r\n\r\n${'x'.repeat(5000)}`), '');
});

test('a line between chunks is 4 KiB long at most', (t) => {
  t.is(decode(`1;${'a'.repeat(4094)}\r\nb`), 'b ...');
  t.throws(() => decode(`1;${'a'.repeat(4095)}`), badMessage);
});

test('a range and a total are read from what is nothing but them', (t) => {
  const of = (value: string) => headOf(`Content-Range: ${value}`);
  t.deepEqual(contentRangeOf(of('bytes 5-5/10')), { start: 5, end: 6, total: 10 });
  t.is(unsatisfiedTotal(of('bytes */10')), 10);
  for (const value of ['xbytes 5-9/10', 'bytes 5-9/10x', 'bytes */10', 'items 5-9/10'])
    t.is(contentRangeOf(of(value)), undefined, value);
  for (const value of ['xbytes */10', 'bytes */10x', 'bytes */*', 'bytes 5-9/10'])
    t.is(unsatisfiedTotal(of(value)), undefined, value);
  t.is(unsatisfiedTotal(headOf()), undefined);
});

test('a time to come again is rounded up to seconds, and an hour at most', (t) => {
  const of = (value: string) => retryAfterOf(headOf(`Retry-After: ${value}`), new Date('2026-11-21T10:00:00.500Z'));
  t.is(of('Sat, 21 Nov 2026 10:02:00 GMT'), 120);
  t.is(of('Sat, 21 Nov 2026 10:58:20 GMT'), 3500);
  t.is(of('86400'), 3600);
  for (const nonsense of ['2033-11-21T10:00:00Z', 'on Mon, 21 Nov 2033 10:02:00 GMT']) t.is(of(nonsense), 0, nonsense);
});

test('a fleet that was sent away comes back within a fifth more of the time', (t) => {
  t.is(jittered(10, 0), 10_000);
  t.is(jittered(10, 0.5), 11_000);
  t.is(jittered(10, 1), 12_000);
});
