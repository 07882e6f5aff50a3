import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { readSysfsBlocks } from '#pkg/blockdev/sysfs.ts';
import { createDiskImage } from '#pkg/boot/create-disk.ts';
import { chooseDisk, findDisk } from '#pkg/boot/find-disk.ts';
import type { SlotInfo } from '#pkg/boot/port.ts';
import { eveDiskGuid } from '#pkg/gpt/layout.ts';
import { partitionOfSlot } from '#pkg/boot/slot-partition.ts';

const uuid = 'ad6871ee-31f9-4cf3-9e09-6f7a25c30052';
const otherUuid = 'ad6871ee-31f9-4cf3-9e09-6f7a25c30053';
const mebibyte = 1024 * 1024;

/** A sysfs with the disks and partitions that a test puts there. */
const fakeSysfs = async (t: ExecutionContext) => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-sysfs-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  const at = (...parts: string[]): string => join(dir, ...parts);
  await mkdir(at('class/block'), { recursive: true });
  await mkdir(at('dev'));
  const folder = async (path: string, name: string, files: Readonly<Record<string, string>>): Promise<void> => {
    await mkdir(at(path), { recursive: true });
    for (const [file, text] of Object.entries(files)) await writeFile(at(path, file), `${text}\n`);
    await symlink(at(path), at('class/block', name));
  };
  const disk = (name: string, number: string, sectors = 1000) =>
    folder(`devices/${name}`, name, { dev: number, size: String(sectors), uevent: `DEVNAME=${name}\nDEVTYPE=disk` });
  const partition = (on: string, index: number, number: string, start: number, size: number, more = '') =>
    folder(`devices/${on}/${on}p${index}`, `${on}p${index}`, {
      dev: number,
      partition: String(index),
      start: String(start),
      size: String(size),
      uevent: `DEVNAME=${on}p${index}\nDEVTYPE=partition\nPARTN=${index}${more}`,
    });
  return { at, disk, partition, options: { sysfs: at(), dev: at('dev'), mountinfo: at('mountinfo') } };
};

const told = (label: string, partUuid: string) => `\nPARTNAME=${label}\nPARTUUID=${partUuid}`;

test('disks and partitions are what sysfs says they are, in bytes', async (t) => {
  const { at, disk, partition } = await fakeSysfs(t);
  await disk('nvme0n1', '259:0', 4096);
  await partition('nvme0n1', 2, '259:2', 2048, 1024, told('IMGA', uuid.toUpperCase()));
  await partition('nvme0n1', 3, '259:3', 3072, 512);
  t.deepEqual(await readSysfsBlocks(at()), [
    { name: 'nvme0n1', number: '259:0', devName: 'nvme0n1', sizeBytes: 2 * mebibyte, partition: undefined },
    {
      name: 'nvme0n1p2',
      number: '259:2',
      devName: 'nvme0n1p2',
      sizeBytes: 512 * 1024,
      partition: { disk: 'nvme0n1', startBytes: mebibyte, partUuid: uuid, label: 'IMGA' },
    },
    {
      name: 'nvme0n1p3',
      number: '259:3',
      devName: 'nvme0n1p3',
      sizeBytes: 256 * 1024,
      partition: { disk: 'nvme0n1', startBytes: 1.5 * mebibyte, partUuid: undefined, label: undefined },
    },
  ]);
  await t.throwsAsync(readSysfsBlocks(at('none')), { code: 'STORE_IO' });
});

test('a slot is the partition at its place, if the kernel and the table agree on what it is', async (t) => {
  const { at, disk, partition } = await fakeSysfs(t);
  await disk('sda', '8:0');
  await disk('sdb', '8:16');
  await partition('sda', 2, '8:2', 2048, 8, told('IMGA', uuid));
  await partition('sda', 3, '8:3', 2056, 8);
  await partition('sdb', 2, '8:18', 2048, 8, told('IMGA', uuid));
  const blocks = await readSysfsBlocks(at());
  const slot: SlotInfo = {
    label: 'IMGA',
    state: 'active',
    attributes: 0x102,
    starts: 0,
    devicePath: '/dev/sda',
    offset: mebibyte,
    sizeBytes: 4096,
    partUuid: uuid,
  };
  t.is(partitionOfSlot(slot, '8:0', blocks).name, 'sdap2');
  t.is(partitionOfSlot(slot, '8:16', blocks).name, 'sdbp2');
  const second = { ...slot, label: 'IMGB' as const, offset: mebibyte + 4096, partUuid: otherUuid };
  t.is(partitionOfSlot(second, '8:0', blocks).name, 'sdap3', 'a kernel that tells no UUID is believed by the place');
  const wrong: readonly [SlotInfo, string, RegExp][] = [
    [{ ...slot, sizeBytes: 8192 }, '8:0', /no partition at its place/],
    [{ ...slot, partUuid: otherUuid }, '8:0', /the table says/],
    [{ ...slot, label: 'IMGB' }, '8:0', /the table says/],
    [slot, '8:32', /knows no disk/],
    [slot, '8:2', /name the whole disk/],
  ];
  for (const [info, number, message] of wrong)
    t.throws(() => partitionOfSlot(info, number, blocks), { code: 'SLOT_NOT_FOUND', message });
});

