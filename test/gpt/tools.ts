import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';

/** Debian puts sgdisk and losetup where a plain user's PATH does not look. */
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` };

/** Runs a tool and returns what it printed; fails the test with its output otherwise. */
export const run = (tool: string, ...args: string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] });

/** A directory of this test alone, removed at its end. */
export const scratch = async (t: ExecutionContext): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'basalt-gpt-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** A loop device with sectors of this size over a file, or undefined where that needs rights that are not there. */
export const loopDevice = (t: ExecutionContext, file: string, sectorSize: number): string | undefined => {
  try {
    const device = run('losetup', '-b', String(sectorSize), '-f', '--show', file).trim();
    t.teardown(() => run('losetup', '-d', device));
    return device;
  } catch {
    return undefined;
  }
};
