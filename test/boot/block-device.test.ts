import { mkdir, mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { findDisk } from '#pkg/boot/find-disk.ts';
import { GptBootControl } from '#pkg/boot/gpt-control.ts';
import { locateSlot } from '#pkg/boot/slot-partition.ts';
import { createInstaller } from '#pkg/install/installer.ts';
import { openSlotDevice } from '#pkg/install/slot-device.ts';
import { sha256 } from '#pkg/eve/sha256.ts';
import { run } from '../gpt/tools.ts';
import { loopDisk, type LoopDisk } from './loop-disk.ts';

const controlOf = (disk: LoopDisk): GptBootControl =>
  new GptBootControl({
    open: () => openFileDevice(disk.path),
    devicePath: disk.path,
    locate: (slot) => locateSlot(slot),
  });

/** Flushes that a device has been asked for: the 16th field of its statistics (Documentation/block/stat.rst). */
const flushesOf = async (name: string): Promise<number> =>
  Number((await readFile(`/sys/class/block/${name}/stat`, 'utf8')).trim().split(/\s+/)[15]);

for (const sectorSize of [512, 4096])
  test(`the slots of a disk with sectors of ${sectorSize} are its partitions, and their states are in its table`, async (t) => {
    const disk = await loopDisk(t, sectorSize);
    const device = await openFileDevice(disk.path);
    t.is(device.sectorSize, sectorSize);
    t.is(device.size, (await stat(disk.file)).size);
    await device.close();
    const control = controlOf(disk);
    const slots = await control.read();
    t.like(slots.IMGA, { devicePath: disk.partition(2), offset: 0, state: 'active', sizeBytes: 4 * 1024 * 1024 });
    t.like(slots.IMGB, { devicePath: disk.partition(3), offset: 0, state: 'unused' });
    t.is((await control.set({ IMGB: 'updating' })).IMGB.state, 'updating');
    // the file behind the device, without any cache of the device in between
    const file = await openFileDevice(disk.file, { sectorSize });
    const behind = new GptBootControl({ open: () => Promise.resolve(file), devicePath: disk.file });
    t.is((await behind.read()).IMGB.state, 'updating');
  });

test('flush reaches the device, and a read comes from the device and not from memory', async (t) => {
  const disk = await loopDisk(t);
  const device = await openFileDevice(disk.path);
  t.teardown(() => device.close());
  const at = 34 * 512;
  // fills the page cache of the device
  const cached = await open(disk.path, 'r');
  await cached.read(new Uint8Array(512), 0, 512, at);
  const before = await flushesOf(disk.name);
  await device.write(at, new Uint8Array(512).fill(7));
  await device.flush();
  t.true((await flushesOf(disk.name)) > before, 'the drive was told to write its cache');
  t.is((await device.read(at, 512))[0], 7);
  // changed on the medium, behind the kernel's back
  const medium = await open(disk.file, 'r+');
  await medium.write(new Uint8Array(512).fill(9), 0, 512, at);
  await medium.sync();
  const stale = new Uint8Array(512);
  await cached.read(stale, 0, 512, at);
  t.is(stale[0], 7, 'the page cache still has the old bytes, so that this test can tell');
  t.is((await device.read(at, 512))[0], 9);
  t.deepEqual(await device.read(at - 3, 5), Uint8Array.of(0, 0, 0, 9, 9), 'at any position');
  await medium.close();
  await cached.close();
});

test('a slot has one writer, none while it is mounted, and is not written through the whole disk', async (t) => {
  const disk = await loopDisk(t);
  const { IMGB } = await controlOf(disk).read();
  const first = await openSlotDevice(IMGB);
  await t.throwsAsync(openSlotDevice(IMGB), { code: 'SLOT_WRITE_FAILED', message: /EBUSY/ });
  await first.close();
  const dir = await mkdtemp(join(tmpdir(), 'basalt-mount-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  const image = join(dir, 'image');
  await writeFile(join(dir, 'release'), '1');
  run('mksquashfs', join(dir, 'release'), image, '-quiet', '-no-progress');
  const bytes = await readFile(image);
  const request = {
    imagePath: image,
    sizeBytes: bytes.length,
    sha256: Buffer.from(sha256(bytes)).toString('hex'),
    slot: IMGB,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  };
  await createInstaller().install(request);
  const written = Buffer.alloc(bytes.length);
  const behind = await open(disk.file, 'r');
  await behind.read(written, 0, bytes.length, 6 * 1024 * 1024);
  await behind.close();
  t.true(written.equals(bytes), 'IMGB begins behind 1 MiB, the ESP and IMGA');

  const mountPoint = join(dir, 'mnt');
  await mkdir(mountPoint);
  run('mount', '-t', 'squashfs', '-o', 'ro', disk.partition(3), mountPoint);
  try {
    await t.throwsAsync(createInstaller().install(request), { code: 'SLOT_WRITE_FAILED', message: /EBUSY/ });
  } finally {
    run('umount', mountPoint);
  }
  await createInstaller().install(request);
  await t.throwsAsync(openSlotDevice({ ...IMGB, devicePath: disk.path, offset: 6 * 1024 * 1024 }), {
    code: 'SLOT_WRITE_FAILED',
    message: /whole disk/,
  });
  await t.throwsAsync(openSlotDevice({ ...IMGB, sizeBytes: 2 * 1024 * 1024 }), { message: /the table says/ });
});

/** A disk with a UUID in its table that no other disk of this machine carries, when the kernel got to know it. */
const withOwnUuid = async (t: ExecutionContext): Promise<{ disk: LoopDisk; uuid: string }> => {
  const uuid = crypto.randomUUID();
  const disk = await loopDisk(t, 512, (file) => run('sgdisk', `--partition-guid=2:${uuid}`, file));
  return { disk, uuid };
};

test('the disk is found by the UUID on the kernel command line', async (t) => {
  const { disk, uuid } = await withOwnUuid(t);
  t.is(await findDisk(`quiet root=PARTUUID=${uuid.toUpperCase()} ro`), disk.path);
  await t.throwsAsync(findDisk('root=/dev/sda2'), { code: 'SLOT_NOT_FOUND' });
  await t.throwsAsync(findDisk(`root=PARTUUID=${crypto.randomUUID()}`), { code: 'SLOT_NOT_FOUND' });
});
