import type { ErrorCode } from '#pkg/errors/codes.ts';
import { BasaltError } from '#pkg/errors/error.ts';

/**
 * The error that answers a device with an HTTP status and no body; status codes are those of `docs/rules/eve-api.md 5`.
 */
export const refusal = (status: number, code: ErrorCode, message: string, cause?: unknown): BasaltError =>
  new BasaltError(code, message, { status }, cause);

/** Runs a decoder of something that a device sent; what it cannot make sense of is refused with this status. */
export const decodeOr = <T>(status: number, decode: () => T): T => {
  try {
    return decode();
  } catch (error) {
    throw refusal(status, 'PEER_BAD_MESSAGE', (error as Error).message, error);
  }
};

/** The HTTP status for anything thrown on the way: a refusal's own, what the HTTP server found wrong, else 500. */
export const statusOf = (error: unknown): number => {
  if (error instanceof BasaltError) return Number(error.values['status'] ?? 500);
  const status = (error as { statusCode?: unknown }).statusCode;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
};
