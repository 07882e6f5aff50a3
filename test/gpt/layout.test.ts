import test from 'ava';
import { executePlan } from '#pkg/blockdev/execute.ts';
import { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import { encodeEntry } from '#pkg/gpt/entry.ts';
import { buildLayout, eveDiskGuid, planFormat, protectiveMbr, typeGuids } from '#pkg/gpt/layout.ts';
import { entriesOf, rangeOf } from '#pkg/gpt/table.ts';
import { copiesOn } from './small-disk.ts';

const mebibyte = 1024 * 1024;

for (const sectorSize of [512, 4096]) {
  test(`partitions start at a MiB and follow each other, ${sectorSize} byte sectors`, (t) => {
    const table = buildLayout({ sectorSize, esp: 1, slot: 300 * mebibyte + 1, persist: 7 * mebibyte });
    const ranges = entriesOf(table).map((entry) => ({ name: entry.name, ...rangeOf(table, entry) }));
    t.deepEqual(ranges, [
      { name: 'EFI System', offset: mebibyte, size: mebibyte },
      { name: 'IMGA', offset: 2 * mebibyte, size: 301 * mebibyte },
      { name: 'IMGB', offset: 303 * mebibyte, size: 301 * mebibyte },
      { name: 'CONFIG', offset: 604 * mebibyte, size: 5 * mebibyte },
      { name: 'P3', offset: 609 * mebibyte, size: 7 * mebibyte },
    ]);
    t.is(table.geometry.diskSize, 617 * mebibyte);
  });
}

test('a size that is not a positive number of bytes is refused by name', (t) => {
  for (const slot of [0, -1, 1.5, Number.NaN, 2 ** 60]) {
    const error = t.throws(() => buildLayout({ slot }), { instanceOf: BasaltError });
    t.regex(error?.message ?? '', /IMGA/);
  }
  t.throws(() => buildLayout({ sectorSize: 520 }), { instanceOf: BasaltError });
});

test('a new disk has the types, GUIDs, boot bits and sizes of EVE', (t) => {
  const table = buildLayout();
  t.is(table.header.diskGuid, 'ad6871ee-31f9-4cf3-9e09-6f7a25c30050');
  t.is(eveDiskGuid, table.header.diskGuid);
  const shown = entriesOf(table).map((entry) => {
    const { index, name, typeGuid, partUuid, attributes } = entry;
    return [index + 1, name, typeGuid, partUuid, attributes, rangeOf(table, entry).size / mebibyte];
  });
  const uuid = (number: number) => `ad6871ee-31f9-4cf3-9e09-6f7a25c3005${number}`;
  t.deepEqual(shown, [
    [1, 'EFI System', 'c12a7328-f81f-11d2-ba4b-00a0c93ec93b', uuid(1), 4n, 36],
    [2, 'IMGA', '5dfbf5f4-2848-4bac-aa5e-0d9a20b745a6', uuid(2), 0x102n << 48n, 512],
    [3, 'IMGB', '5dfbf5f4-2848-4bac-aa5e-0d9a20b745a6', uuid(3), 0n, 512],
    [4, 'CONFIG', '13307e62-cd9c-4920-8f9b-91b45828b798', uuid(4), 0n, 5],
    [9, 'P3', '5f24425a-2dfa-11e8-a270-7b663faccc2c', uuid(9), 0n, 64],
  ]);
});

for (const sectorSize of [512, 4096])
  test(`what is read from a new disk is its layout, ${sectorSize} byte sectors`, async (t) => {
    const table = buildLayout({ sectorSize, esp: mebibyte, slot: mebibyte, config: mebibyte, persist: mebibyte });
    const device = new MemoryDevice({ size: table.geometry.diskSize, sectorSize });
    await executePlan(device, planFormat(table));
    const read = tableOf(await copiesOn(device));
    const lastLba = device.size / sectorSize - 1;
    t.deepEqual(read.header, table.header);
    t.like(read.header, { headerSize: 92, entryCount: 128, entrySize: 128, firstUsableLba: 2 + 16384 / sectorSize });
    t.is(read.header.lastUsableLba, lastLba - 16384 / sectorSize - 1);
    t.deepEqual(read.entries, table.entries);
    t.like(read.primary, { headerLba: 1, entriesLba: 2 });
    t.like(read.backup, { headerLba: lastLba, entriesLba: lastLba - 16384 / sectorSize });
  });

test('a disk is formatted with nothing to mount in IMGB first, and the protective MBR last', (t) => {
  const table = buildLayout({ sectorSize: 4096, esp: mebibyte, slot: mebibyte, config: mebibyte, persist: mebibyte });
  const plan = planFormat(table);
  t.deepEqual(plan[0], { kind: 'write', offset: 3 * mebibyte, data: new Uint8Array(4096) });
  t.deepEqual(plan.slice(-2), [
    { kind: 'write', offset: 0, data: protectiveMbr(table.geometry.diskSize, 4096) },
    { kind: 'flush' },
  ]);
  const entries = table.entries.slice();
  const guid = typeGuids.persistType;
  encodeEntry(
    { typeGuid: guid, partUuid: guid, firstLba: 1n, lastLba: 1n, attributes: 0n, name: 'X' },
    entries.subarray(256),
  );
  t.is(planFormat({ ...table, entries }).length, plan.length - 1, 'a table without an IMGB has no such place');
});

test('the protective MBR covers the disk, and no more than its field can say', (t) => {
  const sector = protectiveMbr(mebibyte, 512);
  t.is(Buffer.from(sector.subarray(446, 462)).toString('hex'), '00000200eeffffff01000000ff070000');
  t.is(Buffer.from(sector.subarray(510)).toString('hex'), '55aa');
  t.true(sector.subarray(0, 446).every((byte) => byte === 0) && sector.subarray(462, 510).every((byte) => byte === 0));
  const huge = new DataView(protectiveMbr(2 ** 43, 512).buffer);
  t.is(huge.getUint32(458, true), 0xffffffff);
});

test('what lies in IMGB of a new disk is no file system', async (t) => {
  const table = buildLayout({ esp: mebibyte, slot: mebibyte, config: mebibyte, persist: mebibyte });
  const [, , imgb] = entriesOf(table).map((entry) => rangeOf(table, entry).offset);
  const disk = new MemoryDevice({ size: table.geometry.diskSize });
  await executePlan(disk, [{ kind: 'write', offset: imgb!, data: Buffer.alloc(1024, 'hsqs') }, { kind: 'flush' }]);
  await executePlan(disk, planFormat(table));
  t.true((await disk.read(imgb!, 512)).every((byte) => byte === 0));
});
