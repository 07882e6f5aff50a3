import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, statfs, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import test, { type ExecutionContext } from 'ava';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { readDisk } from '#pkg/boot/read-disk.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import { eveDiskGuid } from '#pkg/gpt/layout.ts';
import { entriesOf } from '#pkg/gpt/table.ts';
import { settleDisk } from '#cmd/supervisor/settle-disk.ts';
import { loopDisk } from '../boot/loop-disk.ts';

const mebibyte = 1024 * 1024;
const slot = (tail: string) => `root=PARTUUID=ad6871ee-31f9-4cf3-9e09-6f7a25c300${tail}`;
const log = pino({ level: 'silent' });
const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` };
const run = (program: string, ...args: string[]): string => execFileSync(program, args, { env }).toString();

const copiesOn = async (path: string) => {
  const device = await openFileDevice(path, { readOnly: true });
  try {
    return await readDisk(device);
  } finally {
    await device.close();
  }
};

/** A disk of 32 MiB that was made for a fifth of that, with a /persist that is mounted and holds a file. */
const largerDisk = async (t: ExecutionContext) => {
  const disk = await loopDisk(t);
  await truncate(disk.file, 32 * mebibyte);
  run('losetup', '--set-capacity', disk.path);
  run('mke2fs', '-q', '-F', '-t', 'ext4', '-m', '0', disk.partition(9));
  const place = await mkdtemp(join(tmpdir(), 'basalt-persist-'));
  run('mount', disk.partition(9), place);
  t.teardown(async () => {
    run('umount', place);
    await rm(place, { recursive: true, force: true });
  });
  await writeFile(join(place, 'kept'), 'kept');
  const size = async (): Promise<number> => {
    const { blocks, bsize } = await statfs(place);
    return blocks * bsize;
  };
  return { disk, place, size };
};

test('the first start from a larger disk gives it a GUID of its own, moves the backup table and grows P3 in use', async (t) => {
  const { disk, place, size } = await largerDisk(t);
  t.true((await size()) < mebibyte);
  await settleDisk(disk.path, slot('52'), log);
  const copies = await copiesOn(disk.path);
  t.like(copies, { primary: { status: 'good' }, backup: { status: 'good' }, agree: true });
  const { header } = tableOf(copies);
  t.not(header.diskGuid, eveDiskGuid);
  t.is(header.alternateLba, 32 * 2048 - 1);
  const sectors = await readFile(`/sys/class/block/${disk.name}p9/size`, 'utf8');
  // the first MiB, ESP, slots and CONFIG are before it, the last MiB is the backup table's
  t.is(Number(sectors) * 512, (32 - 1 - 1 - 2 * 4 - 1 - 1) * mebibyte);
  // a mounted file system grows only by the hand of one who has CAP_SYS_RESOURCE; the next start does it in any case
  run('umount', place);
  run('e2fsck', '-f', '-p', disk.partition(9));
  run('resize2fs', disk.partition(9));
  run('mount', disk.partition(9), place);
  t.true((await size()) > 15 * mebibyte, String(await size()));
  t.is(await readFile(join(place, 'kept'), 'utf8'), 'kept');
  // the next start finds nothing to do
  await settleDisk(disk.path, slot('52'), log);
  t.is(tableOf(await copiesOn(disk.path)).header.diskGuid, header.diskGuid);
});

test('an image on trial, and a table that is damaged, leave the disk as it is', async (t) => {
  const { disk, size } = await largerDisk(t);
  await settleDisk(disk.path, slot('53'), log);
  const before = tableOf(await copiesOn(disk.path));
  t.is(before.header.diskGuid, eveDiskGuid);
  run('dd', 'if=/dev/zero', `of=${disk.path}`, 'bs=512', 'seek=1', 'count=1', 'conv=notrunc,fsync', 'status=none');
  await settleDisk(disk.path, slot('52'), log);
  t.like(await copiesOn(disk.path), { primary: { status: 'bad' } });
  t.true((await size()) < mebibyte);
  t.is(entriesOf(before).length, 5);
});
