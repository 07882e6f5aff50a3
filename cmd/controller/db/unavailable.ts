import { BasaltError } from '#pkg/errors/error.ts';
import { errnoOf } from '#pkg/host/store-error.ts';

/**
 * SQLSTATEs that a later try may not meet: connection lost (08), server stopping or starting (57P), no connection free
 * (53300), given up after a time limit (57014, 55P03), deadlock and serialisation (40), a server that is a standby (25006).
 */
const passing = /^(?:08...|57P..|53300|57014|55P03|40001|40P01|25006)$/;

/** A statement that the server keeps, and whose table has got other columns since: another controller has brought newer ones. */
const isStale = ({ message }: Error, code: string): boolean => code === '0A000' && message.includes('cached plan');

/** What `pg` says without a code. */
const lost =
  /connection terminated|timeout exceeded when trying to connect|connection error and is not queryable|query read timeout|client was closed|timeout expired/i;

const isPassing = (error: unknown): boolean => {
  if (error instanceof AggregateError) return error.errors.some(isPassing);
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && 'severity' in error)
    return passing.test(code) || isStale(error, code);
  return (
    lost.test(error.message) ||
    ['connect', 'read', 'write', 'getaddrinfo'].includes(String((error as { syscall?: unknown }).syscall)) ||
    errnoOf(error) === 'ECONNRESET'
  );
};

/** The error that answers a request with 503 when the database server cannot do its work now; other errors as they are. */
export const asUnavailable = (error: unknown): unknown => {
  if (!isPassing(error)) return error;
  const reasons = error instanceof AggregateError ? error.errors : [error];
  const message = [...new Set(reasons.map((reason) => (reason as Error).message))].join(', ');
  const text = `the database cannot be reached or cannot answer now: ${message}`;
  return new BasaltError('STORE_UNAVAILABLE', text, { status: 503 }, error);
};
