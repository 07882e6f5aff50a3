import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '#pkg/process/log.ts';
import { parseProcessStat } from '#pkg/watchdog/process-stat.ts';

export interface BootFeederOptions {
  /** `<pid of the feeder> <pid of who ends it after the time that a start may take> …`, by the initrd */
  readonly file: string;
  readonly log: Logger;
  /** milliseconds that a killed feeder is awaited; shorter in tests only */
  readonly limitMs?: number;
}

const textOf = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');
const procFile = (pid: number, name: string): string => join('/proc', String(pid), name);

const isAlive = async (pid: number): Promise<boolean> =>
  parseProcessStat(await textOf(procFile(pid, 'stat')))?.zombie === false;

/** A number whose process has ended may belong to another one by now. */
const isFeeder = async (pid: number): Promise<boolean> =>
  pid > 1 && /\bwatchdog\0/.test(await textOf(procFile(pid, 'cmdline'))) && (await isAlive(pid));

const kill = (pid: number, log: Logger): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    log.warn({ err: error, pid }, 'a part of the start scripts could not be ended');
  }
};

/**
 * Ends who has fed the hardware watchdog since the initrd, so that this program can open it: only one at a time can. The
 * timer goes on meanwhile, for a feeder that is killed does not stop it. Does nothing where no start script feeds. Never
 * fails.
 */
export const endBootFeeder = async ({ file, log, limitMs = 5000 }: BootFeederOptions): Promise<void> => {
  const found = /^(\d{1,9}) (\d{1,9})\b/.exec(await textOf(file));
  if (found === null) return;
  const [feeder, limiter] = [Number(found[1]), Number(found[2])];
  if (await isFeeder(feeder)) {
    // in this order: a limiter that outlives its feeder kills whoever has got that number by then
    if (limiter > 1) kill(limiter, log);
    kill(feeder, log);
    const until = performance.now() + limitMs;
    while (performance.now() < until && (await isAlive(feeder))) await sleep(20);
    log.info({ feeder }, 'the start is over: the hardware watchdog is fed from here on');
  } else log.warn({ feeder }, 'the start took longer than it may: nobody feeds the hardware watchdog');
  await rm(file, { force: true }).catch((error: unknown) => log.warn({ err: error }, `${file} was not removed`));
};
