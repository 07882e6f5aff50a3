import { BasaltError } from '#pkg/errors/error.ts';
import type { Alarm, Clock } from './clock.ts';

/**
 * Bytes a second that a transfer has to bring, on an average over the stall time. A server that sends one byte now and then
 * would hold a download, and every other datastore of it, for years. A tenth of what the slowest link of a node carries, a
 * satellite modem of 2400 bit/s, so that no link is taken for such a server.
 */
export const lowestRate = 30;

/** Fails a transfer when nothing has happened for a while, or too little for a whole while. */
export const createStallTimer = (host: string, clock: Clock, fail: (error: BasaltError) => void) => {
  let alarm: Alarm | undefined;
  let lastAt = 0;
  /** bytes of the while under way, which began then */
  let received = 0;
  let since = 0;
  const stop = (): void => {
    alarm?.stop();
    alarm = undefined;
  };
  const failWith = (what: string, seconds: number): void =>
    fail(new BasaltError('PEER_STALLED', `${host} sent ${what} ${seconds} s.`, { seconds }));

  const watch = (seconds: number): void => {
    const due = Math.min(lastAt, since) + seconds * 1000;
    alarm = clock.alarm(Math.max(1, due - clock.now()), () => {
      const long = clock.now() - seconds * 1000;
      if (lastAt <= long) return failWith('nothing for', seconds);
      if (since > long) return watch(seconds);
      if (received < lowestRate * seconds) return failWith(`only ${received} bytes in`, seconds);
      since = clock.now();
      received = 0;
      return watch(seconds);
    });
  };

  return {
    stop,
    /** So much has come. */
    took: (bytes: number): void => {
      lastAt = clock.now();
      received += bytes;
    },
    /** From now on the peer has to send; 0 seconds: whenever it likes to. */
    expectBytes: (seconds: number): void => {
      stop();
      lastAt = clock.now();
      since = lastAt;
      received = 0;
      if (seconds > 0) watch(seconds);
    },
    /** From now on there is so much time for one thing; 0 seconds: all of it. */
    start: (seconds: number, code: 'PEER_STALLED' | 'PEER_UNREACHABLE', what: string): void => {
      stop();
      if (seconds <= 0) return;
      const error = (): void => fail(new BasaltError(code, `${host} ${what} for ${seconds} s.`, { seconds }));
      alarm = clock.alarm(seconds * 1000, error);
    },
    /** That time begins again. */
    refresh: () => alarm?.refresh(),
  };
};
