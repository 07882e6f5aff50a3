import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ControllerApi } from '#cmd/basalt/controller-api.ts';
import { bucketsBetween, quantileOf } from '#cmd/basalt/fleet/histogram.ts';
import { Image } from '#pkg/rest/images.ts';
import { controllerShare, sharesBetween, type Look, type Shares } from './meter.ts';
import type { BenchOptions } from './options.ts';
import type { PageView } from './page-view.ts';
import type { SimulatedFleet } from './simulated.ts';

export interface Wave {
  /** until the controller has begun the rollout */
  readonly askedSeconds: number;
  /** of the rollout, at the end */
  readonly state: string;
  /** since the first question, until the page says so of every node; null: not within the limit */
  readonly wantedSeconds: number | null;
  readonly startedSeconds: number | null;
  readonly committedSeconds: number | null;
  readonly committed: number;
  readonly infos: number;
  readonly polls: number;
  readonly missed: number;
  readonly late: number;
  readonly errors: number;
  readonly unchangedMs: { readonly p50: number; readonly p99: number };
  readonly shares: Shares;
  /** processor time of all controllers for one info, the polls of that time in it */
  readonly controllerMsPerInfo: number;
}

const version = '2.0.0-kvm-amd64';
const image = 'wave.img';
const round = (value: number): number => Math.round(value * 100) / 100;

/** One wave to all nodes, as the page's dialog begins it. Gives the id of the rollout. */
const askAll = async (api: ControllerApi): Promise<string> => {
  const nodes = (await api.call('GET /nodes')).nodes.flatMap(({ id }) => id ?? []);
  const body = { image, version, nodes, mode: 'activate' as const, maxFailures: nodes.length };
  return (await api.call('POST /rollouts', { body })).id;
};

/** Asks all nodes for an update at once and watches the page until each of them has committed it. */
export const wave = async (around: {
  readonly options: BenchOptions;
  readonly fleet: SimulatedFleet;
  readonly meter: () => Promise<Look>;
  readonly page: PageView;
  readonly api: ControllerApi;
  readonly say: (text: string) => void;
}): Promise<Wave> => {
  const { options, fleet, meter, page, api, say } = around;
  const { nodes } = options;
  await api.upload(`/images/${image}?version=${version}`, Readable.from([Buffer.alloc(1024 * 1024, 1)]), Image);
  const before = fleet.now();
  const from = await meter();
  const began = performance.now();
  const passed = (): number => round((performance.now() - began) / 1000);
  let asked: number | undefined;
  const asking = askAll(api);
  void asking.then(
    () => (asked = passed()),
    () => undefined,
  );
  const reached: Record<'wanted' | 'started' | 'committed', number | null> = {
    wanted: null,
    started: null,
    committed: null,
  };
  let told = 0;
  while (reached.committed === null && passed() < options.waveSeconds) {
    await sleep(500);
    const counts = page.counts(version);
    for (const what of ['wanted', 'started', 'committed'] as const)
      if (counts[what] === nodes) reached[what] ??= passed();
    if (passed() - told < 15) continue;
    told = passed();
    const { missed, late } = fleet.now();
    say(
      `${Math.round(told)} s: ${JSON.stringify(counts)}, missed ${missed - before.missed}, late ${late - before.late}`,
    );
  }
  const { state } = await api.call('GET /rollouts/:id', { params: { id: await asking } });
  const list = (await api.call('GET /nodes')).nodes;
  const to = await meter();
  await sleep(1100);
  const after = fleet.now();
  const infos = after.infos - before.infos;
  const times = bucketsBetween(before.unchangedBuckets, after.unchangedBuckets);
  const shares = sharesBetween(from, to);
  const seconds = from['fleet'] === undefined || to['fleet'] === undefined ? 0 : to['fleet'].at - from['fleet'].at;
  return {
    askedSeconds: asked ?? 0,
    state,
    wantedSeconds: reached.wanted,
    startedSeconds: reached.started,
    committedSeconds: reached.committed,
    committed: list.filter((node) => node.runningVersion === version && node.runningState === 'active').length,
    infos,
    polls: after.polls - before.polls,
    missed: after.missed - before.missed,
    late: after.late - before.late,
    errors: after.errors - before.errors,
    unchangedMs: { p50: round(quantileOf(times, 0.5)), p99: round(quantileOf(times, 0.99)) },
    shares,
    controllerMsPerInfo: round((controllerShare(shares) * seconds * 1000) / Math.max(1, infos)),
  };
};
