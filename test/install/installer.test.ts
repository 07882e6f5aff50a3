import { readFile, truncate, writeFile } from 'node:fs/promises';
import test from 'ava';
import { createInstaller } from '#pkg/install/installer.ts';
import { brokenDevice } from './support/broken-device.ts';
import { bytesOf, makeSlot, MiB, readPart, requestFor, sha256Of } from './support/images.ts';

for (const size of [1, 511, 512, 4096, 4 * MiB - 1, 4 * MiB, 4 * MiB + 1, 21 * MiB + 333]) {
  test(`an image of ${size} bytes is in the slot after its install`, async (t) => {
    const slot = await makeSlot(t, { sizeBytes: 24 * MiB });
    const image = bytesOf(size);
    const request = await requestFor(t, slot, image);
    await createInstaller().install(request);
    t.is(sha256Of(await readPart(slot.devicePath, slot.offset, size)), request.sha256);
    const ends = request.seen.filter(({ bytesDone }) => bytesDone === size);
    t.deepEqual(
      ends.map(({ phase }) => phase),
      ['writing', 'verifying'],
    );
  });
}

test('an image that fills its slot to the last byte fits', async (t) => {
  const slot = await makeSlot(t, { sizeBytes: 5 * MiB });
  const request = await requestFor(t, slot, bytesOf(5 * MiB));
  await createInstaller().install(request);
  t.is(sha256Of(await readPart(slot.devicePath, slot.offset, 5 * MiB)), request.sha256);
});

test('scenario 10 (writer part): an image one byte larger than its slot is refused before the first byte', async (t) => {
  const slot = await makeSlot(t, { sizeBytes: 2 * MiB });
  const before = await readFile(slot.devicePath);
  const request = await requestFor(t, slot, bytesOf(2 * MiB + 1));
  const error = await t.throwsAsync(createInstaller().install(request), { code: 'IMAGE_TOO_LARGE_FOR_SLOT' });
  t.regex(error.message, /2097153.*2097152/);
  t.true(before.equals(await readFile(slot.devicePath)));
  t.deepEqual(request.seen, []);
});

test('scenario 16 (writer part): a write error ends the install with its cause', async (t) => {
  const slot = await makeSlot(t);
  const request = await requestFor(t, slot, bytesOf(13 * MiB));
  const installer = createInstaller({ openSlot: brokenDevice({ failWriteAt: 6 * MiB }) });
  const error = await t.throwsAsync(installer.install(request), { code: 'SLOT_WRITE_FAILED' });
  t.regex(error.message, /i\/o error/);
  t.false(request.seen.some(({ phase }) => phase === 'verifying'));
  await createInstaller().install(request);
  t.is(sha256Of(await readPart(slot.devicePath, slot.offset, 13 * MiB)), request.sha256);
});

test('a bit that flips on the medium is found by reading back', async (t) => {
  const slot = await makeSlot(t);
  for (const flipBitAt of [0, 4 * MiB + 7, 9 * MiB]) {
    const request = await requestFor(t, slot, bytesOf(9 * MiB + 1));
    const installer = createInstaller({ openSlot: brokenDevice({ flipBitAt }) });
    await t.throwsAsync(installer.install(request), { code: 'SLOT_READBACK_MISMATCH' });
  }
});

test('a write that the medium lost is found by reading back', async (t) => {
  const slot = await makeSlot(t);
  const request = await requestFor(t, slot, bytesOf(9 * MiB));
  const installer = createInstaller({ openSlot: brokenDevice({ loseWriteAt: 5 * MiB }) });
  await t.throwsAsync(installer.install(request), { code: 'SLOT_READBACK_MISMATCH' });
});

test('an image whose bits flipped in the store is found, and the store is to blame', async (t) => {
  const slot = await makeSlot(t);
  const image = bytesOf(9 * MiB);
  const request = await requestFor(t, slot, image);
  await writeFile(request.imagePath, image.with(8 * MiB, image[8 * MiB]! ^ 1));
  await t.throwsAsync(createInstaller().install(request), { code: 'CONTENT_DIGEST_MISMATCH' });
});

