import { runLimited } from '#pkg/host/run-limited.ts';

/** A disk that does not answer must not keep the node from starting. */
const limitMs = 5000;

/**
 * How often a disk has been switched on, by its own count; undefined where it does not tell, and where there is no `smartctl`
 * to ask it. A count of 0 is none: the disk runs. QEMU's NVMe says it for ever, and a count that stands still would
 * be taken for a crash of the kernel. It takes root.
 */
export const readPowerCycles = async (disk: string, program = 'smartctl'): Promise<number | undefined> => {
  // its exit status has bits for warnings of the disk: what it printed decides
  const { stdout } = await runLimited(program, ['--json', '--attributes', disk], { limitMs });
  return countIn(stdout);
};

const countIn = (json: string): number | undefined => {
  try {
    const { power_cycle_count: count } = JSON.parse(json) as { power_cycle_count?: unknown };
    return typeof count === 'number' && Number.isSafeInteger(count) && count > 0 ? count : undefined;
  } catch {
    return undefined;
  }
};
