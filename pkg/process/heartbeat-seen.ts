import { stat } from 'node:fs/promises';

/**
 * Follows the touch file of an agent: each call looks, and answers when the file was last seen to change (milliseconds of
 * `now`), undefined before that. The wall time in the file is only compared with itself: that clock may jump.
 */
export const followHeartbeat = (
  path: string,
  now: () => number = () => performance.now(),
): (() => Promise<number | undefined>) => {
  let mtime: number | undefined;
  let seenAt: number | undefined;
  return async () => {
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && found.mtimeMs !== mtime) {
      mtime = found.mtimeMs;
      seenAt = now();
    }
    return seenAt;
  };
};