test('the disk is the one whose partition has the UUID, by what the kernel says', async (t) => {
  const { disk, partition, options } = await fakeSysfs(t);
  await disk('sda', '8:0');
  await disk('sdb', '8:16');
  await partition('sda', 2, '8:2', 1, 8, told('data', otherUuid));
  await partition('sdb', 2, '8:18', 1, 8, told('IMGA', uuid));
  t.is(await findDisk(`root=PARTUUID=${uuid}`, options), join(options.dev, 'sdb'));
});

test('two disks of the same layout are told apart by what is mounted, or not at all', async (t) => {
  const { at, disk, partition, options } = await fakeSysfs(t);
  await disk('sda', '8:0');
  await disk('sdb', '8:16');
  await partition('sda', 2, '8:2', 1, 8, told('IMGA', uuid));
  await partition('sdb', 2, '8:18', 1, 8, told('IMGA', uuid));
  await t.throwsAsync(findDisk(`root=PARTUUID=${uuid}`, options), {
    code: 'SLOT_NOT_FOUND',
    message: /sda and .*sdb/,
  });
  await writeFile(at('mountinfo'), '21 1 8:18 / / ro - squashfs /dev/root ro\n22 1 0:5 / /proc rw - proc proc rw\n');
  t.is(await findDisk(`root=PARTUUID=${uuid}`, options), join(options.dev, 'sdb'));
});

test('with a kernel that tells no UUIDs the tables are read, and then the links of udev are followed', async (t) => {
  const { at, disk, partition, options } = await fakeSysfs(t);
  await disk('sda', '8:0');
  await disk('sdb', '8:16');
  await partition('sda', 2, '8:2', 1, 8);
  await partition('sdb', 2, '8:18', 1, 8);
  const cmdline = `root=PARTUUID=${uuid}`;
  await t.throwsAsync(findDisk(cmdline, options), { code: 'SLOT_NOT_FOUND', message: /no partition has the UUID/ });
  await mkdir(at('dev/disk/by-partuuid'), { recursive: true });
  await writeFile(at('dev/sdap2'), '');
  await symlink(at('dev/sdap2'), at('dev/disk/by-partuuid', uuid));
  t.is(await findDisk(cmdline, options), at('dev/sda'));
  const sizes = { esp: mebibyte, slot: mebibyte, config: mebibyte, persist: mebibyte };
  await createDiskImage(at('dev/sdb'), sizes);
  t.is(await findDisk(cmdline, options), at('dev/sdb'));
  await createDiskImage(at('dev/sda'), sizes);
  await t.throwsAsync(findDisk(cmdline, options), { message: /sda and .*sdb/ });
  await writeFile(at('mountinfo'), '21 1 8:18 / / ro - squashfs /dev/root ro\n');
  t.is(await findDisk(cmdline, options), at('dev/sdb'));
});

test('with the GUID of the disk on the command line it is that disk and no other, whatever is mounted', async (t) => {
  const { at, disk, partition, options } = await fakeSysfs(t);
  await disk('sda', '8:0');
  await disk('sdb', '8:16');
  await partition('sda', 2, '8:2', 1, 8, told('IMGA', uuid));
  await partition('sdb', 2, '8:18', 1, 8, told('IMGA', uuid));
  const sizes = { esp: mebibyte, slot: mebibyte, config: mebibyte, persist: mebibyte };
  for (const name of ['sda', 'sdb']) await createDiskImage(at('dev', name), sizes);
  const [guid, other] = ['9b1f2c9e-5d0e-4d4c-9d5b-0b8c8d6f0a11', '9b1f2c9e-5d0e-4d4c-9d5b-0b8c8d6f0a12'];
  execFileSync('sgdisk', ['-U', guid, at('dev/sdb')]);
  const cmdline = (named: string) => `root=PARTUUID=${uuid} basalt.disk=${named}`;
  await writeFile(at('mountinfo'), '21 1 8:2 / / ro - squashfs /dev/root ro\n');
  t.is(await findDisk(cmdline(guid.toUpperCase()), options), at('dev/sdb'));
  await t.throwsAsync(findDisk(cmdline(other), options), { code: 'SLOT_NOT_FOUND', message: new RegExp(other) });
  // what every new disk has says nothing: the mounted one counts
  t.is(await findDisk(cmdline(eveDiskGuid), options), at('dev/sda'));
  execFileSync('sgdisk', ['-U', guid, at('dev/sda')]);
  await writeFile(at('mountinfo'), '');
  await t.throwsAsync(findDisk(cmdline(guid), options), { message: /sda and .*sdb/ }, 'a copy of the disk');
});

test('one candidate is taken whether it is mounted or not', (t) => {
  t.is(chooseDisk(uuid, [{ disk: '/dev/sda' }], new Set()), '/dev/sda');
  t.is(chooseDisk(uuid, [{ disk: '/dev/sda', number: '8:1' }], new Set(['8:2'])), '/dev/sda');
  t.throws(() => chooseDisk(uuid, [], new Set()), { code: 'SLOT_NOT_FOUND' });
});
