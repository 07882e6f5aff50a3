import { parseArgs } from 'node:util';
import { BasaltError } from '#pkg/errors/error.ts';

export interface NodeOptions {
  readonly dir: string;
  /** seconds; given to zedagent, which waits this long twice before a reset (`docs/rules/eve-baseos.md 3.8`) */
  readonly rebootDelay: number;
  /** seconds: a heartbeat older than this is a hang (`docs/rules/eve-baseos.md 3.10`) */
  readonly watchdogLimit: number;
  /** seconds between a violation and its reset */
  readonly watchdogDelay: number;
  /** seconds before the boot loader runs, as a firmware's self test takes */
  readonly postDelay: number;
  /** seconds between two attempts when no slot is bootable */
  readonly rescueDelay: number;
  readonly logLevel: string;
}

/** Text of `--help`. */
export const nodeUsage = `node cmd/basalt/node/main.ts --dir DIR [options]

Runs one embedded node: a disk image with EVE's partitions, the boot loader's rules, and the two agents of the booted slot.

  --dir DIR            the node's folder, made by "basalt node create"
  --reboot-delay S     zedagent waits S twice before it resets (default 30)
  --watchdog-limit S   oldest heartbeat of a healthy agent (default 300)
  --watchdog-delay S   from a violation to the reset (default 30)
  --post-delay S       from power on to the boot loader (default 0)
  --rescue-delay S     between two attempts when no slot boots (default 30)
  --log-level LEVEL    of the agents (default info)

While it runs: the file control/power-cut in DIR cuts the power at once, control/power-on ends a power off.
`;

const seconds = (name: string, text: string): number => {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value >= 0 && value <= 86_400) return value;
  throw new BasaltError('CONFIG_INVALID', `--${name} has to be 0 to 86400 seconds, not "${text}"`, { name });
};

/** Parses the command line. Errors: CONFIG_INVALID. Answers undefined for `--help`. */
export const parseNodeOptions = (argv: readonly string[]): NodeOptions | undefined => {
  const text = { type: 'string' } as const;
  const config = {
    dir: text,
    'reboot-delay': { ...text, default: '30' },
    'watchdog-limit': { ...text, default: '300' },
    'watchdog-delay': { ...text, default: '30' },
    'post-delay': { ...text, default: '0' },
    'rescue-delay': { ...text, default: '30' },
    'log-level': { ...text, default: 'info' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    const { values } = parseArgs({ args: [...argv], options: config, strict: true });
    if (values.help === true) return undefined;
    if (values.dir === undefined) throw new BasaltError('CONFIG_INVALID', '--dir is missing');
    return {
      dir: values.dir,
      rebootDelay: seconds('reboot-delay', values['reboot-delay']),
      watchdogLimit: seconds('watchdog-limit', values['watchdog-limit']),
      watchdogDelay: seconds('watchdog-delay', values['watchdog-delay']),
      postDelay: seconds('post-delay', values['post-delay']),
      rescueDelay: seconds('rescue-delay', values['rescue-delay']),
      logLevel: values['log-level'],
    };
  } catch (cause) {
    if (cause instanceof BasaltError) throw cause;
    throw new BasaltError('CONFIG_INVALID', cause instanceof Error ? cause.message : String(cause), {}, cause);
  }
};
