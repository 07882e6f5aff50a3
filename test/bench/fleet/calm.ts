import { setTimeout as sleep } from 'node:timers/promises';
import { bucketsBetween, quantileOf } from '#cmd/basalt/fleet/histogram.ts';
import { controllerShare, memoryOf, sharesBetween, type Look, type Memory, type Shares } from './meter.ts';
import type { BenchOptions } from './options.ts';
import type { SimulatedFleet } from './simulated.ts';

export interface Calm {
  readonly seconds: number;
  readonly polls: number;
  readonly pollsPerSecond: number;
  readonly missed: number;
  readonly late: number;
  readonly errors: number;
  readonly unchangedMs: { readonly p50: number; readonly p99: number };
  readonly shares: Shares;
  /** processor time of all controllers for one poll, all else that they did in it */
  readonly controllerMsPerPoll: number;
  /** what one core full of controller would do at this rate; not what was tried */
  readonly nodesPerControllerCore: number;
  /** of the first controller */
  readonly memory: Memory;
}

const sampleSeconds = 5;
const round = (value: number): number => Math.round(value * 100) / 100;

/** Nothing is asked of the nodes: they poll, and report as they do anyway. */
export const calmTime = async (around: {
  readonly options: BenchOptions;
  readonly fleet: SimulatedFleet;
  readonly meter: () => Promise<Look>;
}): Promise<Calm> => {
  const { options, fleet, meter } = around;
  const before = fleet.now();
  const looks = [await meter()];
  const end = performance.now() + options.seconds * 1000;
  while (performance.now() < end) {
    await sleep(Math.min(sampleSeconds * 1000, Math.max(1, end - performance.now())));
    looks.push(await meter());
  }
  const after = fleet.now();
  const seconds = after.seconds - before.seconds;
  const polls = after.polls - before.polls;
  const times = bucketsBetween(before.unchangedBuckets, after.unchangedBuckets);
  const shares = sharesBetween(looks.at(0)!, looks.at(-1)!);
  const busy = controllerShare(shares);
  return {
    seconds: round(seconds),
    polls,
    pollsPerSecond: round(polls / seconds),
    missed: after.missed - before.missed,
    late: after.late - before.late,
    errors: after.errors - before.errors,
    unchangedMs: { p50: round(quantileOf(times, 0.5)), p99: round(quantileOf(times, 0.99)) },
    shares,
    controllerMsPerPoll: round((busy * seconds * 1000) / polls),
    nodesPerControllerCore: Math.round(options.nodes / busy),
    memory: memoryOf(looks, 'controller 1'),
  };
};
