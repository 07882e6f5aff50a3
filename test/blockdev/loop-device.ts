import type { ExecutionContext } from 'ava';
import { run } from '../gpt/tools.ts';

const isRoot = process.getuid?.() === 0;

/** Runs a tool as root: as what we are, or by a sudo that asks nothing. */
const asRoot = (...command: [string, ...string[]]): string =>
  isRoot ? run(...command) : run('sudo', '-n', ...command);

const needed =
  'This test needs a loop device, since nothing else is a real block device: run it as root or as a user whose sudo ' +
  'asks for no password, on a machine, or in a container started with --privileged, that has /dev/loop-control.';

/** A loop device with sectors of this size over a file, open to this user, until the test ends. Fails where none can be had. */
export const loopDevice = (t: ExecutionContext, file: string, sectorSize: number): string => {
  let device: string;
  try {
    device = asRoot('losetup', '-b', String(sectorSize), '-f', '--show', file).trim();
  } catch (cause) {
    throw new Error(`${needed} (${String(cause)})`, { cause });
  }
  t.teardown(() => asRoot('losetup', '-d', device));
  if (!isRoot) {
    asRoot('chown', String(process.getuid?.()), device);
    t.teardown(() => asRoot('chown', 'root', device));
  }
  return device;
};
