import test from 'ava';
import { fc, testProp } from '@fast-check/ava';
import { executePlan } from '#pkg/blockdev/execute.ts';
import { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import { crc32 } from '#pkg/gpt/crc32.ts';
import { buildLayout, planFormat } from '#pkg/gpt/layout.ts';
import { planBothCopies, planWrite } from '#pkg/gpt/plan.ts';
import { setAttributes, type Table } from '#pkg/gpt/table.ts';
import { copiesOn } from './small-disk.ts';

const mebibyte = 1024 * 1024;
const size = 512 * 1024;
const word = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });

/** A table with foreign bytes everywhere that is not ours: header rest, entry tails, the array's last sector. */
const foreignDisk = async (entrySize: number, entryCount: number, noise: Uint8Array): Promise<MemoryDevice> => {
  const plain = buildLayout({ esp: mebibyte, slot: mebibyte, config: mebibyte, persist: mebibyte });
  const array = Math.ceil((entrySize * entryCount) / 512);
  const fill = (length: number, salt: number) =>
    Uint8Array.from({ length }, (_, at) => noise[(at + salt) % noise.length]!);
  const sector = (salt: number) => {
    const bytes = plain.primary.headerSector.slice();
    bytes.set(fill(4, salt), 20);
    bytes.set(fill(512 - 92, salt), 92);
    return bytes;
  };
  const entries = fill(entrySize * entryCount, 7);
  const lastLba = size / 512 - 1;
  const table: Table = {
    geometry: { sectorSize: 512, diskSize: size },
    header: {
      ...plain.header,
      alternateLba: lastLba,
      firstUsableLba: 2 + array,
      lastUsableLba: lastLba - array - 1,
      entryCount,
      entrySize,
    },
    primary: { headerLba: 1, entriesLba: 2, headerSector: sector(1), arraySectors: fill(array * 512, 2) },
    backup: {
      headerLba: lastLba,
      entriesLba: lastLba - array,
      headerSector: sector(3),
      arraySectors: fill(array * 512, 4),
    },
    entries,
  };
  const device = new MemoryDevice({ size });
  await executePlan(device, planBothCopies(table));
  return device;
};

testProp(
  'setting attributes changes these 8 bytes and the CRCs and nothing else on the disk',
  [
    fc.constantFrom(128, 256, 512),
    fc.integer({ min: 3, max: 131 }),
    fc.uint8Array({ minLength: 97, maxLength: 97 }),
    fc.nat(),
    word,
  ],
  async (t, entrySize, entryCount, noise, at, attributes) => {
    const device = await foreignDisk(entrySize, entryCount, noise);
    const before = device.image.read(0, size);
    const copies = await copiesOn(device);
    t.true(copies.agree);
    const index = at % entryCount;
    await executePlan(device, planWrite(setAttributes(tableOf(copies), new Map([[index, attributes]])), copies));
    const after = device.image.read(0, size);
    const allowed = new Set<number>();
    const allow = (from: number, length: number) => {
      for (let each = from; each < from + length; each += 1) allowed.add(each);
    };
    const array = Math.ceil((entrySize * entryCount) / 512) * 512;
    for (const header of [512, size - 512]) {
      allow(header + 16, 4);
      allow(header + 88, 4);
    }
    for (const start of [1024, size - 512 - array]) allow(start + index * entrySize + 48, 8);
    const changed: number[] = [];
    for (let each = 0; each < size; each += 1) if (before[each] !== after[each]) changed.push(each);
    t.deepEqual(
      changed.filter((each) => !allowed.has(each)),
      [],
    );
    const view = new DataView(after.buffer);
    t.is(view.getBigUint64(1024 + index * entrySize + 48, true), attributes);
    t.true((await copiesOn(device)).agree);
  },
  { numRuns: 12 },
);

test('a primary array that was moved away from sector 2 is repaired where it was', async (t) => {
  for (const part of ['header', 'array'] as const) {
    const table = buildLayout({ esp: mebibyte, slot: mebibyte, config: mebibyte, persist: mebibyte });
    const moved: Table = {
      ...table,
      header: { ...table.header, firstUsableLba: 2048 },
      primary: { ...table.primary, entriesLba: 2016 },
    };
    const device = new MemoryDevice({ size: table.geometry.diskSize });
    await executePlan(device, planFormat(moved));
    const before = device.image.read(0, device.size);
    device.image.write(part === 'header' ? 512 + 60 : 2016 * 512 + 60, Uint8Array.of(0xee));
    const copies = await copiesOn(device);
    t.is(copies.primary.status, 'bad');
    await executePlan(device, planWrite(tableOf(copies), copies));
    t.true(Buffer.from(device.image.read(0, device.size)).equals(before), part);
  }
});

test('the word of a damaged header on where its array is does not count', async (t) => {
  const table = buildLayout({ esp: mebibyte, slot: mebibyte, config: mebibyte, persist: mebibyte });
  const device = new MemoryDevice({ size: table.geometry.diskSize });
  await executePlan(device, planFormat({ ...table, header: { ...table.header, firstUsableLba: 2048 } }));
  const before = device.image.read(0, device.size);
  // in bounds, but not under the CRC: boot code may live at that place
  device.image.write(512 + 72, Uint8Array.of(100));
  const copies = await copiesOn(device);
  t.is(copies.primary.status, 'bad');
  await executePlan(device, planWrite(tableOf(copies), copies));
  t.true(Buffer.from(device.image.read(0, device.size)).equals(before));
});

test('the header CRC covers the size that the header names', async (t) => {
  const device = await foreignDisk(128, 128, Uint8Array.of(9, 8, 7));
  const sector = device.image.read(512, 512);
  const view = new DataView(sector.buffer);
  view.setUint32(12, 200, true);
  view.setUint32(16, 0, true);
  view.setUint32(16, crc32(sector.subarray(0, 200)), true);
  device.image.write(512, sector);
  t.is((await copiesOn(device)).primary.status, 'good');
  device.image.write(512 + 150, Uint8Array.of(0x55));
  t.is((await copiesOn(device)).primary.status, 'bad');
});
