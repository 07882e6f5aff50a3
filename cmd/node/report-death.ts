import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { bootReason } from '#pkg/health/boot-reason.ts';
import { reasonLine, writeRebootFiles } from '#pkg/agent/reboot-files.ts';
import type { NodePaths } from './paths.ts';
import type { Violation } from './watchdog.ts';

/** Below the length at which a stack is cut (`spec/eve-baseos.md 3.9`). */
const lastWords = 1500;

const tailOf = async (path: string): Promise<string> => {
  try {
    await using file = await open(path, 'r');
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.min(size, lastWords));
    await file.read(bytes, 0, bytes.length, size - bytes.length);
    return bytes.toString().trim();
  } catch {
    return '';
  }
};

/**
 * Does what the watchdog's repair script does before it resets the box (`spec/eve-baseos.md 3.10`): stores who died in
 * which slot, and the last lines of its log as the stack unless the agent left one itself. Answers the report.
 */
export const reportDeath = async (
  paths: NodePaths,
  boot: { readonly slot: string; readonly version: string },
  violation: Violation,
): Promise<string> => {
  const left = await stat(join(paths.persist, 'reboot-stack')).catch(() => undefined);
  const stack = left === undefined || left.size === 0 ? await tailOf(paths.agentLog(violation.agent)) : '';
  const record = {
    text: `watchdog: ${violation.text}`,
    reason: violation.kind === 'pid' ? bootReason.watchdogPid : bootReason.watchdogHung,
    slot: boot.slot,
    version: boot.version,
    at: new Date(),
    agent: { name: violation.agent, pid: violation.pid },
    ...(stack === '' ? {} : { stack }),
  };
  writeRebootFiles(paths.persist, record);
  return reasonLine(record);
};
