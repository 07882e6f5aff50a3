import { bootReason } from '#pkg/health/boot-reason.ts';
import type { Logger } from './log.ts';
import { writeRebootFiles } from './reboot-files.ts';
import { redactText } from './redact.ts';

export interface FatalOptions {
  readonly agent: string;
  /** where the reason goes: `/persist`, or a directory of its own for an agent that may not write there */
  readonly persistDir: string;
  readonly log: Logger;
  /** asked when it happens, as they may not be known at the start */
  readonly slot?: () => string;
  readonly version?: () => string;
}

/**
 * Ends the process with code 1 on an error that nobody caught, after it has logged it and stored the reboot reason Fatal
 * with the stack; the watchdog resets the node then (`docs/rules/eve-baseos.md 3.9, 3.10`).
 */
export const installFatalHook = (options: FatalOptions): void => {
  process.on('uncaughtException', (error) => die(options, error, 'uncaught exception'));
  process.on('unhandledRejection', (reason) => die(options, reason, 'unhandled rejection'));
};

const die = (options: FatalOptions, cause: unknown, kind: string): never => {
  const { agent, persistDir, log } = options;
  const error = cause instanceof Error ? cause : new Error(String(cause));
  try {
    log.fatal({ err: error }, `${kind}: ${error.message}`);
    writeRebootFiles(persistDir, {
      text: `fatal: ${kind}: ${redactText(error.message)}`,
      reason: bootReason.fatal,
      slot: quietly(options.slot),
      version: quietly(options.version),
      at: new Date(),
      stack: redactText(error.stack ?? String(cause)),
      agent: { name: agent, pid: process.pid },
    });
  } catch (failure) {
    // the exit matters more than the record of it
    process.stderr.write(`${agent}: the reboot reason could not be stored: ${String(failure)}\n`);
  } finally {
    process.exit(1);
  }
};

const quietly = (ask: (() => string) | undefined): string => {
  try {
    return ask?.() ?? '';
  } catch {
    return '';
  }
};
