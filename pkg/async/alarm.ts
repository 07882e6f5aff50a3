/** A wait that can be cut short: timers that change, polls that are asked for, news that may come. */
export interface Alarm {
  /** Resolves after `milliseconds`, when rung, or when the signal aborts; a ring that came while nobody waited counts. */
  wait(milliseconds: number, signal: AbortSignal): Promise<'time' | 'rung' | 'aborted'>;
  ring(): void;
}

/** Longest time a timer of the platform takes; longer waits are cut into pieces. */
const longestTimer = 2 ** 31 - 1;

export const createAlarm = (): Alarm => {
  let rung = false;
  const waiting = new Set<() => void>();
  return {
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        let timer: NodeJS.Timeout | undefined;
        const end = (why: 'time' | 'rung' | 'aborted') => {
          clearTimeout(timer);
          signal.removeEventListener('abort', onAbort);
          waiting.delete(wake);
          rung = false;
          resolve(why);
        };
        const onAbort = () => end('aborted');
        const wake = () => end('rung');
        const arm = (left: number) => {
          const piece = Math.min(left, longestTimer);
          timer = setTimeout(() => (left > piece ? arm(left - piece) : end('time')), piece);
        };
        if (signal.aborted) return end('aborted');
        if (rung) return end('rung');
        signal.addEventListener('abort', onAbort, { once: true });
        waiting.add(wake);
        arm(Math.max(0, milliseconds));
      }),
    ring: () => {
      rung = waiting.size === 0;
      for (const wake of waiting) wake();
    },
  };
};
