import { stat } from 'node:fs/promises';
import { pause } from '#pkg/async/pause.ts';
import { writeFileAtomic } from '#pkg/host/atomic-file.ts';
import type { Logger } from '#pkg/process/log.ts';
import { runLimited } from '#pkg/host/run-limited.ts';
import { readTrustedTime } from '#pkg/host/trusted-time.ts';
import { clockFloor, knownTime } from '#pkg/clock/floor.ts';

/** Sets the clock of the machine; rejects when it cannot be set. */
export type ClockSetter = (time: Date) => Promise<void>;

export interface ClockOptions {
  /** file of the image whose age is the image's */
  readonly release: string;
  readonly persist: string;
  readonly set: ClockSetter;
  /** whether NTP keeps the clock, and so knows better than whoever was trusted before */
  readonly synchronised: () => Promise<boolean>;
  readonly log: Logger;
  readonly now?: () => Date;
}

const machineClock: ClockSetter = async (time) => {
  // busybox and coreutils take the same words; Node has no call for it
  const args = ['-u', '-s', `@${Math.ceil(time.getTime() / 1000)}`];
  const { error } = await runLimited('date', args, { limitMs: 10_000 });
  if (error !== undefined) throw error;
};

/** How the clock is set: into a file when one is named, and not at all on an emulated machine, whose clock is its host's. */
export const clockSetter = (clockFile: string | undefined, powerFile: string | undefined, log: Logger): ClockSetter => {
  if (clockFile !== undefined) return (time) => writeFileAtomic(clockFile, `${time.toISOString()}\n`);
  if (powerFile === undefined) return machineClock;
  return async (time) => log.warn({ time: time.toISOString() }, "an emulated node does not set its host's clock");
};

/** A clock that is less behind than this is left to NTP. */
const toleranceMs = 60_000;

/**
 * Sets the clock forward when it is behind what is known: when the image was built, and the last time that was trusted. A
 * machine without a battery begins in 1970, where no certificate is valid. Never sets it back, nor one that NTP keeps: chrony
 * lets a clock jump only once. Never fails.
 */
export const raiseClock = async (options: ClockOptions): Promise<void> => {
  const { release, persist, set, synchronised, log, now = () => new Date() } = options;
  const builtAt = await stat(release).then(
    ({ mtime }) => mtime,
    () => undefined,
  );
  const floor = clockFloor(builtAt, [await readTrustedTime(persist)]);
  const clock = now();
  const time = knownTime(clock, floor);
  if (time.getTime() - clock.getTime() <= toleranceMs) return;
  if (await synchronised()) {
    log.warn({ clock: clock.toISOString(), trusted: time.toISOString() }, 'the clock is kept by NTP and not set');
    return;
  }
  try {
    await set(time);
    log.warn(
      { before: clock.toISOString(), now: time.toISOString() },
      'the clock was behind what is known; it was set',
    );
  } catch (error) {
    log.error({ err: error, clock: clock.toISOString() }, 'the clock is behind what is known and could not be set');
  }
};

const lookEveryMs = 60_000;

/**
 * Looks from time to time whether zedagent has learnt from its controller that it is later. A time that was stored before is
 * not set a second time: NTP may have set the clock back since, and knows better.
 */
export const keepClock = async (options: ClockOptions, signal: AbortSignal, everyMs = lookEveryMs): Promise<void> => {
  let seen = (await readTrustedTime(options.persist))?.getTime();
  while (!signal.aborted) {
    await pause(everyMs, signal, { ref: false });
    const stored = (await readTrustedTime(options.persist))?.getTime();
    if (signal.aborted || stored === seen) continue;
    seen = stored;
    await raiseClock(options);
  }
};
