import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { rightsOf, setprivArgs } from '#cmd/supervisor/agents.ts';
import { defaultIds } from '#pkg/process/ids.ts';
import { needRoot } from '../supervisor/rig.ts';

const child = join(import.meta.dirname, 'children/turn-power.ts');

/**
 * Turns the power in a process namespace of its own, where reboot(2) ends that namespace and nothing else (its init is
 * killed: SIGHUP for a reset, SIGINT for a power-off). `programs` are found first; what they are not is looked up as usual.
 */
const turn = (t: ExecutionContext, rights: readonly string[], action: string, path = process.env['PATH'] ?? '') => {
  needRoot(t);
  // the shell is the first process there, or nothing happens at all
  const script = '[ $$ = 1 ] || exit 99; setpriv "$@"; exit 98';
  const args = ['--pid', '--fork', '--kill-child', 'sh', '-c', script, 'sh', ...rights, '--', process.execPath, child];
  const { status, signal, stderr } = spawnSync('unshare', [...args, action], {
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
    timeout: 60_000,
  });
  return { status, signal, stderr };
};

/** A PATH without busybox, but with the `reboot` of systemd. */
const withoutBusybox = async (t: ExecutionContext): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-power-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  await chmod(dir, 0o755);
  await mkdir(join(dir, 'bin'));
  // found first, and not what it should be
  await writeFile(join(dir, 'bin/busybox'), '#!/bin/sh\nexit 127\n', { mode: 0o755 });
  return `${join(dir, 'bin')}:${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`;
};

const zedagent = setprivArgs(rightsOf(defaultIds).zedagent);
const baseosmgr = setprivArgs(rightsOf(defaultIds).baseosmgr);
const watchdog = setprivArgs(rightsOf(defaultIds).watchdog);

test('zedagent resets the machine and turns it off, as a user with CAP_SYS_BOOT', (t) => {
  t.is(turn(t, zedagent, 'reset').signal, 'SIGHUP');
  t.is(turn(t, zedagent, 'poweroff').signal, 'SIGINT');
});

test('baseosmgr does not', async (t) => {
  const { status, signal } = turn(t, baseosmgr, 'reset');
  t.deepEqual([status, signal], [98, null]);
});

test('the watchdog resets the machine with the few rights of root that it keeps, by busybox and by systemd', async (t) => {
  t.is(turn(t, watchdog, 'reset').signal, 'SIGHUP');
  t.is(turn(t, watchdog, 'reset', await withoutBusybox(t)).signal, 'SIGHUP');
});

test('systemd’s reboot refuses a user who has CAP_SYS_BOOT: a node needs busybox', async (t) => {
  const { status, signal, stderr } = turn(t, zedagent, 'reset', await withoutBusybox(t));
  t.deepEqual([status, signal], [98, null]);
  t.regex(stderr, /need to be root/i);
});
