import { stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { buildRootfs } from '#grub/image/rootfs.ts';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { readDisk } from '#pkg/boot/read-disk.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import { entriesOf, rangeOf } from '#pkg/gpt/table.ts';
import { copyDisk } from '../vm/disk-copy.ts';
import { folder, newMachine, patience } from './rig.ts';

const mebibyte = 1024 * 1024;

const tableOn = async (disk: string) => {
  const device = await openFileDevice(disk, { readOnly: true });
  try {
    const copies = await readDisk(device);
    const table = tableOf(copies);
    const persist = entriesOf(table).find(({ name }) => name === 'P3');
    return { copies, guid: table.header.diskGuid, persist: persist && rangeOf(table, persist) };
  } finally {
    await device.close();
  }
};

/** A disk beside the one that is started from, and before it in the order of names. */
const secondDisk = (path: string): string[] => [
  '-blockdev',
  JSON.stringify({ driver: 'raw', 'node-name': 'other', file: { driver: 'file', filename: path } }),
  '-device',
  'nvme,drive=other,serial=other',
];

test('an image on a larger disk takes all of it at its first start, and is told from any other disk by then', async (t) => {
  t.timeout(3_600_000);
  const dir = await folder(t);
  const rootfs = join(dir, 'rootfs.img');
  await buildRootfs({ version: '1.0.0-kvm-amd64', out: rootfs, compress: false });
  const other = join(dir, 'other.img');
  const wanted = { dir, firmware: 'bios', rootfs } as const;
  const machine = await newMachine(t, wanted);
  const { disk } = machine.setup;
  await truncate(disk, (await stat(disk)).size + 256 * mebibyte);
  await copyDisk(disk, other);
  const before = await tableOn(disk);

  await machine.start();
  await machine.waitFor(/the partition table fits the disk now/, patience, 'start');
  await machine.waitFor(/"started"/, patience, 'start');
  await machine.cutPower();
  const after = await tableOn(disk);
  t.like(after.copies, { primary: { status: 'good' }, backup: { status: 'good' }, agree: true });
  t.is(after.persist?.size, (before.persist?.size ?? 0) + 256 * mebibyte);
  t.not(after.guid, before.guid);
  t.notRegex(machine.text(), /could not be settled/);

  const beside = await newMachine(t, { ...wanted, disk, extra: secondDisk(other) });
  await beside.start();
  await beside.waitFor(/basalt: root file system: \/dev\/nvme1n1p2/, patience, 'start');
  await beside.waitFor(/"disk":"\/dev\/nvme1n1","slot":"IMGA","msg":"the disk is ready"/, patience, 'start');
  await beside.cutPower();

  await copyDisk(disk, other);
  await beside.start();
  await beside.waitFor(/is on nvme0n1p2 and on nvme1n1p2, of disks that are not told apart/, patience);
  await beside.cutPower();
});
