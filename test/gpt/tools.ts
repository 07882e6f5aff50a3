import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import { executePlan } from '#pkg/blockdev/execute.ts';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import type { Copies } from '#pkg/gpt/copies.ts';
import { planWrite } from '#pkg/gpt/plan.ts';
import { readCopies } from '#pkg/gpt/read.ts';
import { setAttributes } from '#pkg/gpt/table.ts';

/** Debian puts sgdisk, fdisk and losetup where a plain user's PATH does not look. */
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` };

/** Runs a tool and returns what it printed; fails the test with its output otherwise. */
export const run = (tool: string, ...args: string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] });

/** Gives fdisk these commands for a file with sectors of this size, and returns what it printed, warnings included. */
export const fdisk = (path: string, sectorSize: number, ...commands: string[]): string => {
  const args = ['-w', 'never', '-W', 'never', '-b', String(sectorSize), path];
  const input = `${commands.join('\n')}\n`;
  const { status, error, stdout, stderr } = spawnSync('fdisk', args, {
    encoding: 'utf8',
    env: { ...env, LC_ALL: 'C' },
    input,
  });
  if (status !== 0) throw new Error(`fdisk ${args.join(' ')} failed: ${error?.message ?? stderr}`);
  return stderr + stdout;
};

/** A directory of this test alone, removed at its end. */
export const scratch = async (t: ExecutionContext): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'basalt-gpt-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** Both copies of the table in a file or block device, as we read them. */
export const copiesAt = async (path: string, sectorSize?: number): Promise<Copies> => {
  const device = await openFileDevice(path, sectorSize === undefined ? {} : { sectorSize });
  try {
    const geometry = { sectorSize: device.sectorSize, diskSize: device.size };
    return await readCopies(geometry, (offset, length) => device.read(offset, length));
  } finally {
    await device.close();
  }
};

/** Sets the attributes of the partition with this index, by our own write. */
export const writeAt = async (path: string, index: number, attributes: bigint, sectorSize?: number): Promise<void> => {
  const copies = await copiesAt(path, sectorSize);
  const device = await openFileDevice(path);
  await executePlan(device, planWrite(setAttributes(tableOf(copies), new Map([[index, attributes]])), copies));
  await device.close();
};
