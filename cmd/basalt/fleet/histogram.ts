/** Each bucket is this much wider than the one before: a quantile is right to within 5 %. */
const growth = 1.05;

/** How often something took how long, in constant memory. */
export class Histogram {
  #counts: number[] = [];
  count = 0;
  max = 0;

  add(milliseconds: number): void {
    const bucket = milliseconds <= 0.01 ? 0 : Math.ceil(Math.log(milliseconds / 0.01) / Math.log(growth));
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1;
    this.count += 1;
    this.max = Math.max(this.max, milliseconds);
  }

  /** The time that a share of all stayed within, 0 without any. */
  quantile(share: number): number {
    let left = Math.ceil(this.count * share);
    for (const [bucket, count = 0] of this.#counts.entries()) {
      left -= count;
      if (left <= 0 && count > 0) return Math.min(this.max, 0.01 * growth ** bucket);
    }
    return this.max;
  }
}
