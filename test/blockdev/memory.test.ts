import test from 'ava';
import { fc, testProp } from '@fast-check/ava';
import { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { SparseImage } from '#pkg/blockdev/sparse-image.ts';
import { BasaltError } from '#pkg/errors/error.ts';

const fails = { instanceOf: BasaltError, message: /because the test asked/ };

test('writes and flushes are recorded in order, with the bytes as they were', async (t) => {
  const device = new MemoryDevice({ size: 1024, target: 'nvme' });
  const data = Uint8Array.of(1, 2);
  await device.write(5, data);
  data.fill(9);
  await device.flush();
  t.deepEqual(device.log, [
    { target: 'nvme', kind: 'write', offset: 5, data: Uint8Array.of(1, 2) },
    { target: 'nvme', kind: 'flush' },
  ]);
  t.deepEqual(await device.read(4, 4), Uint8Array.of(0, 1, 2, 0));
});

test('the nth operation fails once and is not recorded', async (t) => {
  const device = new MemoryDevice({ size: 1024 });
  device.failNth('write', 2);
  device.failNth('flush');
  device.failNth('read');
  await t.throwsAsync(device.flush(), fails);
  await t.throwsAsync(device.read(0, 1), fails);
  await device.write(0, Uint8Array.of(1));
  await t.throwsAsync(device.write(1, Uint8Array.of(2)), fails);
  await device.write(2, Uint8Array.of(3));
  await device.flush();
  t.deepEqual(await device.read(0, 3), Uint8Array.of(1, 0, 3));
  t.is(device.log.length, 3);
});

test('a failing write may leave its first bytes', async (t) => {
  const device = new MemoryDevice({ size: 16 });
  device.failNth('write', 1, 2);
  await t.throwsAsync(device.write(0, Uint8Array.of(1, 2, 3, 4)), fails);
  t.deepEqual(await device.read(0, 4), Uint8Array.of(1, 2, 0, 0));
});

test('without power nothing works and nothing is recorded', async (t) => {
  const device = new MemoryDevice({ size: 16 });
  device.cutPower();
  await t.throwsAsync(device.write(0, Uint8Array.of(1)), fails);
  await t.throwsAsync(device.flush(), fails);
  await t.throwsAsync(device.read(0, 1), fails);
  t.deepEqual(device.log, []);
});

test('a closed handle is unusable and open ones are counted', async (t) => {
  const device = new MemoryDevice({ size: 16 });
  const handle = await device.open();
  t.is(device.openHandles, 1);
  await handle.close();
  t.is(device.openHandles, 0);
  await t.throwsAsync(handle.read(0, 1), { message: /after it was closed/ });
});

testProp(
  'a sparse image holds what a plain array holds, and copies do not see each other',
  [
    fc.array(fc.record({ at: fc.nat(19_000), data: fc.uint8Array({ maxLength: 1000 }), copy: fc.boolean() }), {
      maxLength: 12,
    }),
  ],
  (t, writes) => {
    let image = new SparseImage(20_000);
    const plain = new Uint8Array(20_000);
    const kept: [SparseImage, Uint8Array][] = [];
    for (const { at, data, copy } of writes) {
      if (copy) {
        kept.push([image, plain.slice()]);
        image = image.clone();
      }
      image.write(at, data);
      plain.set(data, at);
    }
    t.true(Buffer.from(plain).equals(image.read(0, 20_000)));
    for (const [old, bytes] of kept) t.true(Buffer.from(bytes).equals(old.read(0, 20_000)));
  },
);

test('the original of a copied image keeps its own writes to itself', (t) => {
  const image = new SparseImage(10);
  const copy = image.clone();
  image.write(0, Uint8Array.of(1));
  t.deepEqual(copy.read(0, 1), Uint8Array.of(0));
  const second = image.clone();
  image.write(0, Uint8Array.of(2));
  t.deepEqual(second.read(0, 1), Uint8Array.of(1));
});

test('what was written to an image can be taken out page by page, up to its end', (t) => {
  const image = new SparseImage(10_000);
  image.write(4000, new Uint8Array(200).fill(1));
  image.write(9999, Uint8Array.of(2));
  const copy = new SparseImage(image.size);
  for (const { offset, data } of image.written()) copy.write(offset, data);
  t.deepEqual(copy.read(0, copy.size), image.read(0, image.size));
  t.deepEqual(
    [...image.written()].map(({ offset }) => offset),
    [0, 4096, 8192],
  );
});
