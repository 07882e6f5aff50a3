import { runLimited } from '#pkg/host/run-limited.ts';

const limits = { seconds: 30, outputBytes: 64 * 1024, memoryBytes: 512 * 1024 * 1024 };

/**
 * Runs a program on data that is not trusted: with limits on its time, memory, processor time and output, no files of
 * its own, an empty environment, and killed when the signal is given. Returns what it printed. Errors: a plain Error
 * whose message says why.
 */
export const runBounded = async (program: string, args: readonly string[], signal?: AbortSignal): Promise<string> => {
  const { error, stdout, stderr } = await runLimited('prlimit', [...prlimitArguments, program, ...args], {
    limitMs: limits.seconds * 1000,
    maxBuffer: limits.outputBytes,
    encoding: 'latin1',
    cwd: '/',
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' },
    ...(signal === undefined ? {} : { signal }),
  });
  if (error !== undefined) throw new Error(why(program, error, stderr), { cause: error });
  return stdout;
};

const prlimitArguments = [
  `--as=${limits.memoryBytes}`,
  `--cpu=${limits.seconds}`,
  '--fsize=0',
  '--core=0',
  '--nofile=64',
];

interface Failure {
  readonly code?: unknown;
  readonly killed?: boolean;
  readonly signal?: string | null;
}

const why = (program: string, failure: Failure, stderr: string): string => {
  if (failure.code === 'ENOENT') return 'prlimit is missing; install the package util-linux';
  if (failure.code === 127) return `${program} is missing; install its package (squashfs-tools has unsquashfs)`;
  if (failure.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return `${program} printed more than is allowed`;
  if (failure.code === 'UNKILLABLE') return `${program} hangs, as on a disk that does not answer`;
  if (failure.killed) return `${program} took longer than ${limits.seconds} s`;
  if (failure.signal) return `${program} was ended by ${failure.signal}`;
  const lines = stderr.trim().split('\n').filter(Boolean);
  const said = lines
    .at(-1)
    ?.replace(/[^\x20-\x7e]/g, '?')
    .slice(0, 200);
  return `${program} failed${said === undefined ? '' : ` (${said})`}`;
};
