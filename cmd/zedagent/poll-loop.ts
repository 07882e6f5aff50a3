import type { Alarm } from './alarm.ts';
import type { ConfigSession } from './config-session.ts';
import { jittered } from './jitter.ts';

export interface PollLoopOptions {
  readonly session: ConfigSession;
  /** this boot gave the node its UUID: whoever added it is about to configure it */
  readonly newlyOnboarded: boolean;
  readonly alarm: Alarm;
  readonly random: () => number;
  readonly signal: AbortSignal;
}

/** A node that has just been added is asked for often at first, once in its life. */
const eagerMs = 60_000;
const eagerSeconds = 5;

/**
 * Polls the config for ever: at 0.3 to 1.0 of `timer.config.interval`, sooner when the alarm is rung, and every few
 * seconds in the first minute after the node was onboarded for the first time.
 */
export const runPollLoop = async (options: PollLoopOptions): Promise<void> => {
  const { session, alarm, random, signal } = options;
  const eagerUntil = options.newlyOnboarded ? performance.now() + eagerMs : 0;
  while (!signal.aborted) {
    await session.poll();
    const interval = session.memory.values['timer.config.interval'];
    const seconds = performance.now() < eagerUntil ? Math.min(interval, eagerSeconds) : interval;
    await alarm.wait(jittered(seconds, 0.3, 1, random()), signal);
  }
};
