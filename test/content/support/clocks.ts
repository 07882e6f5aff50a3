import { setTimeout as delay } from 'node:timers/promises';
import { BasaltError } from '#pkg/errors/error.ts';
import type { Clock } from '#pkg/content/clock.ts';
import { until } from '../../until.ts';

/**
 * A clock on which no time passes but that of the pauses, which are over at once and noted. Alarms ring only when `elapse`
 * says that so much time has passed.
 */
export const quickClock = () => {
  let time = 0;
  const pauses: number[] = [];
  const alarms = new Set<{ due: number; readonly ring: () => void }>();
  const clock: Clock = {
    now: () => time,
    wall: () => new Date(),
    random: () => 0.5,
    sleep: async (milliseconds, signal) => {
      pauses.push(milliseconds);
      time += milliseconds;
      await delay(0);
      if (signal.aborted) throw new BasaltError('ABORTED', 'aborted');
    },
    alarm: (milliseconds, ring) => {
      const alarm = { due: time + milliseconds, ring };
      alarms.add(alarm);
      return { refresh: () => void (alarm.due = time + milliseconds), stop: () => void alarms.delete(alarm) };
    },
  };
  const elapse = (milliseconds: number): void => {
    time += milliseconds;
    for (const alarm of alarms) {
      if (alarm.due > time) continue;
      alarms.delete(alarm);
      alarm.ring();
    }
  };
  /** Waits until so many alarms are set, and nothing that was under way is about to change that. */
  const alarmsSet = async (count: number): Promise<void> => {
    await delay(1);
    await until(`${count} alarms are set`, () => alarms.size === count, { everyMs: 1 });
  };
  return { clock, pauses, elapse, alarmsSet };
};

/** A quick clock on which a pause lasts until `wake`. */
export const gatedClock = () => {
  const { clock } = quickClock();
  const [asleep, awake] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const sleep: Clock['sleep'] = async (milliseconds, signal) => {
    asleep.resolve();
    const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    await Promise.race([awake.promise, aborted]);
    await clock.sleep(milliseconds, signal);
  };
  return { clock: { ...clock, sleep }, sleeping: asleep.promise, wake: () => awake.resolve() };
};
