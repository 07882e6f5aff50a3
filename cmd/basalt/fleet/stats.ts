import type { Outcome } from '#pkg/eve/port.ts';
import { Histogram, type Buckets } from './histogram.ts';
import { phases, type Phase } from './machine/phase.ts';

/** What a fleet has seen so far, plain. Times are milliseconds. */
export interface Snapshot {
  readonly seconds: number;
  readonly nodes: number;
  readonly phases: Readonly<Record<Phase, number>>;
  readonly polls: number;
  readonly pollsPerSecond: number;
  readonly unchanged: number;
  readonly configs: number;
  readonly infos: number;
  /** polls without a usable answer, those of nodes that are offline on purpose left out */
  readonly missed: number;
  /** polls that were answered more than a whole interval after they were due */
  readonly late: number;
  readonly offline: number;
  /** other requests that failed */
  readonly errors: number;
  /** what went wrong, by how it shows */
  readonly troubles: Readonly<Record<string, number>>;
  readonly unchangedMs: { readonly p50: number; readonly p99: number; readonly max: number };
  /** of the same times; the difference of two snapshots says how it was between them */
  readonly unchangedBuckets: Buckets;
  readonly configMs: { readonly p50: number; readonly p99: number; readonly max: number };
  readonly downloadedBytes: number;
}

const round = (value: number): number => Math.round(value * 100) / 100;
const quantiles = (histogram: Histogram) => ({
  p50: round(histogram.quantile(0.5)),
  p99: round(histogram.quantile(0.99)),
  max: round(histogram.max),
});

/** Counts what nodes meet; `now` is a monotonic clock in milliseconds. */
export class Stats {
  infos = 0;
  offline = 0;
  errors = 0;
  #polls = 0;
  #missed = 0;
  #late = 0;
  readonly #unchanged = new Histogram();
  readonly #configs = new Histogram();
  readonly #troubles = new Map<string, number>();
  readonly #began: number;
  readonly #now: () => number;
  #before = { at: 0, polls: 0 };

  constructor(now: () => number) {
    this.#now = now;
    this.#began = now();
    this.#before.at = this.#began;
  }

  poll(outcome: Outcome<unknown>, tookMs: number, lateMs: number, intervalMs: number): void {
    this.#polls += 1;
    if (outcome.kind === 'ok') this.#configs.add(tookMs);
    else if (outcome.kind === 'notModified') this.#unchanged.add(tookMs);
    else {
      this.#missed += 1;
      this.trouble('config', outcome);
    }
    if (lateMs > intervalMs) this.#late += 1;
  }

  /** A request other than a poll that came to nothing. */
  failed(what: string, outcome: Outcome<unknown>): void {
    this.errors += 1;
    this.trouble(what, outcome);
  }

  trouble(what: string, outcome: Outcome<unknown>): void {
    const detail =
      'status' in outcome && outcome.status !== undefined
        ? String(outcome.status)
        : 'error' in outcome
          ? `${outcome.error.code} ${String(outcome.error.values['reason'] ?? '')}`.trim()
          : '';
    const key = `${what}: ${outcome.kind} ${detail}`.trim();
    this.#troubles.set(key, (this.#troubles.get(key) ?? 0) + 1);
  }

  /** What there is to say now; polls per second are those since the snapshot before. */
  snapshot(now: readonly Phase[], downloadedBytes: number): Snapshot {
    const at = this.#now();
    const seconds = Math.max(0.001, (at - this.#before.at) / 1000);
    const pollsPerSecond = round((this.#polls - this.#before.polls) / seconds);
    this.#before = { at, polls: this.#polls };
    const count = Object.fromEntries(phases.map((phase) => [phase, 0])) as Record<Phase, number>;
    for (const phase of now) count[phase] += 1;
    return {
      seconds: round((at - this.#began) / 1000),
      nodes: now.length,
      phases: count,
      polls: this.#polls,
      pollsPerSecond,
      unchanged: this.#unchanged.count,
      configs: this.#configs.count,
      infos: this.infos,
      missed: this.#missed,
      late: this.#late,
      offline: this.offline,
      errors: this.errors,
      troubles: Object.fromEntries(this.#troubles),
      unchangedMs: quantiles(this.#unchanged),
      unchangedBuckets: this.#unchanged.buckets,
      configMs: quantiles(this.#configs),
      downloadedBytes,
    };
  }
}
