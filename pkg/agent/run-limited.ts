import { execFile } from 'node:child_process';

export interface LimitedRun {
  /** milliseconds after which the program is killed */
  readonly limitMs: number;
  /** SIGKILL; one that the program lives through in tests only */
  readonly killSignal?: NodeJS.Signals;
}

export interface RunEnd {
  /** why it did not end well: its status, that it was killed, or that it could not even be killed; undefined when it did */
  readonly error: Error | undefined;
  /** what it printed, at most 1 MiB */
  readonly stdout: string;
}

/** What a program that was killed may take to go. */
const graceMs = 1000;

/**
 * Runs a program for so long and no longer. A program that waits for a dead disk cannot be killed by anyone until the disk
 * answers, and nothing may wait for it: it is left to itself then. Never rejects.
 */
export const runLimited = (
  program: string,
  args: readonly string[],
  { limitMs, killSignal = 'SIGKILL' }: LimitedRun,
): Promise<RunEnd> =>
  new Promise((resolve) => {
    const options = { timeout: limitMs, killSignal, maxBuffer: 1024 * 1024 };
    const child = execFile(program, args, options, (error, stdout) => {
      clearTimeout(late);
      resolve({ error: error ?? undefined, stdout });
    });
    const late = setTimeout(() => {
      for (const end of [child.stdin, child.stdout, child.stderr]) end?.destroy();
      child.unref();
      resolve({ error: new Error(`${program} hangs in the kernel and cannot be killed`), stdout: '' });
    }, limitMs + graceMs);
  });
