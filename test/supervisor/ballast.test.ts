import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, open, rm, stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { dropBallastIfFull, keepBallast } from '#cmd/supervisor/ballast.ts';
import { makeExt4 } from '#cmd/basalt/image/ext4.ts';
import { createLogger } from '#pkg/process/log.ts';
import { needRoot } from './rig.ts';

const MiB = 1024 * 1024;
const log = createLogger('supervisor', { level: 'silent' });

/** A file system of this size for this test alone. */
const mounted = async (t: ExecutionContext, mebibytes: number): Promise<string> => {
  needRoot(t);
  const dir = await mkdtemp(join(tmpdir(), 'basalt-ballast-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', dir]);
  t.teardown(async () => {
    execFileSync('umount', ['-l', dir]);
    await rm(dir, { recursive: true });
  });
  return dir;
};

/** The file system of the persist partition as the image has it, on a loop device. */
const persistPartition = async (t: ExecutionContext, mebibytes: number): Promise<string> => {
  needRoot(t);
  const dir = await mkdtemp(join(tmpdir(), 'basalt-ballast-'));
  const [file, mountPoint] = [join(dir, 'p3'), join(dir, 'persist')];
  await makeExt4(file, mebibytes * MiB, 'P3');
  await mkdir(mountPoint);
  execFileSync('mount', ['-o', 'loop', file, mountPoint]);
  t.teardown(async () => {
    execFileSync('umount', ['-l', mountPoint]);
    await rm(dir, { recursive: true });
  });
  return mountPoint;
};

const fill = async (dir: string): Promise<void> => {
  await using file = await open(join(dir, 'filler'), 'w');
  const zeros = new Uint8Array(MiB);
  try {
    for (;;) await file.write(zeros);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
};

const free = async (dir: string): Promise<number> => {
  const { bavail, bsize } = await statfs(dir);
  return bavail * bsize;
};

test('a disk that something has filled gets room again, once', async (t) => {
  const dir = await mounted(t, 128);
  await keepBallast(dir, log);
  t.is((await stat(join(dir, '.ballast'))).size, 16 * MiB);
  t.false(await dropBallastIfFull(dir, log), 'there is room');
  await fill(dir);
  t.true(await dropBallastIfFull(dir, log));
  t.true((await free(dir)) >= 16 * MiB);
  await keepBallast(dir, log);
  await fill(dir);
  t.false(await dropBallastIfFull(dir, log), 'nothing was kept back from a disk that had no room to spare');
});

test('ballast that was cut off is made whole, and a small disk keeps none', async (t) => {
  const dir = await mounted(t, 128);
  await using file = await open(join(dir, '.ballast'), 'w');
  await file.write(new Uint8Array(MiB));
  await keepBallast(dir, log);
  t.is((await stat(join(dir, '.ballast'))).size, 16 * MiB);
  const small = await mounted(t, 64);
  await keepBallast(small, log);
  await t.throwsAsync(stat(join(small, '.ballast')), { code: 'ENOENT' });
});

test('what is given up on the persist partition of our image is there for those who are not root, whoever filled it', async (t) => {
  const dir = await persistPartition(t, 192);
  await keepBallast(dir, log);
  await fill(dir);
  t.true(await dropBallastIfFull(dir, log));
  await chmod(dir, 0o1777);
  await chmod(join(dir, '..'), 0o755);
  const write = ['dd', 'if=/dev/zero', `of=${join(dir, 'mine')}`, 'bs=1M', 'count=8', 'status=none'];
  execFileSync('setpriv', ['--reuid=961', '--regid=961', '--clear-groups', ...write]);
  t.is((await stat(join(dir, 'mine'))).size, 8 * MiB);
});
