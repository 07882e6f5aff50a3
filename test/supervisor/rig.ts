import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionContext } from 'ava';
import { createDiskImage } from '#pkg/boot/create-disk.ts';
import { slotsOf } from '#pkg/boot/slots-of.ts';
import { defaultIds } from '#pkg/process/ids.ts';

const mebibyte = 1024 * 1024;
const programs = join(import.meta.dirname, '../../cmd');

/** These tests change users. Where they cannot they fail, and say why: a check that was not made is not a pass. */
export const needRoot = (t: ExecutionContext): void => {
  if (process.getuid?.() !== 0) t.fail('this test starts programs as other users and has to run as root');
};

export interface NodeUnderTest {
  readonly at: (...parts: string[]) => string;
  readonly supervisor: ChildProcess;
  /** As a reset does: everything ends at once, /run is new, and the supervisor starts. */
  reset(): Promise<void>;
  readonly output: () => string;
  text(...parts: string[]): Promise<string>;
  pid(name: string): Promise<number>;
  /** Waits until `look` answers something else than undefined. */
  until<T>(what: string, look: () => Promise<T | undefined>): Promise<T>;
}

export interface NodeOptions {
  /** of the kernel command line */
  readonly change?: number;
  /** of the slot that the node booted from; IMGA of its own disk image unless told */
  readonly partUuid?: string;
  /** more arguments for the supervisor; `{dir}` is the node's folder */
  readonly args?: readonly string[];
  readonly prepare?: (at: NodeUnderTest['at']) => Promise<void>;
}

/** A node with its real supervisor and agents, in a folder; whatever they started ends with the test. */
export const startNode = async (t: ExecutionContext, options: NodeOptions = {}): Promise<NodeUnderTest> => {
  needRoot(t);
  const dir = await mkdtemp(join(tmpdir(), 'basalt-supervisor-'));
  const at = (...parts: string[]): string => join(dir, ...parts);
  const started: number[] = [];
  // other users have to get in
  await chmod(dir, 0o755);
  for (const name of ['run', 'persist', 'config', 'power']) await mkdir(at(name));
  await chmod(at('power'), 0o1777);
  await chown(at('config'), defaultIds.zedagent, defaultIds.zedagent);
  await chmod(at('config'), 0o700);
  const sizes = { esp: mebibyte, slot: 4 * mebibyte, config: mebibyte, persist: mebibyte };
  const slots = slotsOf(await createDiskImage(at('disk.img'), sizes), at('disk.img'));
  await chown(at('disk.img'), defaultIds.baseosmgr, defaultIds.baseosmgr);
  await chmod(at('disk.img'), 0o600);
  await writeFile(
    at('cmdline'),
    `root=PARTUUID=${options.partUuid ?? slots.IMGA.partUuid} change=${options.change ?? 500}\n`,
  );
  await writeFile(at('eve-release'), '1.0.0-kvm-amd64\n');
  await options.prepare?.(at);

  const args = ['--run', at('run'), '--persist', at('persist'), '--cmdline', at('cmdline')]
    .concat(['--release', at('eve-release'), '--identity', at('config'), '--programs', programs])
    .concat(['--disk', at('disk.img'), '--power-file', at('power', 'action')])
    .concat(['--watchdog-delay', '0', '--watchdog-device', at('watchdog')])
    .concat((options.args ?? []).map((text) => text.replaceAll('{dir}', dir)));
  let output = '';
  const boot = (): ChildProcess => {
    const child = spawn(process.execPath, [join(programs, 'supervisor/main.ts'), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
    return child;
  };
  let supervisor = boot();

  const text = (...parts: string[]): Promise<string> =>
    readFile(at(...parts), 'utf8').then(
      (found) => found.trim(),
      () => '',
    );
  const until: NodeUnderTest['until'] = async (what, look) => {
    for (const end = performance.now() + 60_000; performance.now() < end; await sleep(50)) {
      const found = await look();
      if (found !== undefined) return found;
    }
    throw new Error(`did not come: ${what}\n${output.slice(-6000)}`);
  };
  const pid: NodeUnderTest['pid'] = async (name) => {
    const found = await until(`the pid of ${name}`, async () => Number(await text('run', `${name}.pid`)) || undefined);
    started.push(found);
    return found;
  };
  const endAll = async (): Promise<void> => {
    for (const name of ['watchdog', 'baseosmgr', 'zedagent']) {
      const last = Number(await text('run', `${name}.pid`));
      if (last > 0 && !started.includes(last)) started.push(last);
    }
    const gone = supervisor.exitCode !== null || supervisor.signalCode !== null;
    supervisor.kill('SIGKILL');
    if (!gone) await once(supervisor, 'exit');
    for (const each of started.splice(0)) {
      const command = await readFile(`/proc/${each}/cmdline`, 'utf8').catch(() => '');
      // a number may have passed on to someone else meanwhile
      if (command.includes(dir)) process.kill(each, 'SIGKILL');
    }
    await sleep(100);
  };
  const reset = async (): Promise<void> => {
    await endAll();
    for (const name of ['run', 'power/action']) await rm(at(name), { recursive: true, force: true });
    await mkdir(at('run'));
    supervisor = boot();
  };
  t.teardown(async () => {
    await endAll();
    await rm(dir, { recursive: true, force: true, maxRetries: 5 });
  });
  return {
    at,
    get supervisor() {
      return supervisor;
    },
    reset,
    output: () => output,
    text,
    pid,
    until,
  };
};
