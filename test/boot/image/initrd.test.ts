import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { executePlan } from '#pkg/blockdev/execute.ts';
import { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { encodeEntry } from '#pkg/gpt/entry.ts';
import { buildLayout, eveDiskGuid, planFormat, protectiveMbr } from '#pkg/gpt/layout.ts';
import { planBothCopies } from '#pkg/gpt/plan.ts';
import { entriesOf } from '#pkg/gpt/table.ts';
import { writeSparse } from '../gptprio/judge.ts';

const mebibyte = 1024 * 1024;
const sizes = { esp: mebibyte, slot: mebibyte, config: mebibyte, persist: mebibyte };
const imga = 'ad6871ee-31f9-4cf3-9e09-6f7a25c30052';
const imgb = 'ad6871ee-31f9-4cf3-9e09-6f7a25c30053';
const ownGuid = '9b1f2c9e-5d0e-4d4c-9d5b-0b8c8d6f0a11';
const init = join(import.meta.dirname, '../../../grub/image/files/initrd/init');

const plainDisk = async (sectorSize = 512): Promise<MemoryDevice> => {
  const table = buildLayout({ ...sizes, sectorSize });
  const device = new MemoryDevice({ size: table.geometry.diskSize, sectorSize });
  await executePlan(device, planFormat(table));
  return device;
};

/** The same partitions in a table with entries of 256 bytes, which begins at another place than usual. */
const oddDisk = async (): Promise<MemoryDevice> => {
  const plain = buildLayout(sizes);
  const [entrySize, entriesLba] = [256, 40];
  const entries = new Uint8Array(128 * entrySize);
  for (const entry of entriesOf(plain)) encodeEntry(entry, entries.subarray(entry.index * entrySize));
  const arraySectors = new Uint8Array(entries.length);
  const { backup } = plain;
  const table = {
    ...plain,
    entries,
    header: { ...plain.header, entrySize, firstUsableLba: 2048, lastUsableLba: plain.header.lastUsableLba - 32 },
    primary: { ...plain.primary, entriesLba, arraySectors },
    backup: { ...backup, entriesLba: backup.headerLba - arraySectors.length / 512, arraySectors },
  };
  const device = new MemoryDevice({ size: plain.geometry.diskSize, sectorSize: 512 });
  await executePlan(device, [
    ...planBothCopies(table),
    { kind: 'write', offset: 0, data: protectiveMbr(device.size, 512) },
    { kind: 'flush' },
  ]);
  return device;
};

/** A machine with these disks, seen through the initrd's own functions. */
const machineWith = async (t: ExecutionContext, disks: Readonly<Record<string, MemoryDevice>>) => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-initrd-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  const at = (...parts: string[]): string => join(dir, ...parts);
  for (const name of ['dev', 'run', 'sys/class/block', 'sys/block']) await mkdir(at(name), { recursive: true });
  for (const [name, device] of Object.entries(disks)) {
    await writeSparse(at('dev', name), device.image);
    await mkdir(at('sys/block', name, 'queue'), { recursive: true });
    await writeFile(at('sys/block', name, 'queue/logical_block_size'), `${device.sectorSize}\n`);
    await writeFile(at('sys/block', name, 'size'), `${device.size / 512}\n`);
    // the others are looked at in the same way
    for (const number of [2, 3]) {
      const part = at('sys/block', name, `${name}p${number}`);
      await mkdir(part);
      await writeFile(join(part, 'partition'), `${number}\n`);
      await symlink(part, at('sys/class/block', `${name}p${number}`));
    }
  }
  const text = await readFile(init, 'utf8');
  const functions = text.slice(text.indexOf('# A GUID as it lies'), text.indexOf('[ ${#root} = 36 ]'));
  return {
    at,
    /** What the start goes on in; what it says instead when it stops. */
    find: async (root: string, disk = '', start = ''): Promise<string> => {
      await rm(at('run/boot-trial'), { force: true });
      const script = `
sleep() { :; }
reboot() { exit 0; }
${functions.replace('sys=/sys dev=/dev run=/run', '').replaceAll('>/dev/kmsg', '')}
sys=${at('sys')} dev=${at('dev')} run=${at('run')}
root=${root} machine_disk=${disk} start=${start}
root_order=$(table_order "$root")
disk_order=$(table_order "$machine_disk")
find_slot && echo "$slot$([ -e $run/boot-trial ] && echo ' on trial')"
exit 0
`;
      const { stdout, stderr, status } = spawnSync('busybox', ['sh', '-c', script], { encoding: 'utf8' });
      t.is(status, 0, stderr);
      t.is(stderr, '');
      return stdout.trim();
    },
  };
};

