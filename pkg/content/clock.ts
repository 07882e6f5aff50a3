import { setTimeout as delay } from 'node:timers/promises';
import { BasaltError } from '#pkg/errors/error.ts';

/** Something that rings once unless it is stopped before. */
export interface Alarm {
  /** The whole time begins again. */
  refresh(): void;
  stop(): void;
}

/** Time and chance, replaceable so that hours of retries run in a moment and a stall comes when a test says so. */
export interface Clock {
  /** milliseconds, never going back */
  now(): number;
  /** what signatures carry */
  wall(): Date;
  /** Errors: ABORTED as soon as the signal is given. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Calls `ring` after so long. */
  alarm(milliseconds: number, ring: () => void): Alarm;
  /** 0 to 1 */
  random(): number;
}

/** Longest time that a timer of Node takes, in milliseconds; config properties allow more. */
export const longestTimer = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => performance.now(),
  wall: () => new Date(),
  random: () => Math.random(),
  sleep: async (milliseconds, signal) => {
    try {
      await delay(Math.min(milliseconds, longestTimer), undefined, { signal });
    } catch (error) {
      throw new BasaltError('ABORTED', 'The content is no longer wanted.', {}, error);
    }
  },
  alarm: (milliseconds, ring) => {
    const timer = setTimeout(ring, Math.min(milliseconds, longestTimer));
    return { refresh: () => void timer.refresh(), stop: () => clearTimeout(timer) };
  },
};
