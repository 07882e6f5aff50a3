import { fc, testProp } from '@fast-check/ava';
import test from 'ava';
import { createFrameReader, frameHead, jsonFrame, mostData, mostJson, type Piece } from '#pkg/engine/frames.ts';

const all = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

const dataOf = (pieces: readonly Piece[]): number[] =>
  pieces.flatMap((piece) => (piece.kind === 'data' ? [...piece.bytes] : []));

testProp(
  'N13: frames are read the same however their bytes are cut into chunks',
  [
    fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 })),
    fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }),
  ],
  (t, frames, cuts) => {
    const bytes = all(
      jsonFrame({ ID: 'a' }),
      ...frames.flatMap((frame) => [frameHead(frame.length), frame]),
      frameHead(0),
    );
    const read = createFrameReader(1);
    const pieces: Piece[] = [];
    for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
      const length = cuts[turn % cuts.length]!;
      pieces.push(...read(bytes.subarray(at, at + length)));
      at += length;
    }
    t.deepEqual(pieces[0], { kind: 'json', value: { ID: 'a' } });
    t.deepEqual(
      dataOf(pieces),
      frames.flatMap((frame) => [...frame]),
    );
    t.deepEqual(pieces.at(-1), { kind: 'end' });
  },
);

test('N13: what breaks the rules of frames is told, and no memory is taken for it', (t) => {
  const broken = (bytes: Uint8Array): void => {
    t.throws(() => createFrameReader(1)(bytes), { code: 'PEER_BAD_MESSAGE' });
  };
  broken(new TextEncoder().encode('GET / HTTP/1.1\r\n\r\n'));
  broken(frameHead(0));
  broken(frameHead(mostJson + 1));
  broken(frameHead(0xffffffff));
  broken(all(frameHead(2), new TextEncoder().encode('{x')));
  broken(all(frameHead(1), Uint8Array.of(0xff)));
  broken(all(jsonFrame({}), frameHead(mostData + 1)));
  broken(all(jsonFrame({}), frameHead(0), Uint8Array.of(1)));
  t.notThrows(() => createFrameReader(1)(all(jsonFrame({}), frameHead(mostData))));
});

testProp('N13: garbage never does more than fail as a bad message', [fc.uint8Array({ maxLength: 200 })], (t, bytes) => {
  try {
    createFrameReader(1)(bytes);
  } catch (error) {
    return t.is((error as { code?: string }).code, 'PEER_BAD_MESSAGE');
  }
  t.pass();
});
