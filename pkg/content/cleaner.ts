import { asBasaltError } from '#pkg/errors/error.ts';
import { longestTimer, type Clock } from './clock.ts';
import type { Garbage } from './garbage.ts';
import type { ContentLog } from './content-log.ts';

export interface Cleaner {
  /** Collects what is due now, and later what becomes due. */
  run(): void;
  stop(): Promise<void>;
}

/** Longest time after which changed config properties are noticed. Milliseconds. */
const lookAgain = 60_000;

/** Collects garbage when it is due, one collection at a time. */
export const createCleaner = (garbage: Garbage, clock: Clock, log: ContentLog): Cleaner => {
  const stopped = new AbortController();
  let wake = Promise.withResolvers<void>();

  const pause = async (milliseconds: number | undefined): Promise<void> => {
    if (milliseconds === undefined) return wake.promise;
    const enough = new AbortController();
    const signal = AbortSignal.any([stopped.signal, enough.signal]);
    const slept = clock.sleep(Math.min(milliseconds, lookAgain, longestTimer), signal).catch(() => {});
    await Promise.race([wake.promise, slept]);
    enough.abort();
  };
  const loop = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      wake = Promise.withResolvers();
      const next = await garbage.collect().catch((error) => {
        log.warn({ err: error }, `collecting garbage failed: ${asBasaltError(error).message}`);
        return lookAgain;
      });
      await pause(next);
    }
  };
  const done = loop();
  return {
    run: () => wake.resolve(),
    stop: async () => {
      stopped.abort();
      wake.resolve();
      await done;
    },
  };
};
