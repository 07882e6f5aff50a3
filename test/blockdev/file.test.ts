import { mkdtemp, rm, truncate, writeFile, readFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from 'node:fs/promises';
import test, { type ExecutionContext } from 'ava';
import { deviceGeometry } from '#pkg/blockdev/device-size.ts';
import { executePlan } from '#pkg/blockdev/execute.ts';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { run } from '../gpt/tools.ts';
import { loopDevice } from './loop-device.ts';

const scratchFile = async (t: ExecutionContext, content: Uint8Array) => {
  const folder = await mkdtemp(join(tmpdir(), 'basalt-blockdev-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'disk.img');
  await writeFile(path, content);
  return path;
};

const refused = async (t: ExecutionContext, work: Promise<unknown>, message: RegExp) => {
  const error = await t.throwsAsync(work, { instanceOf: BasaltError });
  t.is((error as BasaltError | undefined)?.code, 'STORE_IO');
  t.regex(error?.message ?? '', message);
};

const counting = Uint8Array.from({ length: 4096 }, (_, at) => at % 251);

test('a file is a device of its own size with 512 byte sectors', async (t) => {
  const path = await scratchFile(t, counting);
  const device = await openFileDevice(path);
  t.teardown(() => device.close());
  t.is(device.size, 4096);
  t.is(device.sectorSize, 512);
  t.deepEqual(await device.read(1000, 10), counting.slice(1000, 1010));
});

test('the sector size of a file can be given', async (t) => {
  const device = await openFileDevice(await scratchFile(t, counting), { sectorSize: 4096 });
  t.teardown(() => device.close());
  t.is(device.sectorSize, 4096);
});

test('a window is all there is: reads and writes beyond it are refused and change nothing', async (t) => {
  const path = await scratchFile(t, counting);
  const device = await openFileDevice(path, { offset: 512, size: 1024 });
  t.teardown(() => device.close());
  t.is(device.size, 1024);
  t.deepEqual(await device.read(0, 4), counting.slice(512, 516));
  await device.write(1020, Uint8Array.of(1, 2, 3, 4));
  await refused(t, device.write(1021, Uint8Array.of(9, 9, 9, 9)), /write of 4 bytes at 1021 is outside .* 1024/);
  await refused(t, device.write(-1, Uint8Array.of(9)), /outside/);
  await refused(t, device.read(1024, 1), /outside/);
  await refused(t, device.read(Number.NaN, 1), /outside/);
  await device.flush();
  const expected = counting.slice();
  expected.set([1, 2, 3, 4], 1532);
  t.deepEqual(new Uint8Array(await readFile(path)), expected);
});

test('a window larger than the file is refused', async (t) => {
  const path = await scratchFile(t, counting);
  await refused(t, openFileDevice(path, { offset: 4000, size: 97 }), /outside/);
  await refused(t, openFileDevice(path, { offset: 4097 }), /outside/);
});

test('a read-only device refuses writes', async (t) => {
  const path = await scratchFile(t, counting);
  const device = await openFileDevice(path, { readOnly: true });
  t.teardown(() => device.close());
  await refused(t, device.write(0, Uint8Array.of(1)), /read-only/);
  t.deepEqual(new Uint8Array(await readFile(path)), counting);
});

test('a missing file, a directory and a character device are refused with their path', async (t) => {
  await refused(t, openFileDevice('/nonexistent/disk'), /\/nonexistent\/disk/);
  await refused(t, openFileDevice(tmpdir()), /cannot open|neither/);
  await refused(t, openFileDevice('/dev/null'), /\/dev\/null is neither/);
});

test('a file that shrinks while open fails its read instead of giving fewer bytes', async (t) => {
  const path = await scratchFile(t, counting);
  const device = await openFileDevice(path);
  t.teardown(() => device.close());
  await truncate(path, 100);
  await refused(t, device.read(0, 4096), /ends at 100/);
});

test('a failing plan stops at its failing step', async (t) => {
  const path = await scratchFile(t, counting);
  const device = await openFileDevice(path);
  t.teardown(() => device.close());
  const write = (offset: number) => ({ kind: 'write', offset, data: Uint8Array.of(0xff) }) as const;
  await refused(t, executePlan(device, [write(0), write(5000), write(1), { kind: 'flush' }]), /outside/);
  t.deepEqual((await readFile(path)).subarray(0, 2), Buffer.of(0xff, 1));
});

test('a plan without a final barrier is a defect and is not started', async (t) => {
  const path = await scratchFile(t, counting);
  const device = await openFileDevice(path);
  t.teardown(() => device.close());
  await t.throwsAsync(executePlan(device, [{ kind: 'write', offset: 0, data: Uint8Array.of(9) }]));
  t.deepEqual(new Uint8Array(await readFile(path)), counting);
});

test('size and sector size of a block device and of its partition come from sysfs', async (t) => {
  const path = await scratchFile(t, counting);
  const sysfs = join(path, '..', 'sys');
  await mkdir(join(sysfs, 'dev', 'block', '259:1', 'queue'), { recursive: true });
  await writeFile(join(sysfs, 'dev', 'block', '259:1', 'size'), '4096\n');
  await writeFile(join(sysfs, 'dev', 'block', '259:1', 'queue', 'logical_block_size'), '4096\n');
  // a partition is a folder inside its disk's
  const { symlink } = await import('node:fs/promises');
  await mkdir(join(sysfs, 'dev', 'block', '259:1', 'part'));
  await writeFile(join(sysfs, 'dev', 'block', '259:1', 'part', 'size'), '8\n');
  await symlink(join(sysfs, 'dev', 'block', '259:1', 'part'), join(sysfs, 'dev', 'block', '259:2'));
  const handle = await open(path);
  t.teardown(() => handle.close());
  const rdev = (minor: number) => (259 << 8) | minor;
  t.deepEqual(await deviceGeometry(handle, rdev(1), sysfs), { size: 2097152, sectorSize: 4096 });
  t.deepEqual(await deviceGeometry(handle, rdev(2), sysfs), { size: 4096, sectorSize: 4096 });
  // unknown to sysfs: the end is found by reading
  t.deepEqual(await deviceGeometry(handle, rdev(3), sysfs), { size: 4096, sectorSize: 512 });
});

test('a real block device is measured and written', async (t) => {
  const path = await scratchFile(t, new Uint8Array(1024 * 1024));
  const disk = loopDevice(t, path, 4096);
  const device = await openFileDevice(disk, { offset: 8192 });
  t.is(device.size, 1024 * 1024 - 8192);
  t.is(device.sectorSize, 4096);
  await device.write(4096, Uint8Array.of(1, 2, 3));
  await device.flush();
  await device.close();
  t.deepEqual((await readFile(path)).subarray(12288, 12291), Buffer.of(1, 2, 3));
  t.is(run('losetup', '-n', '-O', 'LOG-SEC', disk).trim(), '4096');
});
