import { execFile } from 'node:child_process';

export interface LimitedRun {
  /** milliseconds after which the program is killed */
  readonly limitMs: number;
  /** SIGKILL; one that the program lives through in tests only */
  readonly killSignal?: NodeJS.Signals;
  /** bytes that it may print, else it is killed; 1 MiB */
  readonly maxBuffer?: number;
  readonly encoding?: BufferEncoding;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** kills it */
  readonly signal?: AbortSignal;
}

export interface RunEnd {
  /**
   * Why it did not end well, as execFile tells: its status, that it was killed, or, with the code `UNKILLABLE`, that it could
   * not even be killed; undefined when it did.
   */
  readonly error: (Error & { readonly code?: unknown }) | undefined;
  readonly stdout: string;
  readonly stderr: string;
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
  { limitMs, killSignal = 'SIGKILL', maxBuffer = 1024 * 1024, ...more }: LimitedRun,
): Promise<RunEnd> =>
  new Promise((resolve) => {
    const options = { encoding: 'utf8' as const, ...more, timeout: limitMs, killSignal, maxBuffer };
    const child = execFile(program, args, options, (error, stdout, stderr) => {
      clearTimeout(late);
      resolve({ error: error ?? undefined, stdout, stderr });
    });
    const late = setTimeout(() => {
      for (const end of [child.stdin, child.stdout, child.stderr]) end?.destroy();
      child.unref();
      const error = Object.assign(new Error(`${program} hangs in the kernel and cannot be killed`), {
        code: 'UNKILLABLE',
      });
      resolve({ error, stdout: '', stderr: '' });
    }, limitMs + graceMs);
  });
