import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import test, { type ExecutionContext } from 'ava';
import { endBootFeeder } from '#cmd/watchdog/boot-feeder.ts';
import { openHardware } from '#cmd/watchdog/hardware.ts';

const log = pino({ level: 'silent' });
const scripts = join(import.meta.dirname, '../../grub/image/files/rootfs/etc/init.d');

const folder = async (t: ExecutionContext): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-hand-over-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  return dir;
};

/** A process that only is there, under a name. */
const processNamed = async (t: ExecutionContext, argv0: string): Promise<ChildProcess> => {
  const child = spawn('sleep', ['3600'], { argv0, stdio: 'ignore' });
  t.teardown(() => child.kill('SIGKILL'));
  await once(child, 'spawn');
  return child;
};

/** How a process ended, for which there is long enough to wait that one that never does makes the test fail. */
const endOf = async (child: ChildProcess): Promise<NodeJS.Signals | null> => {
  if (child.signalCode === null && child.exitCode === null)
    await once(child, 'exit', { signal: AbortSignal.timeout(20_000) });
  return child.signalCode;
};

test('the watchdog ends who has fed the hardware since the initrd, and who would have ended that one', async (t) => {
  const file = join(await folder(t), 'boot-watchdog');
  const [feeder, limiter] = [await processNamed(t, 'watchdog'), await processNamed(t, 'init')];
  await writeFile(file, `${feeder.pid} ${limiter.pid} 120\n`);
  await endBootFeeder({ file, log });
  t.is(await endOf(feeder), 'SIGKILL');
  t.is(await endOf(limiter), 'SIGKILL');
  await t.throwsAsync(readFile(file), { code: 'ENOENT' });
});

test('numbers whose processes have ended may be those of others: these are left alone', async (t) => {
  const file = join(await folder(t), 'boot-watchdog');
  const others = [await processNamed(t, 'node'), await processNamed(t, 'sh')];
  await writeFile(file, `${others.map(({ pid }) => pid).join(' ')} 120\n`);
  await endBootFeeder({ file, log });
  t.true(others.every((child) => child.kill(0)));
  await t.throwsAsync(readFile(file), { code: 'ENOENT' });
});

test('no start script that feeds, or words that are none of its, end nobody', async (t) => {
  const dir = await folder(t);
  await endBootFeeder({ file: join(dir, 'none'), log });
  for (const text of ['', '1 1 120\n', '0 0 0\n', '-1 -1 120\n', 'a b c\n', '999999999 999999999 120\n']) {
    const file = join(dir, 'boot-watchdog');
    await writeFile(file, text);
    await t.notThrowsAsync(endBootFeeder({ file, log }));
  }
});

/** A watchdog in a folder, which tells the length of its timer as the kernel does. */
const board = async (t: ExecutionContext) => {
  const dir = await folder(t);
  const device = join(dir, 'watchdog0');
  await writeFile(device, '');
  await mkdir(join(dir, 'sysfs/watchdog0'), { recursive: true });
  await writeFile(join(dir, 'sysfs/watchdog0/identity'), 'i6300ESB timer\n');
  await writeFile(join(dir, 'sysfs/watchdog0/timeout'), '60\n');
  return { device, timeoutSeconds: 60, log, sysfs: join(dir, 'sysfs') };
};

test('a device that the ended feeder still has is opened as soon as it is free, and fed at once', async (t) => {
  const options = await board(t);
  let tries = 0;
  const openDevice = (path: string) => {
    tries += 1;
    return tries < 3 ? Promise.reject(Object.assign(new Error('busy'), { code: 'EBUSY' })) : open(path, 'r+');
  };
  const hardware = await openHardware({ ...options, openDevice });
  t.is(tries, 3);
  t.is(await readFile(options.device, 'latin1'), '\0', 'before any agent was looked at');
  t.like(hardware, { identity: 'i6300ESB timer', timeoutSeconds: 60 });
  await hardware.feed();
  await hardware.disarm();
  t.is(await readFile(options.device, 'latin1'), '\0\0V');
});

test('a device that somebody else keeps is done without in the end', async (t) => {
  const openDevice = () => Promise.reject(Object.assign(new Error('busy'), { code: 'EBUSY' }));
  const hardware = await openHardware({ ...(await board(t)), openDevice, busyLimitMs: 150 });
  t.like(hardware, { identity: '', timeoutSeconds: 0 });
  await t.notThrowsAsync(hardware.feed());
});

test('the start scripts leave the feeder to the watchdog, within the time that a start may take', async (t) => {
  const dir = await folder(t);
  const [feeder, limiter] = [await processNamed(t, 'watchdog'), await processNamed(t, 'init')];
  const file = join(dir, 'boot-watchdog');
  await writeFile(file, `${feeder.pid} ${limiter.pid} 120\n`);
  // what mount_persist says when the disk is there
  const script = `. ${join(scripts, 'lib')}\nrun=${dir}\nsleep() { echo "$1" >${dir}/slept; return 1; }\nallow usual; wait`;
  t.is(spawnSync('busybox', ['sh', '-c', script], { timeout: 20_000 }).status, 0);
  t.is(await endOf(limiter), 'SIGKILL', 'the time begins anew');
  t.is(await readFile(join(dir, 'slept'), 'utf8'), '120\n');
  t.regex(await readFile(file, 'utf8'), new RegExp(`^${feeder.pid} \\d+ 120\\n$`));
  const agents = await readFile(join(scripts, 'agents'), 'utf8');
  t.deepEqual(agents.match(/^\s*(allow|kill)\b.*/gm), ['allow usual'], 'the last script of a start ends no feeder');
  t.true(feeder.kill(0));
});
