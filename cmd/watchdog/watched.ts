import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { followHeartbeat } from '#pkg/process/heartbeat-seen.ts';
import { touchPath } from '#pkg/process/heartbeat.ts';
import { parseProcessStat } from '#pkg/watchdog/process-stat.ts';
import type { AgentSeen } from '#pkg/watchdog/violation.ts';

/** Looks at one agent, once per call. */
export type Look = () => Promise<AgentSeen>;

export interface WatchedOptions {
  readonly runDir: string;
  readonly name: string;
  /** milliseconds of a monotonic clock */
  readonly now: () => number;
  readonly procDir?: string;
}

const textOf = async (path: string): Promise<string> => (await readFile(path, 'utf8').catch(() => '')).trim();

/**
 * Follows `<run>/<name>.pid`, `.touch` and `.exit`. The pid is told by who started the agent and belongs to one process: a
 * later process of the same number is not the agent. How it ended is in `.exit`, which may come a moment after the end;
 * what is not told by the second look is not awaited.
 */
export const watchAgent = ({ runDir, name, now, procDir = '/proc' }: WatchedOptions): Look => {
  const heartbeat = followHeartbeat(touchPath(runDir, name), now);
  let known: { readonly pid: number; readonly startTime: string; readonly startedAt: number } | undefined;
  let missedBefore = false;
  const begun = now();
  const exitPath = join(runDir, `${name}.exit`);

  const statOf = async (pid: number) => parseProcessStat(await textOf(join(procDir, String(pid), 'stat')));

  /** How the agent ended, undefined while it runs. */
  const exitOf = async (pid: number): Promise<string | undefined> => {
    const found = await statOf(pid);
    if (found !== undefined && !found.zombie) {
      if (known?.pid !== pid) known = { pid, startTime: found.startTime, startedAt: now() };
      if (known.startTime === found.startTime) {
        missedBefore = false;
        return undefined;
      }
    }
    const told = await textOf(exitPath);
    if (told !== '') return told;
    if (!missedBefore) {
      missedBefore = true;
      return undefined;
    }
    return 'nobody saw how';
  };

  return async () => {
    const pid = Number(/^\d{1,9}$/.exec(await textOf(join(runDir, `${name}.pid`)))?.[0] ?? 0);
    // without a pid it has not been started yet, or could not be
    const exit = pid === 0 ? (await textOf(exitPath)) || undefined : await exitOf(pid);
    const startedAt = known?.pid === pid ? known.startedAt : begun;
    return { name, pid, exit, startedAt, touchedAt: await heartbeat() };
  };
};
