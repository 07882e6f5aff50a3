import { open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BootReason } from '#pkg/health/boot-reason.ts';
import type { Violation } from '#pkg/watchdog/violation.ts';
import { readRebootFiles, reasonLine, writeRebootFiles } from './reboot-files.ts';
import { sinceStart } from './start-mark.ts';

export interface DeathReport {
  readonly persistDir: string;
  readonly violation: Violation;
  readonly reason: BootReason;
  /** of the running slot; empty when unknown */
  readonly slot: string;
  readonly version: string;
  /** what the agent logged last; asked for only when it left no stack itself */
  readonly lastWords: () => Promise<string>;
  readonly at: Date;
  /** milliseconds that the last words may take; shorter in tests only */
  readonly wordsLimitMs?: number;
}

/** Below the length at which a stack is cut (`docs/rules/eve-baseos.md 3.9`). */
const stackBytes = 1500;

/** The end of a log file, as far as it was written since the program was last started; empty when there is none. */
export const tailOf = async (path: string, bytes = stackBytes): Promise<string> => {
  try {
    await using file = await open(path, 'r');
    const { size } = await file.stat();
    const tail = Buffer.alloc(Math.min(size, bytes));
    await file.read(tail, 0, tail.length, size - tail.length);
    return sinceStart(tail.toString()).trim();
  } catch {
    return '';
  }
};

/**
 * Does what the watchdog's repair script does before it resets the box (`docs/rules/eve-baseos.md 3.10`): stores who
 * died in which slot, and the last lines of its log as the stack unless the agent left one itself. Answers the report.
 */
export const reportDeath = async (report: DeathReport): Promise<string> => {
  const { persistDir, violation, reason, slot, version, at } = report;
  const left = readRebootFiles(persistDir).stack;
  // a log on a dead disk must not keep the reset from coming
  const tooLate = sleep(report.wordsLimitMs ?? 10_000, '', { ref: false });
  const stack = left === '' ? (await Promise.race([report.lastWords(), tooLate])).slice(-stackBytes) : '';
  const record = {
    text: `watchdog: ${violation.text}`,
    reason,
    slot,
    version,
    at,
    agent: { name: violation.agent, pid: violation.pid },
    ...(stack === '' ? {} : { stack }),
  };
  writeRebootFiles(persistDir, record);
  return reasonLine(record);
};
