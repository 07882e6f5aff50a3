import { exitCode, type ExitCode } from './exit-codes.ts';
import { BasaltError } from '#pkg/errors/error.ts';

/** A command that cannot do what was asked: one sentence that says what to do, and the exit code for it. */
export class CommandError extends Error {
  readonly exit: ExitCode;

  constructor(exit: keyof typeof exitCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'CommandError';
    this.exit = exitCode[exit];
  }
}

const unreachable = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_SOCKET',
]);

/** The exit code for whatever a command threw. */
export const exitCodeOf = (error: unknown): ExitCode => {
  if (error instanceof CommandError) return error.exit;
  if (error instanceof BasaltError) {
    if (error.code.startsWith('ENGINE_') || error.code === 'VERSION_FAILED_BEFORE') return exitCode.refused;
    if (error.code === 'PEER_UNREACHABLE') return exitCode.unreachable;
    if (error.code === 'PEER_STALLED') return exitCode.timedOut;
    if (error.code.startsWith('CONFIG_')) return exitCode.usage;
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return unreachable.has(code) ? exitCode.unreachable : exitCode.failed;
};
