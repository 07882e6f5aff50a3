import test from 'ava';
import { alignedBuffers, chunkBytes } from '#pkg/install/aligned-buffers.ts';
import { createInstaller } from '#pkg/install/installer.ts';
import type { EarlyWrite } from '#pkg/install/port.ts';
import { brokenDevice } from './support/broken-device.ts';
import { bytesOf, makeSlot, MiB, readPart, requestFor, sha256Of } from './support/images.ts';

/** Writes the bytes from `start` on, in pieces as a download does. */
const feed = async (early: EarlyWrite, image: Uint8Array, start = 0, end = image.length): Promise<void> => {
  using memory = (await alignedBuffers(1, []))!;
  const buffer = memory.all[0]!;
  for (let position = start; position < end; position += chunkBytes) {
    const piece = image.subarray(position, Math.min(position + chunkBytes, end));
    buffer.set(piece);
    buffer.fill(0, piece.length);
    await early.write(buffer, piece.length, position);
  }
};

const size = 9 * MiB + 333;

test('what was written early is not written again, and all of it is read back', async (t) => {
  const slot = await makeSlot(t);
  const image = bytesOf(size);
  const positions: number[] = [];
  const installer = createInstaller({
    openSlot: brokenDevice({ onWrite: (position) => void positions.push(position) }),
  });
  const early = await installer.writeEarly(slot);
  await feed(early, image);
  const written = await early.end();
  t.deepEqual(written, { from: 0, to: size });
  positions.length = 0;
  const request = await requestFor(t, slot, image, { written });
  await installer.install(request);
  t.deepEqual(positions, []);
  t.is(sha256Of(await readPart(slot.devicePath, slot.offset, size)), request.sha256);
  const ends = request.seen.filter(({ bytesDone }) => bytesDone === size).map(({ phase }) => phase);
  t.deepEqual(ends, ['writing', 'verifying']);
});

test('memory that the slot does not take directly is written all the same', async (t) => {
  const slot = await makeSlot(t);
  const image = bytesOf(size);
  const installer = createInstaller();
  const early = await installer.writeEarly(slot);
  const memory = new Uint8Array(chunkBytes + 4096 + 1).subarray(1);
  for (let position = 0; position < size; position += chunkBytes) {
    const piece = image.subarray(position, position + chunkBytes);
    memory.set(piece);
    await early.write(memory, piece.length, position);
  }
  const written = await early.end();
  t.deepEqual(written, { from: 0, to: size });
  t.is(sha256Of(await readPart(slot.devicePath, slot.offset, size)), sha256Of(image));
});

test('an early write that joined late leaves only what came before it to be copied', async (t) => {
  const slot = await makeSlot(t);
  const image = bytesOf(size);
  const positions: number[] = [];
  const installer = createInstaller({
    openSlot: brokenDevice({ onWrite: (position) => void positions.push(position) }),
  });
  const early = await installer.writeEarly(slot);
  await feed(early, image, 3 * MiB + 4096);
  const written = await early.end();
  t.deepEqual(written, { from: 3 * MiB + 4096, to: size });
  positions.length = 0;
  const request = await requestFor(t, slot, image, { written });
  await installer.install(request);
  t.deepEqual(positions, [0, 2 * MiB]);
  t.is(sha256Of(await readPart(slot.devicePath, slot.offset, size)), request.sha256);
});

test('a download that began again counts from its new beginning', async (t) => {
  const slot = await makeSlot(t);
  const image = bytesOf(size);
  const installer = createInstaller();
  const early = await installer.writeEarly(slot);
  await feed(early, bytesOf(size, 7), 0, 6 * MiB);
  await feed(early, image);
  const written = await early.end();
  t.deepEqual(written, { from: 0, to: size });
  await installer.install(await requestFor(t, slot, image, { written }));
  t.is(sha256Of(await readPart(slot.devicePath, slot.offset, size)), sha256Of(image));
});

for (const [what, bytes, written] of [
  ['other bytes than the verified ones', bytesOf(size, 9), { from: 0, to: size }],
  ['bytes that end before the image does', bytesOf(4 * MiB), { from: 0, to: 4 * MiB }],
  ['nothing', new Uint8Array(0), { from: 0, to: 0 }],
] as const) {
  test(`after an early write of ${what} the install writes all of the image`, async (t) => {
    const slot = await makeSlot(t);
    const image = bytesOf(size);
    const installer = createInstaller();
    const early = await installer.writeEarly(slot);
    await feed(early, bytes);
    t.deepEqual(await early.end(), written);
    await installer.install(await requestFor(t, slot, image, { written }));
    t.is(sha256Of(await readPart(slot.devicePath, slot.offset, size)), sha256Of(image));
  });
}

test('what a medium lost of an early write is found, and written again', async (t) => {
  const slot = await makeSlot(t);
  const image = bytesOf(size);
  const lying = await createInstaller({ openSlot: brokenDevice({ loseWriteAt: 5 * MiB }) }).writeEarly(slot);
  await feed(lying, image);
  const written = await lying.end();
  t.is(written.to, size);
  await createInstaller().install(await requestFor(t, slot, image, { written }));
  t.is(sha256Of(await readPart(slot.devicePath, slot.offset, size)), sha256Of(image));
  const lost = brokenDevice({ loseWriteAt: 5 * MiB });
  const other = bytesOf(size, 5);
  const failing = createInstaller({ openSlot: lost }).install(await requestFor(t, slot, other, { written }));
  await t.throwsAsync(failing, { code: 'SLOT_READBACK_MISMATCH' });
});

test('an early write that failed leaves nothing that counts, and the slot free for the install', async (t) => {
  const slot = await makeSlot(t);
  const image = bytesOf(size);
  const installer = createInstaller({ openSlot: brokenDevice({ failWriteAt: 6 * MiB }) });
  const early = await installer.writeEarly(slot);
  await t.throwsAsync(feed(early, image), { code: 'SLOT_WRITE_FAILED' });
  t.deepEqual(await early.end(), { from: 0, to: 0 });
  await createInstaller().install(await requestFor(t, slot, image, { written: { from: 0, to: 0 } }));
  const gone = { ...slot, devicePath: '/nonexistent/disk' };
  await t.throwsAsync(installer.writeEarly(gone), { code: 'SLOT_WRITE_FAILED' });
  await t.throwsAsync(installer.writeEarly(gone), { code: 'SLOT_WRITE_FAILED' });
});

test('an install waits for the end of an early write, after which no byte of it arrives', async (t) => {
  const slot = await makeSlot(t);
  const image = bytesOf(size);
  const held = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  let hold = true;
  const openSlot = brokenDevice({
    onWrite: async () => {
      begun.resolve();
      if (hold) await held.promise;
    },
  });
  const installer = createInstaller({ openSlot });
  const early = await installer.writeEarly(slot);
  const fed = feed(early, bytesOf(size, 3), 0, MiB);
  await begun.promise;
  const order: string[] = [];
  const ended = early.end().then(() => order.push('ended'));
  const installed = installer.install(await requestFor(t, slot, image)).then(() => order.push('installed'));
  await t.throwsAsync(early.write(image, 4096, 0), { code: 'ABORTED' });
  t.deepEqual(order, []);
  hold = false;
  held.resolve();
  await Promise.all([fed, ended, installed]);
  t.deepEqual(order, ['ended', 'installed']);
  t.is(sha256Of(await readPart(slot.devicePath, slot.offset, size)), sha256Of(image));
});
