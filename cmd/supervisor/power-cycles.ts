import { execFile } from 'node:child_process';

/** A disk that does not answer must not keep the node from starting. */
const limitMs = 5000;

/**
 * How often a disk has been switched on, by its own count; undefined where it does not tell (a virtual one), and where there is
 * no `smartctl` to ask it. It takes root.
 */
export const readPowerCycles = (disk: string, program = 'smartctl'): Promise<number | undefined> =>
  new Promise((resolve) => {
    const options = { timeout: limitMs, killSignal: 'SIGKILL', maxBuffer: 1024 * 1024 } as const;
    // its exit status has bits for warnings of the disk: what it printed decides
    execFile(program, ['--json', '--attributes', disk], options, (_error, stdout) => resolve(countIn(stdout)));
  });

const countIn = (json: string): number | undefined => {
  try {
    const { power_cycle_count: count } = JSON.parse(json) as { power_cycle_count?: unknown };
    return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
  } catch {
    return undefined;
  }
};
