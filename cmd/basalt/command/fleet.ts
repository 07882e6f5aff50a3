import { randomBytes } from 'node:crypto';
import { InvalidArgumentError, type Command } from 'commander';
import { pause } from '#pkg/async/pause.ts';
import type { Bundle } from '#pkg/rest/onboarding.ts';
import { startFleet } from '../fleet/fleet.ts';
import { failureKinds, type FailureKind } from '../fleet/machine/fate.ts';
import { resultTable, summaryLine } from '../fleet/summary.ts';
import { interruptSignal } from '../interrupt.ts';
import { numberOption } from '../number-option.ts';
import { openController } from '../target.ts';
import { terminalOf } from '../terminal.ts';

interface Options {
  readonly nodes: number;
  readonly serialPrefix?: string;
  readonly running: string;
  readonly seed: number;
  readonly interval: number;
  readonly jitter: number;
  readonly failureRate: number;
  readonly failures: readonly FailureKind[];
  readonly offlineRate: number;
  readonly speed: number;
  readonly rate: number;
  readonly download: boolean;
  readonly connections: number;
  readonly ramp?: number;
  readonly duration: number;
  readonly report: number;
}

const mebibyte = 1024 * 1024;
/** The controller takes so many serials at once. */
const serialsAtOnce = 1000;

const kindsOption = (text: string): FailureKind[] =>
  text.split(',').map((name) => {
    const kind = failureKinds.find((known) => known === name);
    if (kind === undefined) throw new InvalidArgumentError(`choose some of ${failureKinds.join(',')}.`);
    return kind;
  });

const fleet = async (options: Options, command: Command): Promise<void> => {
  const terminal = terminalOf(command);
  const interrupt = interruptSignal();
  const prefix = options.serialPrefix ?? `fleet-${randomBytes(3).toString('hex')}-`;
  const serials = Array.from({ length: options.nodes }, (_, index) => `${prefix}${String(index + 1).padStart(5, '0')}`);
  const api = await openController(terminal.options);
  let bundle: Bundle;
  try {
    for (let at = 0; at < serials.length; at += serialsAtOnce)
      await api.call('POST /onboarding', { body: { serials: serials.slice(at, at + serialsAtOnce) } });
    bundle = await api.call('GET /onboarding/bundle');
  } finally {
    await api.close();
  }
  terminal.note(`${options.nodes} nodes ${serials[0]} to ${serials.at(-1)} at ${bundle.server}; Ctrl-C ends them`);

  const running = startFleet({
    bundle,
    serials,
    version: options.running,
    rule: {
      seed: options.seed,
      failureRate: options.failureRate,
      kinds: options.failures,
      offlineRate: options.offlineRate,
    },
    intervalSeconds: options.interval,
    jitter: options.jitter,
    speed: options.speed,
    rate: options.download ? undefined : options.rate * mebibyte,
    connections: options.connections === 0 ? undefined : options.connections,
    rampSeconds: options.ramp ?? options.interval,
    logLevel: terminal.options.verbose ? 'warn' : 'silent',
  });
  const end = performance.now() + options.duration * 1000;
  const every = terminal.live ? 1000 : options.report * 1000;
  while (!interrupt.aborted && performance.now() < end) {
    const wait = Math.min(every, end - performance.now());
    await pause(wait, interrupt);
    const now = running.snapshot();
    if (terminal.options.json) terminal.line(now, '');
    else if (terminal.live)
      process.stderr.write(`\r\u001B[K${summaryLine(now).slice(0, (process.stderr.columns ?? 200) - 1)}`);
    else terminal.note(summaryLine(now));
  }
  if (terminal.live) process.stderr.write('\n');
  const last = running.snapshot();
  await running.close();
  terminal.line({ result: last }, resultTable(last));
};

/** `basalt fleet` */
export const addFleet = (program: Command): void => {
  const share = numberOption(0, 1);
  program
    .command('fleet')
    .description('simulate many nodes in this process, to see what a controller makes of them; until Ctrl-C')
    .requiredOption('--nodes <n>', 'how many', numberOption(1, 100_000))
    .option('--serial-prefix <text>', 'their serials are this and a number; a new one each time when left out')
    .option('--running <version>', 'what they run at first', '1.0.0-kvm-amd64')
    .option('--seed <number>', 'chooses which updates fail and who is offline when', numberOption(0, 2 ** 31), 1)
    .option(
      '--interval <seconds>',
      'between two polls, unless their config names timer.config.interval',
      numberOption(0.1, 86_400),
      60,
    )
    .option('--jitter <share>', 'how much of the interval chance may take away', share, 0.7)
    .option('--failure-rate <share>', 'of updates that fail', share, 0)
    .option('--failures <kinds>', `how: some of ${failureKinds.join(',')}`, kindsOption, [...failureKinds])
    .option('--offline-rate <share>', 'of the time in which a node does not reach its controller', share, 0)
    .option(
      '--speed <factor>',
      "of the nodes' own clocks: test windows, downloads, reboots",
      numberOption(0.01, 1000),
      1,
    )
    .option('--rate <MiB/s>', 'of simulated downloads', numberOption(0.001, 100_000), 10)
    .option('--download', 'fetch images really, and discard them', false)
    .option(
      '--connections <n>',
      'to the controller, shared and kept open; 0: a new one for each request',
      numberOption(0, 10_000),
      64,
    )
    .option('--ramp <seconds>', 'the nodes begin within this time; one interval when left out', numberOption(0, 86_400))
    .option('--duration <seconds>', 'end by itself after this time', numberOption(1, 31_536_000), 31_536_000)
    .option('--report <seconds>', 'between two lines when they are not drawn in place', numberOption(0.1, 3600), 5)
    .action(fleet);
};
