import { spawn, type ChildProcess } from 'node:child_process';
import { copyFile, writeFile } from 'node:fs/promises';
import { filter, firstValueFrom, Observable, ReplaySubject, take, timeout, throwError } from 'rxjs';
import { exists } from '#pkg/host/exists.ts';
import { findBusybox } from '../node/image-tree.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { qemuArguments, uefiFiles, type MachineSetup } from './arguments.ts';
import { openLines } from './lines.ts';

/** A line that the machine wrote to its serial console. */
export interface ConsoleLine {
  /** counts the power-ons, from 1; a reset by the guest or its watchdog is not one */
  readonly power: number;
  readonly text: string;
}

/** A machine that can be switched on, and lose its power at any moment. */
export interface Machine {
  readonly setup: MachineSetup;
  /** every line so far and every one to come; completes with `close` */
  readonly console: Observable<ConsoleLine>;
  /** all that was written so far */
  text(): string;
  /** process of QEMU, undefined while the power is off */
  pid(): number | undefined;
  /** Switches it on; does nothing when it is on. */
  start(): Promise<void>;
  /** The first line from now on, or from `since` on, that matches. Errors: ABORTED with the end of the console. */
  waitFor(pattern: RegExp, seconds: number, since?: 'start'): Promise<ConsoleLine>;
  /** Takes the power away: kill -9. What the guest has written is on the disk, whether it was flushed or not. */
  cutPower(): Promise<void>;
  /** Power off and on again, at once. */
  cyclePower(): Promise<void>;
  /** When the guest has switched itself off, or QEMU has ended in another way. */
  exited(): Promise<string>;
  /** Ends it for good. */
  close(): Promise<void>;
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<string>;
}

const keptLines = 20_000;

const messageOf = (lines: readonly ConsoleLine[]): string =>
  lines
    .slice(-15)
    .map(({ text }) => text)
    .join('\n');

/** Makes a machine, switched off. Errors: INTERNAL when QEMU or its firmware is missing. */
export const openMachine = async (setup: MachineSetup): Promise<Machine> => {
  const variables = `${setup.disk}.vars.fd`;
  if (setup.firmware === 'uefi' && !(await exists(variables))) await copyFile(uefiFiles.variables, variables);
  const args = qemuArguments(setup, variables, await findBusybox());
  const lines: ConsoleLine[] = [];
  const replay = new ReplaySubject<ConsoleLine>(keptLines);
  let power = 0;
  let running: Running | undefined;
  let lastEnd = 'it was never switched on';

  const start = async (): Promise<void> => {
    if (running !== undefined) return;
    // an entry of the time before must not be taken for one of this
    if (setup.logWrites !== undefined) await writeFile(setup.logWrites, '');
    power += 1;
    const now = power;
    // the kernel ends it with us, however we end
    const child = spawn('setpriv', ['--pdeathsig', 'KILL', 'qemu-system-x86_64', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let complaint = '';
    child.stderr.on('data', (data: Buffer) => (complaint = `${complaint}${data.toString()}`.slice(-2000)));
    openLines(child.stdout, (text) => {
      const line = { power: now, text };
      lines.push(line);
      if (lines.length > keptLines) lines.shift();
      replay.next(line);
    });
    const ended = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(`QEMU cannot be started: ${error.message}`));
      child.once('close', (status, signal) => resolve(`QEMU ended with ${signal ?? status}. ${complaint}`.trim()));
    });
    const mine: Running = { child, ended };
    running = mine;
    const note = async (): Promise<void> => {
      lastEnd = await ended;
      if (running === mine) running = undefined;
    };
    void note();
    await new Promise<void>((resolve) => {
      child.once('spawn', resolve);
      child.once('error', () => resolve());
    });
  };

  const cutPower = async (): Promise<void> => {
    const cut = running;
    if (cut === undefined) return;
    cut.child.kill('SIGKILL');
    await cut.ended;
  };

  const waitFor = async (pattern: RegExp, seconds: number, since?: 'start'): Promise<ConsoleLine> => {
    const seen = lines.length;
    let passed = 0;
    const failure = (why: string): BasaltError =>
      new BasaltError('ABORTED', `${why}; waited for ${String(pattern)}\n${messageOf(lines)}`);
    const watched = running;
    const found = replay.pipe(
      // the replay brings what was there already
      filter(() => (passed += 1) > seen || since === 'start'),
      filter(({ text }) => pattern.test(text)),
      take(1),
    );
    const gone = new Observable<ConsoleLine>((subscriber) => {
      const tell = async (ended: Promise<string>): Promise<void> => subscriber.error(failure(await ended));
      if (watched !== undefined) void tell(watched.ended);
    });
    const either = new Observable<ConsoleLine>((subscriber) => {
      const one = found.subscribe(subscriber);
      const other = gone.subscribe({ error: (error: unknown) => subscriber.error(error) });
      return () => {
        one.unsubscribe();
        other.unsubscribe();
      };
    });
    return await firstValueFrom(
      either.pipe(
        timeout({
          first: seconds * 1000,
          with: () => throwError(() => failure(`not within ${seconds} s`)),
        }),
      ),
    );
  };

  return {
    setup,
    console: replay.asObservable(),
    text: () => lines.map(({ text }) => text).join('\n'),
    pid: () => running?.child.pid,
    start,
    waitFor,
    cutPower,
    async cyclePower() {
      await cutPower();
      await start();
    },
    exited: async () => (running === undefined ? lastEnd : await running.ended),
    async close() {
      await cutPower();
      replay.complete();
    },
  };
};
