import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ExecutionContext } from 'ava';
import { createDiskImage } from '#pkg/boot/create-disk.ts';

const mebibyte = 1024 * 1024;
const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` };
const losetup = (...args: string[]): string => execFileSync('losetup', args, { env }).toString().trim();

/** A real block device with real partitions in EVE's layout, over a file. */
export interface LoopDisk {
  /** the whole disk */
  readonly path: string;
  readonly name: string;
  /** the file behind it */
  readonly file: string;
  partition(number: number): string;
}

/** Attaches a disk image as a disk whose partitions the kernel knows. Needs root and loop devices, and fails without. `change` gets the
 * image before that. */
export const loopDisk = async (
  t: ExecutionContext,
  sectorSize = 512,
  change: (file: string) => void = () => undefined,
): Promise<LoopDisk> => {
  if (process.getuid?.() !== 0) t.fail('this test attaches loop devices and has to run as root');
  const dir = await mkdtemp(join(tmpdir(), 'basalt-loop-'));
  const file = join(dir, 'disk.img');
  await createDiskImage(file, { sectorSize, esp: mebibyte, slot: 4 * mebibyte, config: mebibyte, persist: mebibyte });
  change(file);
  const path = losetup('--find', '--show', '--partscan', '--sector-size', String(sectorSize), file);
  // a kernel without GPT support is told of the partitions one by one
  if (!existsSync(`${path}p2`)) execFileSync('partx', ['--add', '--sector-size', String(sectorSize), path], { env });
  const before = await stat(path);
  t.teardown(async () => {
    // whoever was given the disk keeps nothing of it
    await chown(path, before.uid, before.gid);
    await chmod(path, before.mode & 0o777);
    execFileSync('partx', ['--delete', path], { env });
    losetup('--detach', path);
    await rm(dir, { recursive: true, force: true });
  });
  return { path, name: basename(path), file, partition: (number) => `${path}p${number}` };
};
