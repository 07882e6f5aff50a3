import type { Alarm } from '#pkg/async/alarm.ts';
import { jittered } from '#pkg/nodeconfig/jitter.ts';
import type { ConfigSession } from './config-session.ts';

export interface PollLoopOptions {
  readonly session: Pick<ConfigSession, 'poll' | 'pollSeconds'>;
  readonly alarm: Alarm;
  readonly random: () => number;
  readonly signal: AbortSignal;
}

/** Polls the config for ever, after 0.3 to 1.0 of the time that the rules give, sooner when the alarm is rung. */
export const runPollLoop = async ({ session, alarm, random, signal }: PollLoopOptions): Promise<void> => {
  while (!signal.aborted) {
    await session.poll();
    await alarm.wait(jittered(session.pollSeconds, 0.3, 1, random()), signal);
  }
};
