import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pause } from '#pkg/async/pause.ts';
import { followHeartbeat } from '#pkg/process/heartbeat-seen.ts';
import { touchPath } from '#pkg/process/heartbeat.ts';
import type { Logger } from '#pkg/process/log.ts';
import { reportDeath, tailOf } from '#pkg/process/report-death.ts';
import { kernelParameter } from '#pkg/boot/kernel-parameter.ts';
import { deathReason } from '#pkg/watchdog/death-reason.ts';
import { heartbeatLimit } from '#pkg/watchdog/heartbeat-limit.ts';
import { findViolation } from '#pkg/watchdog/violation.ts';
import type { RunningProgram } from './program.ts';

export interface OverseeOptions {
  readonly programs: readonly RunningProgram[];
  readonly runDir: string;
  readonly persistDir: string;
  readonly cmdlineFile: string;
  readonly slot: string;
  readonly version: string;
  readonly watchdogDelaySeconds: number;
  readonly signal: AbortSignal;
  readonly log: Logger;
}

/** The watchdog has its delay and 120 s for a reset that hangs; an agent that has been dead for longer is ours. */
const patienceMs = (delaySeconds: number): number => (delaySeconds + 150) * 1000;

/**
 * Watches the one who watches: when the watchdog has ended or hangs, or has not reset the machine long after an agent
 * ended, this does. Answers `reset` with the reason stored, or `stop` when `signal` fired.
 */
export const overseeWatchdog = async (options: OverseeOptions): Promise<'reset' | 'stop'> => {
  const { programs, runDir, persistDir, signal, log } = options;
  const cmdline = await readFile(options.cmdlineFile, 'utf8').catch(() => '');
  const limit = heartbeatLimit(kernelParameter(cmdline, 'change'));
  const touched = followHeartbeat(touchPath(runDir, 'watchdog'));
  let firstEnd: number | undefined;
  for (;;) {
    if (signal.aborted) return 'stop';
    const seen = await Promise.all(
      programs.map(async ({ name, pid, startedAt, exit }) => ({
        name,
        pid,
        startedAt,
        exit: exit(),
        touchedAt: name === 'watchdog' ? await touched() : undefined,
      })),
    );
    const now = performance.now();
    if (seen.some(({ exit }) => exit !== undefined)) firstEnd ??= now;
    const late = firstEnd !== undefined && now - firstEnd > patienceMs(options.watchdogDelaySeconds);
    const violation =
      findViolation(
        seen.filter(({ name }) => name === 'watchdog'),
        now,
        limit,
      ) ?? (late ? findViolation(seen, now, Number.MAX_SAFE_INTEGER) : undefined);
    if (violation !== undefined) {
      log.fatal({ ...violation }, `${violation.text}; the machine is reset`);
      const report = reportDeath({
        persistDir,
        violation,
        reason: deathReason(violation, false),
        slot: options.slot,
        version: options.version,
        lastWords: () => tailOf(join(persistDir, 'log', `${violation.agent}.log`)),
        at: new Date(),
      });
      await report.catch((error: unknown) => log.error({ err: error }, 'the reason could not be stored'));
      return 'reset';
    }
    await pause(1000, signal);
  }
};