test('an image that was cut short, or has grown, is not written', async (t) => {
  const slot = await makeSlot(t);
  for (const size of [2 * MiB, 3 * MiB + 1]) {
    const request = await requestFor(t, slot, bytesOf(3 * MiB));
    await truncate(request.imagePath, size);
    await t.throwsAsync(createInstaller().install(request), { code: 'CONTENT_DIGEST_MISMATCH' });
    t.true((await readPart(slot.devicePath, slot.offset, 3 * MiB)).every((byte) => byte === 0));
  }
});

test('an image that is gone is an error of the store', async (t) => {
  const slot = await makeSlot(t);
  const request = await requestFor(t, slot, bytesOf(10), { imagePath: '/nonexistent/image' });
  await t.throwsAsync(createInstaller().install(request), { code: 'STORE_IO' });
});

test('a slot that is gone, or ends before its size, is an error of the slot', async (t) => {
  const slot = await makeSlot(t, { diskBytes: 3 * MiB });
  const request = await requestFor(t, slot, bytesOf(MiB));
  await t.throwsAsync(createInstaller().install(request), { code: 'SLOT_WRITE_FAILED' });
  const nowhere = { ...request, slot: { ...slot, devicePath: '/nonexistent/disk' } };
  await t.throwsAsync(createInstaller().install(nowhere), { code: 'SLOT_WRITE_FAILED' });
});

test('nothing is written after an abort was reported', async (t) => {
  const slot = await makeSlot(t, { sizeBytes: 40 * MiB });
  const abort = new AbortController();
  const positions: number[] = [];
  const openSlot = brokenDevice({
    onWrite: (position) => {
      positions.push(position);
      if (position >= 8 * MiB) abort.abort();
    },
  });
  const request = await requestFor(t, slot, bytesOf(40 * MiB), { signal: abort.signal });
  await t.throwsAsync(createInstaller({ openSlot }).install(request), { code: 'ABORTED' });
  t.is(positions.at(-1), 8 * MiB);
  const after = sha256Of(await readFile(slot.devicePath));
  await new Promise((resolve) => setTimeout(resolve, 50));
  t.is(sha256Of(await readFile(slot.devicePath)), after);
  t.is(positions.at(-1), 8 * MiB);
});

test('an abort while reading back ends the install too', async (t) => {
  const slot = await makeSlot(t, { sizeBytes: 40 * MiB });
  const abort = new AbortController();
  const request = await requestFor(t, slot, bytesOf(40 * MiB), {
    signal: abort.signal,
    onProgress: ({ phase }) => phase === 'verifying' && abort.abort(),
  });
  await t.throwsAsync(createInstaller().install(request), { code: 'ABORTED' });
});

test('an abort before the start writes nothing', async (t) => {
  const slot = await makeSlot(t);
  const request = await requestFor(t, slot, bytesOf(MiB), { signal: AbortSignal.abort() });
  await t.throwsAsync(createInstaller().install(request), { code: 'ABORTED' });
  t.true((await readPart(slot.devicePath, slot.offset, MiB)).every((byte) => byte === 0));
});

test('scenario 36 (writer part): a second writer of a slot waits for the first, and the slot holds no mix', async (t) => {
  const slot = await makeSlot(t);
  const running = new Set<number>();
  let opened = 0;
  const installer = createInstaller({
    openSlot: async (info) => {
      const id = (opened += 1);
      running.add(id);
      t.deepEqual([...running], [id]);
      const device = await brokenDevice({})(info);
      return {
        ...device,
        close: async () => {
          running.delete(id);
          await device.close();
        },
      };
    },
  });
  const abort = new AbortController();
  const first = await requestFor(t, slot, bytesOf(13 * MiB, 1), { signal: abort.signal });
  const second = await requestFor(t, slot, bytesOf(9 * MiB, 2));
  const doneFirst = t.throwsAsync(installer.install({ ...first, onProgress: () => abort.abort() }), {
    code: 'ABORTED',
  });
  const doneSecond = installer.install(second);
  await doneFirst;
  await doneSecond;
  t.is(opened, 2);
  t.is(sha256Of(await readPart(slot.devicePath, slot.offset, 9 * MiB)), second.sha256);
});

