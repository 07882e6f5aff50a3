import { join } from 'node:path';
import type { SupervisedName } from '#pkg/process/programs.ts';

export interface ArgumentOptions {
  readonly run: string;
  readonly persist: string;
  readonly cmdline: string;
  /** label of the running slot */
  readonly slotFile: string;
  readonly release: string;
  readonly disk: string;
  /** undefined: the boot loader reads the partition table */
  readonly grubenv: string | undefined;
  readonly identity: string;
  readonly rebootDelay: string;
  readonly watchdogDelay: string;
  readonly watchdogDevice: string;
  readonly powerFile: string | undefined;
  readonly logLevel: string;
  /** each agent writes its metrics into its folder of `run` */
  readonly metricsFiles: boolean;
}

/** Flags with their values, those without a value left out. */
const flags = (values: Readonly<Record<string, string | undefined>>): string[] =>
  Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));

/** The command line of each program, after its file. */
export const programArguments = (options: ArgumentOptions): Readonly<Record<SupervisedName, readonly string[]>> => {
  const { run, persist, cmdline, release } = options;
  const common = flags({ run, persist, cmdline, release, 'log-level': options.logLevel });
  const metricsFile = (agent: SupervisedName) =>
    flags({ 'metrics-file': options.metricsFiles ? join(run, agent, 'metrics.prom') : undefined });
  const lastWords = join(persist, 'last-words');
  return {
    watchdog: [
      ...common,
      ...flags({
        slot: options.slotFile,
        logs: join(persist, 'log'),
        'fatal-dirs': lastWords,
        delay: options.watchdogDelay,
        device: options.watchdogDevice,
        'power-file': options.powerFile,
      }),
    ],
    baseosmgr: [
      ...common,
      ...flags({
        disk: options.disk,
        'boot-control': options.grubenv === undefined ? undefined : 'grubenv',
        grubenv: options.grubenv,
        'fatal-dir': join(lastWords, 'baseosmgr'),
      }),
      ...metricsFile('baseosmgr'),
    ],
    zedagent: [
      ...common,
      ...flags({
        identity: options.identity,
        'device-dir': join(persist, 'identity'),
        'reboot-delay': options.rebootDelay,
        'power-file': options.powerFile,
      }),
      ...metricsFile('zedagent'),
    ],
  };
};
