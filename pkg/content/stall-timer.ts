import { BasaltError } from '#pkg/errors/error.ts';
import type { Alarm, Clock } from './clock.ts';

/** Fails a transfer when nothing has happened for a while; `refresh` says that something did. */
export const createStallTimer = (host: string, clock: Clock, fail: (error: BasaltError) => void) => {
  let alarm: Alarm | undefined;
  const stop = (): void => {
    alarm?.stop();
    alarm = undefined;
  };
  return {
    stop,
    refresh: () => alarm?.refresh(),
    /** 0 seconds: never */
    start: (seconds: number, code: 'PEER_STALLED' | 'PEER_UNREACHABLE', what: string) => {
      stop();
      if (seconds <= 0) return;
      const error = (): void => fail(new BasaltError(code, `${host} ${what} for ${seconds} s.`, { seconds }));
      alarm = clock.alarm(seconds * 1000, error);
    },
  };
};
