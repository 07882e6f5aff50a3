import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until something holds. The limit is far above any real wait: it ends a test that would never end, and with it
 * one of the two places of the run.
 */
export const until = async (
  what: string,
  holds: () => boolean | Promise<boolean>,
  { limitMs = 60_000, everyMs = 5 }: { readonly limitMs?: number; readonly everyMs?: number } = {},
): Promise<void> => {
  const deadline = performance.now() + limitMs;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`it never came to this: ${what}`);
    await sleep(everyMs);
  }
};
