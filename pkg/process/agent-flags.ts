import { logLevels } from './log.ts';
import type { Flag } from './options.ts';

/** The flags that both agents of a node take. */
export const agentFlags = {
  run: { value: 'DIR', default: '/run', meaning: 'volatile state: topics and heartbeats' },
  persist: { value: 'DIR', default: '/persist', meaning: 'state that survives a reboot' },
  cmdline: { value: 'FILE', default: '/proc/cmdline', meaning: 'kernel command line, names the running slot' },
  release: { value: 'FILE', default: '/run/eve-release', meaning: 'file that holds the running version' },
  'log-level': {
    value: 'LEVEL',
    default: 'info',
    meaning: logLevels.join(', '),
    check: (value: string) =>
      logLevels.some((level) => level === value) ? undefined : `"${value}" is none of ${logLevels.join(', ')}`,
  },
} as const satisfies Record<string, Flag>;

/** For an agent that may not write to `/persist` itself; absent: it may. */
export const fatalDirFlag = {
  value: 'DIR',
  meaning: 'where the reason of a fatal error goes, for the watchdog to pick up (default: the --persist directory)',
} as const satisfies Flag;

/** Says what is wrong with a flag that must be a whole number of seconds. */
export const checkSeconds = (value: string): string | undefined =>
  /^\d{1,6}$/.test(value) ? undefined : `"${value}" is not a whole number of seconds`;
