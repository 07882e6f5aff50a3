import test from 'ava';
import { BasaltError } from '#pkg/errors/error.ts';
import { createInstaller } from '#pkg/install/installer.ts';
import type { OpenSlotDevice } from '#pkg/install/slot-device.ts';
import { brokenDevice } from './support/broken-device.ts';
import { bytesOf, makeSlot, MiB, readPart, requestFor, sha256Of } from './support/images.ts';

// what is written is flushed and read back in parts: small ones here, so that small images have many
const flushEvery = 4 * MiB;

/** Notes in which order the device was asked for what. */
const recording = (calls: string[]): OpenSlotDevice => {
  const open = brokenDevice({});
  return async (slot) => {
    const device = await open(slot);
    return {
      ...device,
      write: async (from, length, position) => {
        await device.write(from, length, position);
        calls.push(`write ${position / MiB}`);
      },
      sync: async () => {
        const before = calls.filter((call) => call.startsWith('write')).length;
        await device.sync();
        calls.push(`flushed ${before}`);
      },
      read: async (into, length, position) => {
        calls.push(`read ${position / MiB}`);
        await device.read(into, length, position);
      },
    };
  };
};

test('an image of many parts is in the slot after its install', async (t) => {
  const slot = await makeSlot(t, { sizeBytes: 40 * MiB });
  for (const size of [4 * MiB, 8 * MiB + 1, 39 * MiB + 333]) {
    const image = bytesOf(size, size);
    const request = await requestFor(t, slot, image);
    await createInstaller({ flushEvery }).install(request);
    t.is(sha256Of(await readPart(slot.devicePath, slot.offset, size)), request.sha256);
    const last = request.seen.filter(({ bytesDone }) => bytesDone === size).map(({ phase }) => phase);
    t.deepEqual(last, ['writing', 'verifying']);
  }
});

test('nothing is read back before it was written and then flushed', async (t) => {
  const slot = await makeSlot(t, { sizeBytes: 40 * MiB });
  const calls: string[] = [];
  await createInstaller({ openSlot: recording(calls), flushEvery }).install(
    await requestFor(t, slot, bytesOf(40 * MiB)),
  );
  let chunksFlushed = 0;
  for (const call of calls) {
    const [what, number] = call.split(' ');
    if (what === 'flushed') chunksFlushed = Number(number);
    if (what === 'read') t.true(Number(number) / 2 < chunksFlushed, `${call} with ${chunksFlushed} chunks flushed`);
  }
  t.is(calls.filter((call) => call.startsWith('read')).length, 20);
  t.true(calls.findIndex((call) => call.startsWith('read')) < calls.lastIndexOf('write 38'), 'side by side');
});

test('a write error after parts were read back ends the install with its cause', async (t) => {
  const slot = await makeSlot(t, { sizeBytes: 40 * MiB });
  const installer = createInstaller({ openSlot: brokenDevice({ failWriteAt: 30 * MiB }), flushEvery });
  const error = await t.throwsAsync(installer.install(await requestFor(t, slot, bytesOf(40 * MiB))), {
    code: 'SLOT_WRITE_FAILED',
  });
  t.regex(error.message, /i\/o error/);
});

test('an error while reading back ends the writing too, before the install is over', async (t) => {
  const slot = await makeSlot(t, { sizeBytes: 64 * MiB });
  const calls: string[] = [];
  const failed = Promise.withResolvers<void>();
  const openSlot: OpenSlotDevice = async (info) => {
    const device = await recording(calls)(info);
    return {
      ...device,
      // the writer is kept from running ahead of the reader
      write: async (from, length, position) => {
        if (position >= 20 * MiB) await failed.promise;
        await device.write(from, length, position);
      },
      read: async (into, length, position) => {
        await device.read(into, length, position);
        if (position < 4 * MiB) return;
        failed.resolve();
        throw new BasaltError('SLOT_WRITE_FAILED', 'EIO: i/o error');
      },
    };
  };
  const request = await requestFor(t, slot, bytesOf(64 * MiB));
  await t.throwsAsync(createInstaller({ openSlot, flushEvery }).install(request), { code: 'SLOT_WRITE_FAILED' });
  const count = calls.length;
  t.false(calls.includes('write 24'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  t.is(calls.length, count);
});

test('an abort in the middle ends both sides', async (t) => {
  const slot = await makeSlot(t, { sizeBytes: 64 * MiB });
  const abort = new AbortController();
  const calls: string[] = [];
  const openSlot: OpenSlotDevice = async (info) => {
    const device = await recording(calls)(info);
    return {
      ...device,
      read: async (into, length, position) => {
        if (position >= 8 * MiB) abort.abort();
        await device.read(into, length, position);
      },
    };
  };
  const request = await requestFor(t, slot, bytesOf(64 * MiB), { signal: abort.signal });
  await t.throwsAsync(createInstaller({ openSlot, flushEvery }).install(request), { code: 'ABORTED' });
  const count = calls.length;
  await new Promise((resolve) => setTimeout(resolve, 50));
  t.is(calls.length, count);
});
