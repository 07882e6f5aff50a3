import { propertyTable } from '#pkg/configprops/table.ts';
import { configGetStatus } from '#pkg/topics/agents.ts';
import type { Alarm } from '#pkg/async/alarm.ts';
import type { ConfigSession } from './config-session.ts';
import { jittered } from '#pkg/nodeconfig/jitter.ts';

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

/** After a poll that brought nothing: a long interval must not keep its own correction, or a test, waiting for a day. */
const afterFailures = (interval: number, failures: number): number =>
  Math.min(interval, propertyTable['timer.config.interval'].default * 2 ** Math.min(failures - 1, 32));

/**
 * Polls the config for ever: at 0.3 to 1.0 of `timer.config.interval`, sooner when the alarm is rung, and every few
 * seconds in the first minute after the node was onboarded for the first time. After failures it begins with a minute, which
 * doubles up to the interval.
 */
export const runPollLoop = async (options: PollLoopOptions): Promise<void> => {
  const { session, alarm, random, signal } = options;
  const eagerUntil = options.newlyOnboarded ? performance.now() + eagerMs : 0;
  let failures = 0;
  while (!signal.aborted) {
    await session.poll();
    failures = session.status === configGetStatus.success ? 0 : failures + 1;
    const configured = session.memory.values['timer.config.interval'];
    const interval = failures === 0 ? configured : afterFailures(configured, failures);
    const seconds = performance.now() < eagerUntil ? Math.min(interval, eagerSeconds) : interval;
    await alarm.wait(jittered(seconds, 0.3, 1, random()), signal);
  }
};