test('one who waits for a slot can be aborted without holding up the next', async (t) => {
  const slot = await makeSlot(t);
  const gate = Promise.withResolvers<void>();
  const installer = createInstaller({ openSlot: brokenDevice({ onWrite: () => gate.promise }) });
  const abort = new AbortController();
  const first = installer.install(await requestFor(t, slot, bytesOf(MiB, 1)));
  const waiting = installer.install(await requestFor(t, slot, bytesOf(MiB, 2), { signal: abort.signal }));
  const third = await requestFor(t, slot, bytesOf(MiB, 3));
  const last = installer.install(third);
  abort.abort();
  await t.throwsAsync(waiting, { code: 'ABORTED' });
  gate.resolve();
  await first;
  await last;
  t.is(sha256Of(await readPart(slot.devicePath, slot.offset, MiB)), third.sha256);
});

test('progress comes at most once a second and once at the end of each phase', async (t) => {
  const slot = await makeSlot(t, { sizeBytes: 40 * MiB });
  let time = 0;
  const request = await requestFor(t, slot, bytesOf(40 * MiB));
  await createInstaller({ now: () => (time += 400) }).install(request);
  for (const phase of ['writing', 'verifying'] as const) {
    const done = request.seen.filter((progress) => progress.phase === phase).map(({ bytesDone }) => bytesDone);
    t.is(done.at(-1), 40 * MiB);
    t.deepEqual(
      done,
      done.toSorted((a, b) => a - b),
    );
    t.true(done.length > 1 && done.length < 9, String(done.length));
  }
});

test('timers run while an image is installed', async (t) => {
  const slot = await makeSlot(t, { sizeBytes: 64 * MiB });
  let beats = 0;
  const timer = setInterval(() => (beats += 1), 1);
  await createInstaller().install(await requestFor(t, slot, bytesOf(64 * MiB)));
  clearInterval(timer);
  t.true(beats >= 5, String(beats));
});

test('offsets beyond 2 and 4 GiB are written where they belong', async (t) => {
  for (const offset of [2 ** 31 + MiB, 2 ** 32 + MiB]) {
    const slot = await makeSlot(t, { offset, sizeBytes: 8 * MiB });
    const request = await requestFor(t, slot, bytesOf(5 * MiB + 1));
    await createInstaller().install(request);
    t.is(sha256Of(await readPart(slot.devicePath, offset, 5 * MiB + 1)), request.sha256);
    t.true((await readPart(slot.devicePath, offset % 2 ** 31, MiB)).every((byte) => byte === 0));
  }
});

test('scenario 24 (writer part): a process that ends while it writes leaves a slot that does not verify', async (t) => {
  const slot = await makeSlot(t, { sizeBytes: 24 * MiB });
  const image = bytesOf(24 * MiB, 7);
  const request = await requestFor(t, slot, image);
  const gate = Promise.withResolvers<void>();
  const openSlot = brokenDevice({ onWrite: (position) => (position >= 8 * MiB ? gate.promise : undefined) });
  const stuck = createInstaller({ openSlot }).install(request);
  const half = (): Promise<Uint8Array> => readPart(slot.devicePath, slot.offset, 8 * MiB);
  while (sha256Of(await half()) !== sha256Of(image.subarray(0, 8 * MiB))) await new Promise(setImmediate);
  t.not(sha256Of(await readPart(slot.devicePath, slot.offset, 24 * MiB)), request.sha256);
  // another process starts afterwards and does the whole again
  await createInstaller().install(request);
  t.is(sha256Of(await readPart(slot.devicePath, slot.offset, 24 * MiB)), request.sha256);
  gate.resolve();
  await stuck;
});
