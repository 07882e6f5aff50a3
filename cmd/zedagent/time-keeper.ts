import type { Logger } from '#pkg/process/log.ts';
import { readTrustedTime, writeTrustedTime } from '#pkg/host/trusted-time.ts';
import { agrees, confirmTime, provenLater, type PeerTime } from '#pkg/clock/confirm-time.ts';
import { clockFloor, knownTime } from '#pkg/clock/floor.ts';

export interface TimeKeeperOptions {
  readonly persistDir: string;
  /** when the image was built, as far as it is known */
  readonly builtAt: Date | undefined;
  /** the system's clock */
  readonly clock: () => Date;
  /** whether NTP keeps that clock; asked only when somebody says that it is wrong */
  readonly synchronised: () => Promise<boolean>;
  readonly monotonicMs: () => number;
  readonly log: Logger;
}

/** The time that this agent judges by. */
export interface TimeKeeper {
  now(): Date;
  /** What a verified controller says of the time; it is stored at most hourly, unless it jumps. */
  heard(peer: PeerTime): void;
  /**
   * When a config was made whose signature was checked, and the end of the certificate that it was checked with: it is at
   * least that late. Counts only until the controller itself has told the time, which is as late or later.
   */
  configDated(made: PeerTime): void;
  /** what was heard is taken, and what is being stored is stored */
  settled(): Promise<void>;
}

const storeEveryMs = 3_600_000;

/** Opens the keeper with what the boots before have stored. */
export const openTimeKeeper = async (options: TimeKeeperOptions): Promise<TimeKeeper> => {
  const { persistDir, builtAt, clock, synchronised, monotonicMs, log } = options;
  const stored = await readTrustedTime(persistDir);
  /** a moment that it was at least, and the monotonic time of that */
  let floor = { time: clockFloor(builtAt, [stored]), at: monotonicMs() };
  let storedAt: number | undefined;
  let working: Promise<void> = Promise.resolve();
  let heardController = false;
  /** what was last said of a controller whose time is another; said once */
  let said: string | undefined;

  const floorNow = (): Date | undefined =>
    floor.time === undefined ? undefined : new Date(floor.time.getTime() + monotonicMs() - floor.at);
  const now = (): Date => knownTime(clock(), floorNow());
  if (now() > clock())
    log.warn(
      { clock: clock().toISOString(), knownTime: now().toISOString() },
      'the clock is behind what is known; certificates and configs are judged by the known time',
    );

  const inTurn = (work: () => Promise<void>): void => {
    working = working
      .then(work)
      .catch((error: unknown) => log.error({ err: error }, 'the trusted time was not stored'));
  };

  const take = (time: Date): void => {
    const before = floorNow();
    const jumps = before === undefined || Math.abs(time.getTime() - before.getTime()) > storeEveryMs;
    floor = { time, at: monotonicMs() };
    if (!jumps && storedAt !== undefined && monotonicMs() - storedAt < storeEveryMs) return;
    storedAt = monotonicMs();
    inTurn(() => writeTrustedTime(persistDir, time));
  };

  const tell = (what: string, peer: PeerTime): void => {
    if (what !== said) log.warn({ clock: clock().toISOString(), controller: peer.at.toISOString() }, what);
    said = what;
  };

  const settle = async (peer: PeerTime): Promise<void> => {
    const isSynchronised = await synchronised();
    const time = confirmTime(clock(), peer, isSynchronised);
    if (isSynchronised) tell("the controller's time differs by more than an hour from NTP's, which counts", peer);
    else if (time === undefined)
      tell("the clock and the controller's differ by more than an hour; the time is not trusted", peer);
    else said = undefined;
    if (time !== undefined) take(time);
  };

  const raise = async (made: PeerTime): Promise<void> => {
    if (heardController || (await synchronised())) return;
    const time = provenLater(now(), made);
    // a config may name any time: one that no stored time may have is none either
    if (time === undefined || clockFloor(builtAt, [time]) !== time) return;
    log.warn({ clock: clock().toISOString(), config: time.toISOString() }, 'the clock is behind the config in force');
    take(time);
  };

  return {
    now,
    heard: (peer) => {
      heardController = true;
      if (!agrees(clock(), peer)) return inTurn(() => settle(peer));
      said = undefined;
      take(clock());
    },
    configDated: (made) => {
      if (!heardController && provenLater(now(), made) !== undefined) inTurn(() => raise(made));
    },
    settled: async () => {
      let seen: Promise<void> | undefined;
      while (seen !== working) {
        seen = working;
        await seen;
      }
    },
  };
};
