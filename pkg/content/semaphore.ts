import { BasaltError } from '#pkg/errors/error.ts';

/** Lets at most `limit` tasks run at a time, in the order they came; one that is aborted while it waits never starts. */
export const createSemaphore = (limit: number) => {
  const waiting: (() => void)[] = [];
  let running = 0;
  const release = (): void => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };
  const acquire = async (signal: AbortSignal): Promise<void> => {
    if (running < limit) {
      running += 1;
      return;
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const onAbort = (): void => {
      const index = waiting.indexOf(resolve);
      if (index === -1) return; // its turn has just come
      waiting.splice(index, 1);
      reject(new BasaltError('ABORTED', 'The content is no longer wanted.', {}, signal.reason));
    };
    waiting.push(resolve);
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      await promise;
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
  };
  return async <T>(task: () => Promise<T>, signal: AbortSignal): Promise<T> => {
    if (signal.aborted) throw new BasaltError('ABORTED', 'The content is no longer wanted.', {}, signal.reason);
    await acquire(signal);
    try {
      return await task();
    } finally {
      release();
    }
  };
};
