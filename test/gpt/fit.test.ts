import test from 'ava';
import { crashStates } from '#pkg/blockdev/crash-states.ts';
import { executePlan } from '#pkg/blockdev/execute.ts';
import type { LogEntry } from '#pkg/blockdev/write-log.ts';
import { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { bootOnce } from '#pkg/boot/boot-once.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import { fitToDisk, planFit } from '#pkg/gpt/fit.ts';
import { eveDiskGuid, typeGuids } from '#pkg/gpt/layout.ts';
import { planBothCopies } from '#pkg/gpt/plan.ts';
import { entriesOf, rangeOf } from '#pkg/gpt/table.ts';
import { copiesOn, formattedDisk, onLargerDisk, partsOf } from './small-disk.ts';

const mebibyte = 1024 * 1024;
const ownGuid = '9b1f2c9e-5d0e-4d4c-9d5b-0b8c8d6f0a11';
const wish = { grow: typeGuids.persistType, diskGuid: ownGuid };

const fit = async (device: MemoryDevice): Promise<void> => {
  const fitted = fitToDisk(tableOf(await copiesOn(device)), wish);
  if (fitted !== undefined) await executePlan(device, planFit(fitted, await device.read(0, device.sectorSize)));
};

const persistOf = async (device: MemoryDevice) => {
  const table = tableOf(await copiesOn(device));
  const entry = entriesOf(table).find(({ name }) => name === 'P3');
  return entry && rangeOf(table, entry);
};

for (const sectorSize of [512, 4096])
  test(`on a larger disk the backup table moves to its end and P3 takes the rest, ${sectorSize} byte sectors`, async (t) => {
    const device = await onLargerDisk(sectorSize, 20 * mebibyte + 8192);
    const before = await persistOf(device);
    await fit(device);
    const copies = await copiesOn(device);
    t.like(copies, { primary: { status: 'good' }, backup: { status: 'good' }, agree: true });
    t.is(tableOf(copies).header.diskGuid, ownGuid);
    const after = await persistOf(device);
    t.is(after?.offset, before?.offset);
    t.is((after?.offset ?? 0) + (after?.size ?? 0), Math.floor((device.size - 33 * 512) / mebibyte) * mebibyte);
    // one lost sector does not lose the table any more
    device.image.write(sectorSize, new Uint8Array(sectorSize));
    t.like(await copiesOn(device), { primary: { status: 'bad' }, backup: { status: 'good' } });
    t.like(await bootOnce(device), { kind: 'pick', label: 'IMGA' });
    t.is(fitToDisk(tableOf(await copiesOn(device)), wish), undefined, 'and nothing is left to do');
  });

test('a backup table is moved where nothing grows, P3 grows where the backup is in its place, and the table given stays', async (t) => {
  const device = await onLargerDisk(512, 9 * mebibyte);
  const table = tableOf(await copiesOn(device));
  const before = table.entries.slice();
  const moved = fitToDisk(table, {});
  t.is(moved?.backup.headerLba, device.size / 512 - 1);
  if (moved === undefined) return t.fail();
  t.is(moved.header.alternateLba, moved.backup.headerLba);
  const grown = fitToDisk(table, wish)?.entries;
  t.notDeepEqual(grown, before);
  t.deepEqual(fitToDisk(moved, { grow: wish.grow })?.entries, grown);
  t.deepEqual(table.entries, before);
});

test('P3 ends at the last whole MiB before the backup table, to the sector', async (t) => {
  for (const [spare, size] of [
    [32, 4],
    [33, 5],
  ] as const) {
    const device = await onLargerDisk(512, 3 * mebibyte + spare * 512);
    await fit(device);
    t.is((await persistOf(device))?.size, size * mebibyte);
    const { header } = tableOf(await copiesOn(device));
    t.is(header.lastUsableLba, device.size / 512 - 34);
  }
});

test('the protective MBR gets the new size; any other first sector stays as it is', async (t) => {
  const device = await onLargerDisk(512, 9 * mebibyte);
  const fitted = fitToDisk(tableOf(await copiesOn(device)), wish);
  if (fitted === undefined) return t.fail();
  const first = await device.read(0, 512);
  const both = planBothCopies(fitted);
  const [written, flush, ...more] = planFit(fitted, first).slice(both.length);
  if (written?.kind !== 'write') return t.fail();
  t.is(written.offset, 0);
  t.notDeepEqual(first, written.data, 'what was read stays');
  t.is(new DataView(written.data.buffer).getUint32(458, true), device.size / 512 - 1);
  t.deepEqual([flush, ...more], [{ kind: 'flush' }]);
  t.deepEqual(planFit(fitted, written.data), both, 'it is right already');
  for (const [at, byte] of [
    [510, 0],
    [450, 0xef],
    [454, 2],
  ] as const) {
    const other = first.slice();
    other[at] = byte;
    t.deepEqual(planFit(fitted, other), both, String(at));
  }
  const huge = { ...fitted, geometry: { sectorSize: 512, diskSize: 2 ** 43 } };
  const [step] = planFit(huge, first).slice(both.length);
  t.is(step?.kind === 'write' && new DataView(step.data.buffer).getUint32(458, true), 0xffffffff);
});

test('a backup array that has its place elsewhere keeps it where the disk has not grown', async (t) => {
  const device = await formattedDisk();
  const { header, backup, ...rest } = tableOf(await copiesOn(device));
  const lastUsableLba = header.lastUsableLba - 100;
  const moved = { ...rest, header: { ...header, lastUsableLba }, backup: { ...backup, entriesLba: lastUsableLba + 1 } };
  t.like(fitToDisk(moved, { diskGuid: ownGuid }), {
    header: { diskGuid: ownGuid, lastUsableLba, alternateLba: device.size / 512 - 1 },
    backup: { entriesLba: lastUsableLba + 1 },
  });
});

test('a disk that is as large as its image gets a GUID of its own, and nothing else is changed', async (t) => {
  const device = await formattedDisk();
  const before = tableOf(await copiesOn(device));
  t.is(before.header.diskGuid, eveDiskGuid);
  t.is(fitToDisk(before, { grow: typeGuids.persistType }), undefined);
  await fit(device);
  const after = tableOf(await copiesOn(device));
  t.deepEqual(after.header, { ...before.header, diskGuid: ownGuid });
  t.deepEqual(after.entries, before.entries);
});

test('the boot code beside the protective MBR stays', async (t) => {
  const device = await onLargerDisk(512, 9 * mebibyte);
  const code = Uint8Array.from({ length: 440 }, (_, at) => at & 0xff);
  device.image.write(0, code);
  await fit(device);
  t.deepEqual(await device.read(0, 440), code);
});

test('P3 does not grow over a partition behind it, nor where there is less than a MiB to have', async (t) => {
  const device = await onLargerDisk(512, 9 * mebibyte);
  const table = tableOf(await copiesOn(device));
  const slot = { ...wish, grow: typeGuids.slotType };
  t.deepEqual(fitToDisk(table, slot)?.entries, table.entries);
  const little = await onLargerDisk(512, 16 * 1024);
  await fit(little);
  t.is((await persistOf(little))?.size, mebibyte);
  t.is((await copiesOn(little)).backup.status, 'good');
  t.is(partsOf(little)['backup header'], little.size - 512);
});

test('whatever a power cut leaves of it, a whole table is found, the slot boots, and the next start brings it to its end', async (t) => {
  const device = await onLargerDisk(512, 9 * mebibyte);
  const initial = new Map([['disk', device.image.clone()]]);
  device.log.length = 0;
  await fit(device);
  const log = device.log.flatMap((entry): LogEntry[] => {
    if (entry.kind === 'flush') return [{ kind: 'flush' as const, target: 'disk' }];
    return entry.kind === 'write'
      ? [{ kind: 'write' as const, target: 'disk', offset: entry.offset, data: entry.data }]
      : [];
  });
  let count = 0;
  for (const { images } of crashStates(initial, log, { tear: 512, exhaustive: 6, samples: 24 })) {
    count += 1;
    const image = images.get('disk');
    if (image === undefined) throw new Error('the disk is gone');
    const after = new MemoryDevice({ size: device.size, sectorSize: 512 });
    for (const { offset, data } of image.written()) after.image.write(offset, data);
    const picked = await bootOnce(after);
    t.like(picked, { kind: 'pick', label: 'IMGA', before: 0x102 });
    await fit(after);
    t.like(await copiesOn(after), { primary: { status: 'good' }, backup: { status: 'good' }, agree: true });
    t.deepEqual(await persistOf(after), await persistOf(device));
  }
  t.true(count > 50, String(count));
});
