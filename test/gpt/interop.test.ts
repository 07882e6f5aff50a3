import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { createDiskImage } from '#pkg/boot/create-disk.ts';
import { executePlan } from '#pkg/blockdev/execute.ts';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import { fitToDisk, planFit } from '#pkg/gpt/fit.ts';
import { typeGuids } from '#pkg/gpt/layout.ts';
import { entriesOf } from '#pkg/gpt/table.ts';
import { writeSparse } from '../boot/gptprio/judge.ts';
import { copiesOn, onLargerDisk } from './small-disk.ts';
import { copiesAt, run, scratch, writeAt } from './tools.ts';

const mebibyte = 1024 * 1024;
const sizes = { esp: mebibyte, slot: 2 * mebibyte, config: mebibyte, persist: mebibyte };

const newImage = async (t: ExecutionContext) => {
  const path = join(await scratch(t), 'disk.img');
  await createDiskImage(path, sizes);
  return path;
};

test('sgdisk finds no fault in a new disk and sees the layout of EVE', async (t) => {
  const path = await newImage(t);
  t.regex(run('sgdisk', '-v', path), /No problems found/);
  const listed = [...run('sgdisk', '-p', path).matchAll(/^ +(\d+) .* ([A-F0-9]{4}) {2}(.+)$/gm)].map(
    ([, n, , label]) => [n, label],
  );
  t.deepEqual(listed, [
    ['1', 'EFI System'],
    ['2', 'IMGA'],
    ['3', 'IMGB'],
    ['4', 'CONFIG'],
    ['9', 'P3'],
  ]);
  const imgb = run('sgdisk', '-i', '3', path);
  t.regex(imgb, /GUID code: 5DFBF5F4-2848-4BAC-AA5E-0D9A20B745A6/);
  t.regex(imgb, /unique GUID: AD6871EE-31F9-4CF3-9E09-6F7A25C30053/);
  t.regex(run('sgdisk', '-i', '1', path), /Attribute flags: 0000000000000004/);
  t.regex(run('sgdisk', '-p', path), /Disk identifier \(GUID\): AD6871EE-31F9-4CF3-9E09-6F7A25C30050/);
});

test('cgpt reads the attributes that we wrote, and we read those that cgpt wrote', async (t) => {
  const path = await newImage(t);
  t.is(run('cgpt', 'show', '-i', '2', '-A', path).trim(), '0x102');
  await writeAt(path, 2, 0x0013n << 48n);
  t.is(run('cgpt', 'show', '-i', '3', '-A', path).trim(), '0x13');
  run('cgpt', 'add', '-i', '3', '-P', '2', '-S', '1', '-T', '0', path);
  const copies = await copiesAt(path);
  t.true(copies.agree);
  t.is(entriesOf(tableOf(copies))[2]?.attributes, 0x0102n << 48n);
  t.regex(run('sgdisk', '-v', path), /No problems found/);
});

test('counted starts and marks do not show in what cgpt and EVE read of a state, and cgpt and sgdisk keep them', async (t) => {
  const path = await newImage(t);
  const attributes = async () => entriesOf(tableOf(await copiesAt(path)))[2]?.attributes;
  await writeAt(path, 2, (0x0102n << 48n) | (0x3503n << 32n));
  t.is(run('cgpt', 'show', '-i', '3', '-A', path).trim(), '0x102', 'EVE compares all of it');
  t.regex(run('sgdisk', '-v', path), /No problems found/);
  run('cgpt', 'add', '-i', '3', '-P', '3', '-S', '0', '-T', '1', path);
  t.is(await attributes(), (0x0013n << 48n) | (0x3503n << 32n));
  run('cgpt', 'add', '-i', '3', '-A', '0', path);
  t.is(await attributes(), 0x3503n << 32n);
  run('sgdisk', '-A', '3:set:56', path);
  t.is(await attributes(), (0x0100n << 48n) | (0x3503n << 32n));
});

test('sgdisk reads all 64 attribute bits as we wrote them, and we read its', async (t) => {
  const path = await newImage(t);
  await writeAt(path, 2, 0x9013_0000_0000_0004n);
  t.regex(run('sgdisk', '-i', '3', path), /Attribute flags: 9013000000000004/);
  run('sgdisk', '-A', '3:=:1003000000000001', path);
  t.is(entriesOf(tableOf(await copiesAt(path)))[2]?.attributes, 0x1003_0000_0000_0001n);
});

test('tables that sgdisk and cgpt made from nothing are read whole', async (t) => {
  const folder = await scratch(t);
  const [sg, cg] = [join(folder, 'sg.img'), join(folder, 'cg.img')];
  for (const path of [sg, cg]) {
    await writeFile(path, '');
    await truncate(path, 8 * mebibyte);
  }
  run('sgdisk', '-o', '-n', '12:2048:+1M', '-c', '12:IMGA', '-t', '12:5DFBF5F4-2848-4BAC-AA5E-0D9A20B745A6', sg);
  run('cgpt', 'create', cg);
  run('cgpt', 'add', '-b', '2048', '-s', '2048', '-t', 'kernel', '-l', 'Gr\u00fc\u00dfe \u{1f600}', cg);
  const [bySg, byCg] = [await copiesAt(sg), await copiesAt(cg)];
  t.true(bySg.agree && byCg.agree);
  t.like(entriesOf(tableOf(bySg))[0], { index: 11, name: 'IMGA', firstLba: 2048n, lastLba: 4095n });
  t.like(entriesOf(tableOf(byCg))[0], { index: 0, name: 'Gr\u00fc\u00dfe \u{1f600}', firstLba: 2048n });
});

test('a table of sgdisk with another entry count and a moved primary array survives our write', async (t) => {
  const path = join(await scratch(t), 'odd.img');
  await writeFile(path, '');
  await truncate(path, 8 * mebibyte);
  run('sgdisk', '-o', '-S', '56', '-j', '64', '-n', '1:2048:+1M', path);
  await writeAt(path, 0, 0x0102n << 48n);
  t.regex(run('sgdisk', '-v', path), /No problems found/);
  t.regex(run('sgdisk', '-i', '1', path), /Attribute flags: 0102000000000000/);
  t.is((await copiesAt(path)).primary.status, 'good');
});

test('what we repaired is whole for sgdisk too', async (t) => {
  const path = await newImage(t);
  for (const at of [512 + 20, 1024 + 300, -512 + 20, -512 - 16384 + 300]) {
    const device = await openFileDevice(path);
    await device.write(at < 0 ? device.size + at : at, Uint8Array.of(0xa5));
    await device.close();
    await writeAt(path, 2, BigInt(Math.abs(at)) << 48n);
    t.regex(run('sgdisk', '-v', path), /No problems found/);
  }
});

test('in a table that was fitted to a larger disk sgdisk and cgpt find nothing to complain about', async (t) => {
  const device = await onLargerDisk(512, 9 * mebibyte);
  const fitted = fitToDisk(tableOf(await copiesOn(device)), { grow: typeGuids.persistType });
  if (fitted === undefined) return t.fail();
  await executePlan(device, planFit(fitted, await device.read(0, 512)));
  const path = join(await scratch(t), 'disk.img');
  await writeSparse(path, device.image);
  const said = run('sgdisk', '-v', path);
  t.regex(said, /No problems found/);
  t.notRegex(said, /Caution|Warning|Problem:/);
  t.notRegex(run('cgpt', 'show', path), /INVALID|ERROR/i);
});
