/** How often something may be done: `burst` times at once, then once in `everyMs`. */
export interface Limit {
  readonly burst: number;
  readonly everyMs: number;
}

interface Bucket {
  left: number;
  at: number;
}

export interface Limiter {
  /** milliseconds until it may be done again, 0: now */
  wait(key: string, now: number): number;
  take(key: string, now: number): void;
  giveBack(key: string): void;
}

const mostKeys = 10_000;

/** Counts per key in memory; times come from the caller. With more keys than it holds, the ones used longest ago go. */
export const createLimiter = ({ burst, everyMs }: Limit): Limiter => {
  const buckets = new Map<string, Bucket>();
  const look = (key: string, now: number): Bucket => {
    const found = buckets.get(key);
    if (found === undefined) return { left: burst, at: now };
    const gained = Math.max(0, now - found.at) / everyMs;
    return { left: Math.min(burst, found.left + gained), at: now };
  };
  return {
    wait: (key, now) => Math.ceil(Math.max(0, 1 - look(key, now).left) * everyMs),
    take(key, now) {
      const bucket = look(key, now);
      buckets.delete(key);
      buckets.set(key, { left: bucket.left - 1, at: now });
      if (buckets.size > mostKeys) buckets.delete(buckets.keys().next().value as string);
    },
    giveBack(key) {
      const bucket = buckets.get(key);
      if (bucket) bucket.left = Math.min(burst, bucket.left + 1);
    },
  };
};