test('a slot that stands in for a committed one is not on trial: it may repair /persist, and stays up without it', async (t) => {
  const { find } = await machineWith(t, { nvme0n1: await plainDisk() });
  t.is(await find(imgb, eveDiskGuid, 'trial'), 'nvme0n1p3 on trial');
  t.is(await find(imgb, eveDiskGuid, 'stand-in'), 'nvme0n1p3');
});

test('a damaged header that says another GUID does not hide the disk, as the boot loader went by the other copy', async (t) => {
  const device = await plainDisk();
  device.image.write(512 + 60, Uint8Array.of(0xee));
  const { find } = await machineWith(t, { nvme0n1: device });
  t.is(await find(imga, eveDiskGuid), 'nvme0n1p2');
  t.is(await find(imga, ownGuid), '');
});

test('the initrd finds the slot by the table of its disk, and knows whether it is on trial', async (t) => {
  for (const [what, device] of [
    ['512 byte sectors', await plainDisk()],
    ['4096 byte sectors', await plainDisk(4096)],
    ['entries of 256 bytes at another place', await oddDisk()],
  ] as const) {
    const { find } = await machineWith(t, { nvme0n1: device });
    t.is(await find(imga, eveDiskGuid), 'nvme0n1p2', what);
    t.is(await find(imgb), 'nvme0n1p3 on trial', what);
    t.is(await find(imga, ownGuid), '', 'no other disk than the one that the boot loader named');
    device.image.write(device.sectorSize, new Uint8Array(device.sectorSize));
    const damaged = await machineWith(t, { nvme0n1: device });
    t.is(await damaged.find(imga, eveDiskGuid), 'nvme0n1p2', `${what}, by the backup`);
  }
});

test('of two disks of the layout the initrd takes the one that the boot loader named, or none', async (t) => {
  const { at, find } = await machineWith(t, { nvme0n1: await plainDisk(), nvme1n1: await plainDisk() });
  execFileSync('sgdisk', ['-U', ownGuid, at('dev/nvme1n1')]);
  t.is(await find(imga, ownGuid), 'nvme1n1p2');
  t.is(await find(imga, eveDiskGuid), 'nvme0n1p2');
  t.regex(await find(imga), /is on nvme0n1p2 and on nvme1n1p2, of disks that are not told apart .*names no disk/);
  execFileSync('sgdisk', ['-U', eveDiskGuid, at('dev/nvme1n1')]);
  t.regex(await find(imga, eveDiskGuid), /is on nvme0n1p2 and on nvme1n1p2, of disks that are not told apart/);
});

test('a disk without a table, or one that is full of noise, is not the one', async (t) => {
  const noise = new MemoryDevice({ size: 8 * mebibyte, sectorSize: 512 });
  noise.image.write(0, crypto.getRandomValues(new Uint8Array(64 * 1024)));
  const empty = new MemoryDevice({ size: 8 * mebibyte, sectorSize: 512 });
  const hostile = new MemoryDevice({ size: 8 * mebibyte, sectorSize: 512 });
  hostile.image.write(512, Buffer.concat([Buffer.from('EFI PART'), Buffer.alloc(504, 0xff)]));
  const { find } = await machineWith(t, { sda: noise, sdb: empty, sdc: hostile, sdd: await plainDisk() });
  t.is(await find(imga), 'sddp2');
});
