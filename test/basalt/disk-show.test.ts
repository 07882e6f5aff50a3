import { stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { createNode } from '#cmd/basalt/node/create.ts';
import { buildSlotImage } from '#cmd/basalt/node/image.ts';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { createDiskImage } from '#pkg/boot/create-disk.ts';
import { runCli, scratchDir } from './run-cli.ts';

const mebibyte = 1024 * 1024;
const sizes = { esp: mebibyte, slot: 8 * mebibyte, config: mebibyte, persist: mebibyte };

test('disk show tells slots, bits, states, versions and the health of both tables', async (t) => {
  const dir = await scratchDir(t);
  const image = await buildSlotImage({ version: '1.2.3-kvm-amd64', out: join(dir, 'v1.img'), product: 'box' });
  const { disk } = await createNode({ dir: join(dir, 'node'), serial: 's', image: image.path, sizes });
  const { code, stdout } = await runCli(['disk', 'show', disk]);
  t.is(code, 0);
  t.regex(stdout, /IMGA +8\.0 MiB +active +0x102 +1\.2\.3-kvm-amd64 +box/);
  t.regex(stdout, /IMGB +8\.0 MiB +unused +0x000 +\(empty\)/);
  t.regex(stdout, /primary table: good\nbackup table: +good/);
  const json: unknown = JSON.parse((await runCli(['--json', 'disk', 'show', disk])).stdout);
  t.like(json, { tables: { primary: 'good', backup: 'good', agree: true } });

  const device = await openFileDevice(disk);
  await device.write(device.size - 512, Buffer.alloc(512, 7));
  t.regex((await runCli(['disk', 'show', disk])).stdout, /primary table: good\nbackup table: +bad: /);
  await device.write(512, Buffer.alloc(512, 7));
  await device.close();
  const bad = await runCli(['disk', 'show', disk]);
  t.is(bad.code, 1);
  t.regex(bad.stderr, /no usable partition table/);
});

test('disk repair says what it did, and does nothing to a table that is in order', async (t) => {
  const dir = await scratchDir(t);
  const disk = join(dir, 'disk.img');
  await createDiskImage(disk, sizes);
  t.regex((await runCli(['disk', 'repair', disk])).stdout, /both copies of the table are as they should be/);
  // the image on a larger disk, one sector of which is lost
  await truncate(disk, (await stat(disk)).size + 3 * mebibyte);
  const moved: unknown = JSON.parse((await runCli(['--json', 'disk', 'repair', disk])).stdout);
  t.like(moved, { repairs: ['backup-moved'] });
  const device = await openFileDevice(disk);
  await device.write(512, Buffer.alloc(512, 7));
  await device.close();
  t.regex((await runCli(['disk', 'repair', disk])).stdout, /the primary copy was damaged, and is rewritten/);
  t.regex((await runCli(['disk', 'show', disk])).stdout, /primary table: good\nbackup table: +good/);
  await writeFile(disk, Buffer.alloc(mebibyte));
  const { code, stderr } = await runCli(['disk', 'repair', disk]);
  t.is(code, 1);
  t.regex(stderr, /no copy of the partition table can be believed/);
});

test('disk show of what is no disk is one sentence', async (t) => {
  const dir = await scratchDir(t);
  await writeFile(join(dir, 'text'), 'hello');
  for (const file of ['text', 'missing']) {
    const { code, stderr } = await runCli(['disk', 'show', join(dir, file)]);
    t.is(code, 1);
    t.is(stderr.trim().split('\n').length, 1, stderr);
  }
});
