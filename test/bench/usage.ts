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

/** Ticks of one process; with those of its children that have ended if wanted. */
const ticksOf = async (pid: number, ended: boolean): Promise<number> => {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ');
  return (ended ? [11, 12, 13, 14] : [11, 12]).reduce((sum, at) => sum + Number(fields[at]), 0);
};

/** Processor time of all children that run; one that ends meanwhile is with its parent then. */
const ticksOfChildren = async (pid: number): Promise<number> => {
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ').filter(Boolean);
  const ticks = await Promise.all(children.map((child) => ticksOf(Number(child), false).catch(() => 0)));
  return ticks.reduce((sum, count) => sum + count, 0);
};

/** Processor time and memory of a process now; `withChildren`: its processor time is theirs as well. */
export const usageOf = async (pid: number, which?: 'withChildren'): Promise<Usage> => {
  const all = which === 'withChildren';
  const ticks = (await ticksOf(pid, all)) + (all ? await ticksOfChildren(pid) : 0);
  return {
    at: performance.now() / 1000,
    cpuSeconds: ticks / ticksPerSecond,
    residentMiB: Math.round((await kibibytes(pid, 'VmRSS')) / 1024),
  };
};

/** Processor time used between two looks, as a share of one core. */
export const shareOf = (from: Usage, to: Usage): number =>
  Math.round(1e4 * ((to.cpuSeconds - from.cpuSeconds) / (to.at - from.at))) / 1e4;

/** The most memory that a process ever had, MiB. */
export const peakOf = async (pid: number): Promise<number> => Math.round((await kibibytes(pid, 'VmHWM')) / 1024);
