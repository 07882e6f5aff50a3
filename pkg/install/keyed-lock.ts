import { BasaltError } from '#pkg/errors/error.ts';

/**
 * Runs one task at a time per key, in the order they came. A task that is aborted while it waits never starts and
 * does not hold up the others.
 */
export const createKeyedLock = () => {
  const tails = new Map<string, Promise<void>>();
  return async <T>(key: string, task: () => Promise<T>, signal?: AbortSignal): Promise<T> => {
    const before = tails.get(key) ?? Promise.resolve();
    const { promise: done, resolve: release } = Promise.withResolvers<void>();
    const tail = before.then(() => done);
    tails.set(key, tail);
    try {
      await turnOrAbort(before, signal);
      return await task();
    } finally {
      release();
      if (tails.get(key) === tail) void tail.then(() => tails.get(key) === tail && tails.delete(key));
    }
  };
};

const turnOrAbort = async (turn: Promise<void>, signal: AbortSignal | undefined): Promise<void> => {
  if (signal === undefined) return turn;
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => reject(new BasaltError('ABORTED', 'Aborted while waiting for the one before to end.'));
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  try {
    await Promise.race([turn, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
};
