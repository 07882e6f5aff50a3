import type { Logger } from '#pkg/agent/log.ts';
import { readTrustedTime, writeTrustedTime } from '#pkg/agent/trusted-time.ts';
import { confirmTime, type PeerTime } from '#pkg/clock/confirm-time.ts';
import { clockFloor, knownTime } from '#pkg/clock/floor.ts';

export interface TimeKeeperOptions {
  readonly persistDir: string;
  /** when the image was built, as far as it is known */
  readonly builtAt: Date | undefined;
  /** the system's clock */
  readonly clock: () => Date;
  readonly monotonicMs: () => number;
  readonly log: Logger;
}

/** The time that this agent judges by. */
export interface TimeKeeper {
  now(): Date;
  /** What a verified controller says of the time; it is stored at most hourly, unless it jumps. */
  heard(peer: PeerTime): void;
  /** what is being stored is stored */
  settled(): Promise<void>;
}

const storeEveryMs = 3_600_000;

/** Opens the keeper with what the boots before have stored. */
export const openTimeKeeper = async (options: TimeKeeperOptions): Promise<TimeKeeper> => {
  const { persistDir, builtAt, clock, monotonicMs, log } = options;
  const stored = await readTrustedTime(persistDir);
  /** a moment that it was at least, and the monotonic time of that */
  let floor = { time: clockFloor(builtAt, [stored]), at: monotonicMs() };
  let storedAt: number | undefined;
  let storing: Promise<void> = Promise.resolve();
  let saidAhead = false;

  const floorNow = (): Date | undefined =>
    floor.time === undefined ? undefined : new Date(floor.time.getTime() + monotonicMs() - floor.at);
  const now = (): Date => knownTime(clock(), floorNow());
  if (now() > clock())
    log.warn(
      { clock: clock().toISOString(), knownTime: now().toISOString() },
      'the clock is behind what is known; certificates and configs are judged by the known time',
    );

  return {
    now,
    heard: (peer) => {
      const time = confirmTime(clock(), peer);
      if (time === undefined) {
        if (!saidAhead)
          log.warn(
            { clock: clock().toISOString(), controller: peer.at.toISOString() },
            "the clock and the controller's differ by more than an hour; the time is not trusted",
          );
        saidAhead = true;
        return;
      }
      saidAhead = false;
      const before = floorNow();
      const jumps = before === undefined || Math.abs(time.getTime() - before.getTime()) > storeEveryMs;
      floor = { time, at: monotonicMs() };
      if (!jumps && storedAt !== undefined && monotonicMs() - storedAt < storeEveryMs) return;
      storedAt = monotonicMs();
      storing = storing
        .then(() => writeTrustedTime(persistDir, time))
        .catch((error: unknown) => log.error({ err: error }, 'the trusted time was not stored'));
    },
    settled: () => storing,
  };
};
