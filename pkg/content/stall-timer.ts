import { BasaltError } from '#pkg/errors/error.ts';
import { longestTimer } from './clock.ts';

/** Fails a transfer when nothing has happened for a while; `refresh` says that something did. */
export const createStallTimer = (host: string, fail: (error: BasaltError) => void) => {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    stop,
    refresh: () => void timer?.refresh(),
    /** 0 seconds: never */
    start: (seconds: number, code: 'PEER_STALLED' | 'PEER_UNREACHABLE', what: string) => {
      stop();
      if (seconds <= 0) return;
      const error = (): void => fail(new BasaltError(code, `${host} ${what} for ${seconds} s.`, { seconds }));
      timer = setTimeout(error, Math.min(seconds * 1000, longestTimer));
    },
  };
};
