import { open } from 'node:fs/promises';
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
}

/** Below the length at which a stack is cut (`spec/eve-baseos.md 3.9`). */
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
 * Does what the watchdog's repair script does before it resets the box (`spec/eve-baseos.md 3.10`): stores who died in
 * which slot, and the last lines of its log as the stack unless the agent left one itself. Answers the report.
 */
export const reportDeath = async (report: DeathReport): Promise<string> => {
  const { persistDir, violation, reason, slot, version, at } = report;
  const left = readRebootFiles(persistDir).stack;
  const stack = left === '' ? (await report.lastWords()).slice(-stackBytes) : '';
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
