import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';

const lib = join(import.meta.dirname, '../../../grub/image/files/rootfs/etc/init.d/lib');

interface Given {
  /** the slot has not proved itself */
  readonly trial?: boolean;
  /** exit statuses of `e2fsck -p` and of `e2fsck -f -y` */
  readonly check?: number;
  readonly repair?: number;
  /** this kernel mounts ext4 */
  readonly mounts?: boolean;
  /** the partition; none on this disk when empty */
  readonly device?: string;
}

/**
 * Runs `mount_persist` in the shell of the image, on a machine whose programs answer as told. Answers what was run, and what
 * the reset of the next start finds.
 */
const start = async (t: ExecutionContext, given: Given) => {
  const { trial = false, check = 0, repair = 0, mounts = true, device = '/dev/p9' } = given;
  const dir = await mkdtemp(join(tmpdir(), 'basalt-persist-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  for (const name of ['run', 'persist']) await mkdir(join(dir, name));
  if (trial) await writeFile(join(dir, 'run/boot-trial'), '');
  const script = `
. ${lib}
run=${dir}/run persist=${dir}/persist
ran() { echo "$*" >>${dir}/ran; }
say() { :; }
shout() { echo "$*" >>${dir}/said; }
modprobe() { :; }
sleep() { :; }
resize2fs() { ran resize2fs "$@"; }
mke2fs() { ran mke2fs "$@"; }
reboot() { ran reboot "$@"; exit 0; }
e2fsck() {
  ran e2fsck "$@"
  [ "$1" = -p ] && { echo "its superblock is bad"; return ${check}; }
  return ${repair}
}
mount() {
  ran mount "$2" "$5"
  [ "$2" = ext4 ] || return 0
  ${mounts ? 'return 0' : 'echo "mount: No such device"; return 255'}
}
mount_persist "${device}"
exit 0
`;
  const { status, stderr } = spawnSync('busybox', ['sh', '-c', script], { encoding: 'utf8' });
  t.is(status, 0, stderr);
  t.is(stderr, '');
  const text = async (name: string): Promise<string> =>
    (await readFile(join(dir, name), 'utf8').catch(() => '')).replaceAll(dir, '').trim();
  return {
    ran: (await text('ran')).split('\n'),
    said: await text('said'),
    reason: await text('persist/reboot-reason'),
    boot: await text('persist/boot-reason'),
  };
};

test('a /persist that mounts is checked, mounted, and given all of its partition', async (t) => {
  const { ran, said } = await start(t, {});
  t.deepEqual(ran, ['e2fsck -p /dev/p9', 'mount ext4 /dev/p9', 'resize2fs /dev/p9']);
  t.is(said, '');
  t.deepEqual((await start(t, { trial: true })).ran, ['e2fsck -p /dev/p9', 'mount ext4 /dev/p9'], 'on trial, as it is');
  t.deepEqual((await start(t, { check: 4, repair: 1 })).ran, [
    'e2fsck -p /dev/p9',
    'e2fsck -f -y /dev/p9',
    'mount ext4 /dev/p9',
    'resize2fs /dev/p9',
  ]);
});

test('an image on trial that cannot mount /persist restarts, and changes nothing there', async (t) => {
  for (const given of [{ mounts: false }, { check: 4 }, { check: 8 }, { device: '' }]) {
    const { ran, said } = await start(t, { ...given, trial: true });
    t.deepEqual(
      ran.filter((line) => !/^(e2fsck -p|mount ext4) /.test(line)),
      ['reboot -f'],
      JSON.stringify(given),
    );
    t.regex(said, /AN IMAGE ON TRIAL HAS NO \/PERSIST: .*(No such device|superblock is bad|no partition P3)/);
  }
});

test('a committed image goes on without a /persist that lasts, makes none anew, and leaves word for the controller', async (t) => {
  for (const [given, why] of [
    [{ mounts: false }, /\/dev\/p9 cannot be mounted: mount: No such device/],
    [{ check: 8, repair: 8 }, /\/dev\/p9 cannot be repaired: its superblock is bad/],
    [{ device: '' }, /the disk has no partition P3/],
  ] as const) {
    const { ran, said, reason, boot } = await start(t, given);
    t.is(ran.at(-1), 'mount tmpfs tmpfs', JSON.stringify(given));
    t.notRegex(ran.join('\n'), /mke2fs|reboot/);
    t.regex(said, why);
    t.regex(reason, new RegExp(`/persist does not last: ${why.source}`));
    t.is(boot, 'BootReasonUnknown');
  }
});
