import { mkdir, readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runLimited } from '#pkg/host/run-limited.ts';

const run = async (program: 'mount' | 'umount', ...args: readonly string[]): Promise<void> => {
  const { error } = await runLimited(program, args, { limitMs: 30_000 });
  if (error !== undefined) throw error;
};

/** Whether a directory is the root of a mount that is read-only (fifth and sixth field of mountinfo, proc(5)). */
export const isMountedReadOnly = async (directory: string): Promise<boolean> => {
  const path = await realpath(directory);
  const lines = (await readFile('/proc/self/mountinfo', 'utf8')).split('\n').map((line) => line.split(' '));
  // of mounts over each other the last one is seen
  const options = lines.findLast((fields) => fields[4]?.replaceAll('\\040', ' ') === path)?.[5];
  return options?.split(',').includes('ro') === true;
};

/**
 * Lets `work` write to a directory that is mounted read-only, through a second mount of it that only root gets to: at its
 * own place it stays read-only for everyone, and its file system is read-only again afterwards. A directory that is
 * writable is given as it is. Errors: those of mount(8) and of `work`.
 */
export const withWritable = async (
  directory: string,
  runDir: string,
  work: (writable: string) => Promise<void>,
): Promise<void> => {
  if (!(await isMountedReadOnly(directory))) {
    await work(directory);
    return;
  }
  const closed = join(runDir, 'supervisor');
  const place = join(closed, 'writable');
  await mkdir(closed, { recursive: true, mode: 0o700 });
  await mkdir(place, { recursive: true, mode: 0o700 });
  await run('mount', '-o', 'bind', directory, place);
  try {
    await run('mount', '-o', 'remount,rw', place);
    try {
      await work(place);
    } finally {
      await run('mount', '-o', 'remount,ro', place);
    }
  } finally {
    await run('umount', place);
    await rm(place, { recursive: true, force: true });
  }
};
