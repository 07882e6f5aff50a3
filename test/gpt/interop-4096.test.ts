import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { createDiskImage } from '#pkg/boot/create-disk.ts';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import { entriesOf } from '#pkg/gpt/table.ts';
import { copiesAt, fdisk, scratch, writeAt } from './tools.ts';

// sgdisk and cgpt take the sector size from the kernel, so from a device; fdisk can be told it for a plain file

const mebibyte = 1024 * 1024;
const sizes = { esp: mebibyte, slot: 2 * mebibyte, config: mebibyte, persist: mebibyte };
const sectorSize = 4096;

const newImage = async (t: ExecutionContext) => {
  const path = join(await scratch(t), 'disk.img');
  await createDiskImage(path, { ...sizes, sectorSize });
  return path;
};

/** The attributes of a partition as fdisk prints them: bits 48 and up as `GUID:48,56`, the lower three by name. */
const attributesBy = (listed: string, label: string): string | undefined =>
  new RegExp(`^.*[0-9A-F]{12} ${label} +(\\S*) *$`, 'm').exec(listed)?.[1];

test('fdisk finds no fault in a new disk with 4096 byte sectors and sees the layout of EVE', async (t) => {
  const listed = fdisk(await newImage(t), sectorSize, 'v', 'x', 'p', 'q');
  t.regex(listed, /No errors detected/);
  t.regex(listed, /9 MiB, 9437184 bytes, 2304 sectors/);
  t.regex(listed, /Disk identifier: AD6871EE-31F9-4CF3-9E09-6F7A25C30050/);
  t.deepEqual(
    [...listed.matchAll(/disk\.img(\d+) +(\d+) +(\d+) +\d+ [0-9A-F-]{36} [0-9A-F-]{36} (\S+)/g)].map((row) =>
      row.slice(1),
    ),
    [
      ['1', '256', '511', 'EFI'],
      ['2', '512', '1023', 'IMGA'],
      ['3', '1024', '1535', 'IMGB'],
      ['4', '1536', '1791', 'CONFIG'],
      ['9', '1792', '2047', 'P3'],
    ],
  );
  t.regex(listed, /5DFBF5F4-2848-4BAC-AA5E-0D9A20B745A6 AD6871EE-31F9-4CF3-9E09-6F7A25C30053 IMGB/);
});

test('fdisk reads the attributes that we wrote into 4096 byte sectors, and we read those that fdisk wrote', async (t) => {
  const path = await newImage(t);
  const before = fdisk(path, sectorSize, 'x', 'p', 'q');
  t.is(attributesBy(before, 'IMGA'), 'GUID:49,56');
  t.is(attributesBy(before, 'IMGB'), '');
  await writeAt(path, 2, 0x0013n << 48n, sectorSize);
  const armed = fdisk(path, sectorSize, 'v', 'x', 'p', 'q');
  t.regex(armed, /No errors detected/);
  t.is(attributesBy(armed, 'IMGB'), 'GUID:48,49,52');
  t.is(attributesBy(armed, 'IMGA'), 'GUID:49,56');

  // 0x0013 to 0x0102, bit by bit: S toggles one of partition 3
  const toggled = ['48', '52', '56'].flatMap((bit) => ['S', '3', bit]);
  fdisk(path, sectorSize, 'x', ...toggled, 'r', 'w');
  const copies = await copiesAt(path, sectorSize);
  t.true(copies.agree);
  t.is(copies.geometry.sectorSize, sectorSize);
  t.is(entriesOf(tableOf(copies))[2]?.attributes, 0x0102n << 48n);
});

test('a table that fdisk made from nothing in 4096 byte sectors is read whole, and is whole after our write', async (t) => {
  const path = join(await scratch(t), 'made.img');
  await writeFile(path, '');
  await truncate(path, 8 * mebibyte);
  fdisk(path, sectorSize, 'g', 'n', '12', '256', '511', 'x', 'n', 'IMGA', 'r', 'w');
  const copies = await copiesAt(path, sectorSize);
  t.true(copies.agree);
  t.like(entriesOf(tableOf(copies))[0], { index: 11, name: 'IMGA', firstLba: 256n, lastLba: 511n });
  await writeAt(path, 11, 0x0102n << 48n, sectorSize);
  const listed = fdisk(path, sectorSize, 'v', 'x', 'p', 'q');
  t.regex(listed, /No errors detected/);
  t.is(attributesBy(listed, 'IMGA'), 'GUID:49,56');
});

test('what we repaired in 4096 byte sectors is whole for fdisk, which complains before', async (t) => {
  const path = await newImage(t);
  for (const at of [4096 + 20, 8192 + 300, -4096 + 20, -4096 - 16384 + 300]) {
    const device = await openFileDevice(path);
    await device.write(at < 0 ? device.size + at : at, Uint8Array.of(0xa5));
    await device.close();
    t.regex(fdisk(path, sectorSize, 'v', 'q'), /corrupt/);
    await writeAt(path, 2, BigInt(Math.abs(at)) << 48n, sectorSize);
    const verified = fdisk(path, sectorSize, 'v', 'q');
    t.regex(verified, /No errors detected/);
    t.notRegex(verified, /corrupt/);
  }
});
