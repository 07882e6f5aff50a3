import type { Logger } from '#pkg/process/log.ts';
import { BasaltError } from '#pkg/errors/error.ts';

/**
 * Runs what tidies the store. When that is away it is left for a later start, as nothing depends on it; a store that refuses is
 * configured wrongly, and says so.
 */
export const bestEffort =
  (log: Logger) =>
  async (task: () => Promise<void>): Promise<void> => {
    try {
      await task();
    } catch (error) {
      if (!(error instanceof BasaltError) || error.code !== 'STORE_UNAVAILABLE') throw error;
      log.warn({ err: error }, 'something unneeded stays in the S3 store, to be removed at a later start');
    }
  };
