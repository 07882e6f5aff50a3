import { BasaltError } from '#pkg/errors/error.ts';

/** Throws ABORTED when the signal was given. */
export const throwIfAborted = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new BasaltError('ABORTED', 'The operation was aborted.', {}, signal.reason);
};
