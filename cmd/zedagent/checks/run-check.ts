import { spawn, type ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { errnoOf } from '#pkg/host/store-error.ts';
import { lastLine } from './last-line.ts';

export interface CheckRun {
  readonly limitMs: number;
  readonly env: Readonly<Record<string, string>>;
  /** ends it */
  readonly signal: AbortSignal;
  /** what a program that was killed may take to go; 1 s, shorter in tests only */
  readonly graceMs?: number;
}

export interface CheckEnd {
  readonly passed: boolean;
  readonly text: string;
}

/** Of what it prints only the last line is kept, so a little of the end will do. */
const keptLetters = 4096;
/** Behind the agents, whatever it does. */
const lowPriority = 10;

/** Ends what a check has started with it: the group is its own, and gone when the last of it is. */
const killGroup = ({ pid }: ChildProcess): void => {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // nothing of it is left
  }
};

const stepBack = ({ pid }: ChildProcess): void => {
  try {
    if (pid !== undefined) setPriority(pid, lowPriority);
  } catch {
    // it has ended already
  }
};

/** How it ended by itself; `cut` is why it was ended instead. */
const endOf = ({ exitCode, signalCode }: ChildProcess, printed: string, cut: string | undefined): CheckEnd => {
  const line = lastLine(printed);
  if (cut !== undefined) return { passed: false, text: lastLine(line === '' ? cut : `${cut}; last: ${line}`) };
  if (exitCode === 0) return { passed: true, text: line };
  const status = signalCode === null ? `exit status ${exitCode}` : `ended by ${signalCode}`;
  return { passed: false, text: line === '' ? status : line };
};

/**
 * Runs one check: no shell, a clean environment, a process group of its own that is ended as a whole when the check has ended or
 * its time is up. A program that waits for a dead disk cannot be killed by anyone, and is left to itself. Never rejects.
 */
export const runCheck = async (path: string, how: CheckRun): Promise<CheckEnd> => {
  try {
    const child = spawn(path, [], { cwd: '/', env: how.env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    return await followed(child, how);
  } catch (error) {
    return notStarted(error);
  }
};

const notStarted = (error: unknown): CheckEnd => ({
  passed: false,
  text: lastLine(`not run: it cannot be started (${errnoOf(error) ?? String(error)})`),
});

const followed = (child: ChildProcess, { limitMs, signal, graceMs = 1000 }: CheckRun): Promise<CheckEnd> => {
  // without a file descriptor left there are none
  const streams = [child.stdout, child.stderr].filter((stream) => stream instanceof Readable);
  const { promise, resolve } = Promise.withResolvers<CheckEnd>();
  let printed = '';
  let cut: string | undefined;
  let late: NodeJS.Timeout | undefined;
  stepBack(child);
  const finish = (): void => resolve(endOf(child, printed, cut));
  /** What it has printed is read to its end, unless something outside the group holds on to it. */
  const settle = (): void => {
    killGroup(child);
    late ??= setTimeout(finish, graceMs);
  };
  const end = (why: string): void => {
    cut ??= why;
    settle();
  };
  const stop = (): void => end('not ended: zedagent was stopped');
  const limit = setTimeout(() => end(`not ended after ${limitMs / 1000} s`), limitMs);
  signal.addEventListener('abort', stop, { once: true });
  for (const stream of streams) {
    const decoder = new StringDecoder('utf8');
    stream.on('data', (bytes: Buffer) => {
      printed = `${printed}${decoder.write(bytes)}`.slice(-keptLetters);
    });
    stream.on('error', () => undefined);
  }
  child.once('error', (error) => resolve(notStarted(error)));
  child.once('exit', () => {
    clearTimeout(limit);
    settle();
  });
  child.once('close', finish);
  return promise.finally(() => {
    clearTimeout(limit);
    clearTimeout(late);
    signal.removeEventListener('abort', stop);
    for (const stream of streams) stream.destroy();
    child.unref();
  });
};
