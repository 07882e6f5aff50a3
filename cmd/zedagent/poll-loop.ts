import type { Alarm } from './alarm.ts';
import type { ConfigSession } from './config-session.ts';
import { jittered } from './jitter.ts';

export interface PollLoopOptions {
  readonly session: ConfigSession;
  readonly alarm: Alarm;
  readonly random: () => number;
  readonly signal: AbortSignal;
}

/** Polls the config for ever: at 0.3 to 1.0 of `timer.config.interval`, sooner when the alarm is rung. */
export const runPollLoop = async ({ session, alarm, random, signal }: PollLoopOptions): Promise<void> => {
  while (!signal.aborted) {
    await session.poll();
    await alarm.wait(jittered(session.memory.values['timer.config.interval'], 0.3, 1, random()), signal);
  }
};
