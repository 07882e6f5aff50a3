import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** What a process has used so far; `at` is in seconds of a monotonic clock. */
export interface Usage {
  readonly at: number;
  readonly cpuSeconds: number;
  readonly residentMiB: number;
}

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

const kibibytes = async (pid: number, field: string): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
};

/** Processor time and memory of a process now. */
export const usageOf = async (pid: number): Promise<Usage> => {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ');
  return {
    at: performance.now() / 1000,
    cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
    residentMiB: Math.round((await kibibytes(pid, 'VmRSS')) / 1024),
  };
};

/** The most memory that a process ever had, MiB. */
export const peakOf = async (pid: number): Promise<number> => Math.round((await kibibytes(pid, 'VmHWM')) / 1024);
