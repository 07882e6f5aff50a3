import type { Clock } from './clock.ts';

/** Ends the pauses of a download when somebody asks for it to be tried at once. */
export interface RetryBell {
  /** Ends the pauses that are under way; without any it does nothing. */
  ring(): void;
  /** Sleeps so many milliseconds; true when the bell ended it. Errors: ABORTED as soon as the signal is given. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<boolean>;
}

export const createRetryBell = (clock: Clock): RetryBell => {
  const asleep = new Set<AbortController>();
  return {
    ring: () => {
      for (const sleeper of asleep) sleeper.abort();
    },
    sleep: async (milliseconds, signal) => {
      const rung = new AbortController();
      asleep.add(rung);
      try {
        await clock.sleep(milliseconds, AbortSignal.any([signal, rung.signal]));
        return false;
      } catch (error) {
        if (signal.aborted || !rung.signal.aborted) throw error;
        return true;
      } finally {
        asleep.delete(rung);
      }
    },
  };
};
