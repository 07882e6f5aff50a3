import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { testProp, fc } from '@fast-check/ava';
import type { SlotInfo } from '#pkg/boot/port.ts';
import { createInstaller } from '#pkg/install/installer.ts';
import { openSlotDevice } from '#pkg/install/slot-device.ts';
import { bytesOf, makeSlot, MiB, sha256Of } from './support/images.ts';

// units that reach every way of writing: 4096 and 512 go past the page cache when there are enough of them, 1 does not
const window = fc.record({
  unit: fc.constantFrom(1, 512, 4096),
  before: fc.nat(40),
  size: fc.integer({ min: 1, max: 300 }),
  after: fc.nat(40),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

testProp(
  'no byte outside of the slot is ever touched, and those inside are the image',
  [window],
  async (t, { unit, before, size, after, share }) => {
    const dir = await mkdtemp(join(tmpdir(), 'basalt-window-'));
    try {
      const [offset, sizeBytes] = [before * unit, size * unit];
      const disk = bytesOf(offset + sizeBytes + after * unit, 5);
      const devicePath = join(dir, 'disk');
      await writeFile(devicePath, disk);
      const image = bytesOf(Math.max(1, Math.floor(sizeBytes * share)), 6);
      await writeFile(join(dir, 'image'), image);
      const slot: SlotInfo = {
        label: 'IMGA',
        state: 'unused',
        attributes: 0,
        starts: 0,
        devicePath,
        offset,
        sizeBytes,
        partUuid: 'a',
      };
      await createInstaller().install({
        imagePath: join(dir, 'image'),
        sizeBytes: image.length,
        sha256: sha256Of(image),
        slot,
        signal: new AbortController().signal,
        onProgress: () => {},
      });
      const result = await readFile(devicePath);
      t.is(result.length, disk.length);
      t.true(result.subarray(0, offset).equals(disk.subarray(0, offset)));
      t.true(result.subarray(offset, offset + image.length).equals(image));
      t.true(result.subarray(offset + sizeBytes).equals(disk.subarray(offset + sizeBytes)));
    } finally {
      await rm(dir, { recursive: true });
    }
  },
  { numRuns: 60 },
);

test('the device of a slot refuses positions outside of it', async (t) => {
  const slot = await makeSlot(t, { sizeBytes: MiB });
  const device = await openSlotDevice(slot);
  t.teardown(() => device.close());
  for (const [position, length] of [
    [MiB, 4096],
    [-4096, 4096],
    [MiB - 4096, 8192],
  ] as const) {
    await t.throwsAsync(device.write(new Uint8Array(length), length, position), { code: 'SLOT_WRITE_FAILED' });
    await t.throwsAsync(device.read(new Uint8Array(length), length, position), { code: 'SLOT_WRITE_FAILED' });
  }
});
