import { table } from '#cmd/basalt/table.ts';
import type { Calm } from './calm.ts';
import type { Shares } from './meter.ts';
import type { BenchOptions } from './options.ts';
import type { Wave } from './wave.ts';

export interface Result {
  readonly machine: { readonly cpus: number; readonly load: readonly number[] };
  readonly options: BenchOptions;
  readonly onboarding: { readonly seconds: number; readonly missed: number; readonly errors: number };
  readonly calm: Calm;
  readonly wave: Wave;
  readonly peakMiB: { readonly controllers: readonly number[]; readonly fleet: number };
}

/** What was asked of the controller: memory may drift by so much of what it was over the calm time. */
const p99Limit = 100;
const driftLimit = 0.05;

const sharesText = (shares: Shares): string =>
  Object.entries(shares)
    .map(([name, share]) => `${name} ${(100 * share).toFixed(0)} %`)
    .join(', ');

const verdict = (holds: boolean): string => (holds ? 'holds' : 'DOES NOT HOLD');

/** The whole result as two tables: what was measured, and what it says about what was asked for. */
export const reportTable = ({ machine, options, onboarding, calm, wave, peakMiB }: Result): string => {
  const { memory } = calm;
  const drift = (memory.MiBPerMinute * calm.seconds) / 60;
  const seconds = (value: number | null): string => (value === null ? 'not reached' : `${value.toFixed(1)} s`);
  const measured: [string, string][] = [
    ['nodes, interval', `${options.nodes}, ${options.interval} s (less up to 70 % by chance)`],
    ['database, controllers', `${options.database}, ${options.controllers}`],
    ['machine', `${machine.cpus} cores, load ${machine.load.join(' ')}`],
    ['onboarding', `${onboarding.seconds} s, ${onboarding.missed} polls missed, ${onboarding.errors} errors`],
    ['calm time', `${calm.seconds} s, ${calm.polls} polls (${calm.pollsPerSecond} a second)`],
    ['  missed, late, other errors', `${calm.missed}, ${calm.late}, ${calm.errors}`],
    ['  unchanged config p50, p99', `${calm.unchangedMs.p50} ms, ${calm.unchangedMs.p99} ms`],
    ['  shares of one core', sharesText(calm.shares)],
    ['  controller time a poll', `${calm.controllerMsPerPoll} ms`],
    ['  nodes per controller core', `${calm.nodesPerControllerCore} (extrapolated)`],
    ['  controller memory', `${memory.startMiB} to ${memory.endMiB} MiB, ${memory.MiBPerMinute} MiB a minute`],
    ['wave asked for in', `${wave.askedSeconds} s`],
    ['  on the page: wanted by all', seconds(wave.wantedSeconds)],
    ['  on the page: started at all', seconds(wave.startedSeconds)],
    ['  on the page: committed at all', `${seconds(wave.committedSeconds)} (${wave.committed} by the list)`],
    ['  infos, polls', `${wave.infos}, ${wave.polls}`],
    ['  missed, late, other errors', `${wave.missed}, ${wave.late}, ${wave.errors}`],
    ['  unchanged config p50, p99', `${wave.unchangedMs.p50} ms, ${wave.unchangedMs.p99} ms`],
    ['  shares of one core', sharesText(wave.shares)],
    ['  controller time an info', `${wave.controllerMsPerInfo} ms, polls of that time in it`],
    ['peak memory', `controllers ${peakMiB.controllers.join(', ')} MiB, fleet ${peakMiB.fleet} MiB`],
  ];
  const missed = calm.missed + wave.missed;
  const asked: [string, string][] = [
    [`no missed poll: ${missed}`, verdict(missed === 0)],
    [
      `p99 of unchanged configs, calm: ${calm.unchangedMs.p99} ms < ${p99Limit} ms`,
      verdict(calm.unchangedMs.p99 < p99Limit),
    ],
    [
      `a wave at all nodes on the page within two intervals: ${seconds(wave.startedSeconds)}`,
      verdict(wave.startedSeconds !== null && wave.startedSeconds <= 2 * options.interval),
    ],
    [
      `memory flat over ${Math.round(calm.seconds)} s: ${drift.toFixed(1)} MiB, within ${100 * driftLimit} %`,
      verdict(Math.abs(drift) <= driftLimit * memory.startMiB),
    ],
  ];
  return `${table(['what', 'measured'], measured)}\n\n${table(['asked', ''], asked)}`;
};
