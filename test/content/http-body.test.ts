import test from 'ava';
import type { BodySink } from '#pkg/content/chunk-writer.ts';
import { createBodyReader } from '#pkg/content/http-body.ts';

const head = { status: 200, headers: new Map([['content-length', '12']]) };

/** Takes four bytes at a time, and asks to wait after each. */
const slowSink = () => {
  const taken: number[] = [];
  const waits: (() => void)[] = [];
  const memory = new Uint8Array(4);
  const sink: BodySink = {
    space: () => memory,
    wrote: (count) => {
      taken.push(count);
      return new Promise((resolve) => waits.push(resolve));
    },
  };
  return { sink, taken, waits };
};

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('what came at once is given to a sink as fast as it takes it', async (t) => {
  const reader = createBodyReader(head, new Uint8Array(64), false);
  const { sink, taken, waits } = slowSink();
  const done = reader.begin(sink, new Uint8Array(12));
  for (let turn = 0; turn < 3; turn += 1) {
    waits[turn]?.();
    await settled();
  }
  await done;
  t.deepEqual(taken, [4, 4, 4]);
  t.true(reader.done);
});

test('a sink that was waited for when the transfer failed is given nothing more', async (t) => {
  const reader = createBodyReader(head, new Uint8Array(64), false);
  const { sink, taken, waits } = slowSink();
  void reader.begin(sink, new Uint8Array(12));
  reader.stop();
  waits[0]?.();
  await settled();
  t.deepEqual(taken, [4]);
});
