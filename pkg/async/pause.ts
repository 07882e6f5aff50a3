import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for so long, or until the signal aborts; never fails. With `ref` false the wait alone keeps no process alive. */
export const pause = (milliseconds: number, signal: AbortSignal, { ref = true } = {}): Promise<void> =>
  sleep(milliseconds, undefined, { signal, ref }).catch(() => undefined);
