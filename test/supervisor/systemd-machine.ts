import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, realpath, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { ExecutionContext } from 'ava';
import { defaultIds } from '#pkg/process/ids.ts';
import type { LoopDisk } from '../boot/loop-disk.ts';

const repository = join(import.meta.dirname, '../..');
const script = join(import.meta.dirname, 'children/systemd-machine.sh');

/** A machine that systemd runs, with the units as they are shipped, in namespaces. */
export interface SystemdMachine {
  /** ends when the machine is reset (SIGHUP of its init) or with the test */
  readonly ended: Promise<unknown>;
  text(...parts: string[]): Promise<string>;
  /** Runs a program inside; its output, also when it fails. */
  inside(...command: string[]): Promise<string>;
  until(what: string, holds: () => Promise<boolean>): Promise<void>;
}

/** Control groups are removed from the innermost on. */
const removeGroup = async (path: string): Promise<void> => {
  for (const entry of await readdir(path, { withFileTypes: true }).catch(() => []))
    if (entry.isDirectory()) await removeGroup(join(path, entry.name));
  await rmdir(path).catch(() => undefined);
};

export const startSystemd = async (t: ExecutionContext, disk: LoopDisk, partUuid: string): Promise<SystemdMachine> => {
  const work = await mkdtemp(join(tmpdir(), 'basalt-systemd-'));
  await chmod(work, 0o755);
  for (const name of ['persist', 'config', 'run']) await mkdir(join(work, name));
  await chown(join(work, 'config'), defaultIds.zedagent, defaultIds.zedagent);
  await chmod(join(work, 'config'), 0o700);
  await writeFile(join(work, 'cmdline'), `root=PARTUUID=${partUuid} change=500\n`);
  const groups = existsSync('/sys/fs/cgroup/unified') ? '/sys/fs/cgroup/unified' : '/sys/fs/cgroup';
  const group = join(groups, `basalt-test-${process.pid}-${Math.random().toString(36).slice(2, 8)}`);
  const devices = [disk.path, disk.partition(2), disk.partition(3)];
  const node = await realpath(process.execPath);
  const child = spawn('sh', [script, repository, node, work, group, ...devices], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  const ended = once(child, 'exit');
  t.teardown(async () => {
    child.kill('SIGKILL');
    await ended;
    // its init has been told to end with it
    for (let turn = 0; turn < 50 && existsSync(group); turn += 1) {
      await removeGroup(group);
      await sleep(100);
    }
    await rm(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  const text: SystemdMachine['text'] = (...parts) =>
    readFile(join(work, ...parts), 'utf8').then(
      (found) => found.trim(),
      () => '',
    );
  const inside: SystemdMachine['inside'] = async (...command) => {
    const init = (await readFile(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').catch(() => '')).trim();
    if (!/^\d+$/.test(init)) return '';
    const args = ['--target', init, '--mount', '--pid', '--root', '--wd', 'timeout', '10', ...command];
    return promisify(execFile)('nsenter', args).then(
      ({ stdout }) => stdout.trim(),
      (error: { stdout?: string }) => (error.stdout ?? '').trim(),
    );
  };
  const until: SystemdMachine['until'] = async (what, holds) => {
    for (const end = performance.now() + 90_000; performance.now() < end; await sleep(200)) if (await holds()) return;
    const logs = ['basalt-prepare', 'basalt-watchdog', 'basalt-clock', 'baseosmgr', 'zedagent'].map((name) =>
      text('persist', `${name}.out`),
    );
    throw new Error(`did not come: ${what}\n${output}\n${(await Promise.all(logs)).join('\n---\n').slice(-8000)}`);
  };
  return { ended, text, inside, until };
};
