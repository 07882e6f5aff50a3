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
const refused = new Set(['ENGINE_BUSY', 'ENGINE_REFUSED', 'ENGINE_NOTHING_STAGED', 'VERSION_FAILED_BEFORE']);

/** The exit code for whatever a command threw. */
export const exitCodeOf = (error: unknown): ExitCode => {
  if (error instanceof CommandError) return error.exit;
  if (error instanceof BasaltError) {
    if (refused.has(error.code)) return exitCode.refused;
    if (error.code === 'PEER_UNREACHABLE') return exitCode.unreachable;
    if (error.code === 'PEER_STALLED') return exitCode.timedOut;
    if (error.code.startsWith('CONFIG_')) return exitCode.usage;
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return unreachable.has(code) ? exitCode.unreachable : exitCode.failed;
};
