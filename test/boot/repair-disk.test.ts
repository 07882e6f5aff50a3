import test from 'ava';
import { repairDisk } from '#pkg/boot/repair-disk.ts';
import { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import { copiesOn, flipBit, formattedDisk, partsOf } from '../gpt/small-disk.ts';

const mebibyte = 1024 * 1024;

test('each part of the table that is damaged is repaired, and no partition changes', async (t) => {
  for (const [part, repaired] of [
    ['primary header', 'primary'],
    ['primary array', 'primary'],
    ['backup array', 'backup'],
    ['backup header', 'backup'],
  ] as const) {
    const device = await formattedDisk();
    const before = tableOf(await copiesOn(device)).entries;
    flipBit(device, partsOf(device)[part] + 20);
    t.deepEqual(await repairDisk(device), [repaired], part);
    const copies = await copiesOn(device);
    t.like(copies, { primary: { status: 'good' }, backup: { status: 'good' }, agree: true });
    t.deepEqual(tableOf(copies).entries, before);
    t.deepEqual(await repairDisk(device), []);
  }
});

test('on a larger disk a damaged backup is rewritten, and moved to the end', async (t) => {
  const small = await formattedDisk();
  flipBit(small, partsOf(small)['backup array']);
  const device = new MemoryDevice({ size: small.size + mebibyte, sectorSize: 512 });
  for (const { offset, data } of small.image.written()) device.image.write(offset, data);
  t.deepEqual(await repairDisk(device), ['backup', 'backup-moved']);
  device.image.write(512, new Uint8Array(512));
  t.like(await copiesOn(device), { primary: { status: 'bad' }, backup: { status: 'good' } });
});
