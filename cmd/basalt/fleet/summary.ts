import { bytesText, table } from '../table.ts';
import { phases } from './machine/phase.ts';
import type { Snapshot } from './stats.ts';

const milliseconds = (value: number): string => (value < 10 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`);

/** The live line, e.g. `120 s  idle 480, testing 20  |  8.2 polls/s  |  0 missed  |  304 in 1.9 ms, p99 12 ms`. */
export const summaryLine = (now: Snapshot): string => {
  const states = phases.filter((phase) => now.phases[phase] > 0).map((phase) => `${phase} ${now.phases[phase]}`);
  return [
    `${Math.round(now.seconds)} s  ${states.join(', ')}`,
    `${now.pollsPerSecond.toFixed(1)} polls/s`,
    `${now.missed} missed, ${now.late} late, ${now.errors} errors`,
    `unchanged config in ${milliseconds(now.unchangedMs.p50)}, p99 ${milliseconds(now.unchangedMs.p99)}`,
  ].join('  |  ');
};

/** What is left to say at the end. */
export const resultTable = (end: Snapshot): string => {
  const rows: [string, string][] = [
    ['nodes', String(end.nodes)],
    ...phases
      .filter((phase) => end.phases[phase] > 0)
      .map((phase): [string, string] => [`  ${phase}`, String(end.phases[phase])]),
    ['time', `${Math.round(end.seconds)} s`],
    ['polls', `${end.polls} (${(end.polls / Math.max(1, end.seconds)).toFixed(1)} a second)`],
    [
      '  unchanged',
      `${end.unchanged}, p50 ${milliseconds(end.unchangedMs.p50)}, p99 ${milliseconds(end.unchangedMs.p99)}`,
    ],
    ['  a new config', `${end.configs}, p50 ${milliseconds(end.configMs.p50)}, p99 ${milliseconds(end.configMs.p99)}`],
    ['  missed', String(end.missed)],
    ['  answered late', String(end.late)],
    ['  not sent, cut off', String(end.offline)],
    ['infos delivered', String(end.infos)],
    ['other requests failed', String(end.errors)],
    ...(end.downloadedBytes > 0 ? [['downloaded', bytesText(end.downloadedBytes)] as [string, string]] : []),
    ...Object.entries(end.troubles).map(([what, count]): [string, string] => [`  ${what}`, String(count)]),
  ];
  return table(['what', 'how many'], rows);
};
