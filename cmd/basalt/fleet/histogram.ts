/** Each bucket is this much wider than the one before: a quantile is right to within 5 %. */
const growth = 1.05;
const leastMs = 0.01;

/** How many times took how long at most, in milliseconds; the shortest first, empty ones left out. */
export type Buckets = readonly (readonly [upToMs: number, count: number])[];

/** How often something took how long, in constant memory. */
export class Histogram {
  #counts: number[] = [];
  count = 0;
  max = 0;

  add(milliseconds: number): void {
    const bucket = milliseconds <= leastMs ? 0 : Math.ceil(Math.log(milliseconds / leastMs) / Math.log(growth));
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1;
    this.count += 1;
    this.max = Math.max(this.max, milliseconds);
  }

  get buckets(): Buckets {
    const filled: [number, number][] = [];
    for (const [bucket, count = 0] of this.#counts.entries())
      if (count > 0) filled.push([Number((leastMs * growth ** bucket).toPrecision(6)), count]);
    return filled;
  }

  /** The time that a share of all stayed within, 0 without any. */
  quantile(share: number): number {
    return Math.min(this.max, quantileOf(this.buckets, share));
  }
}

/** The same of buckets that were told on; never below the true value, and above it by 5 % at most. */
export const quantileOf = (buckets: Buckets, share: number): number => {
  let left = Math.ceil(buckets.reduce((sum, [, count]) => sum + count, 0) * share);
  for (const [upToMs, count] of buckets) {
    left -= count;
    if (left <= 0) return upToMs;
  }
  return 0;
};

/** What came between two looks at one histogram. */
export const bucketsBetween = (before: Buckets, after: Buckets): Buckets => {
  const had = new Map(before);
  return after
    .map(([upToMs, count]) => [upToMs, count - (had.get(upToMs) ?? 0)] as const)
    .filter(([, count]) => count > 0);
};
