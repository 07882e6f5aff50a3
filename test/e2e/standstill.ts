import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionContext } from 'ava';
import type { Cluster } from './cluster.ts';

/** Size in bytes of the largest file below a folder; 0 where there is none. */
export const largestFile = async (dir: string): Promise<number> => {
  const names = await readdir(dir, { recursive: true }).catch(() => []);
  const sizes = names.map(async (name) => (await stat(join(dir, name)).catch(() => undefined))?.size ?? 0);
  return Math.max(0, ...(await Promise.all(sizes)));
};

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

const signalEmulator = async (cluster: Cluster, name: NodeJS.Signals): Promise<void> =>
  signal((await cluster.state()).pid, name);

/** Each agent leads a group of its own. */
const signalAgents = async (cluster: Cluster, name: NodeJS.Signals): Promise<void> => {
  for (const pid of Object.values((await cluster.state()).agents)) signal(-pid, name);
};

/** Stops the boot emulator alone: agents fetch, write, arm and ask for a reset, and the machine does not boot again. */
export const holdBoots = async (t: ExecutionContext, cluster: Cluster): Promise<void> => {
  t.teardown(async () => await releaseBoots(cluster));
  await signalEmulator(cluster, 'SIGSTOP');
};

export const releaseBoots = async (cluster: Cluster): Promise<void> => await signalEmulator(cluster, 'SIGCONT');

/**
 * Lets the agents go on until a look at them, stopped as they stand, answers true; they stay stopped then. So whatever
 * comes next meets the state that was seen, however slow this machine is.
 */
export const standStillWhen = async (
  cluster: Cluster,
  what: string,
  seconds: number,
  look: () => Promise<boolean>,
): Promise<void> => {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    await signalAgents(cluster, 'SIGSTOP');
    if (await look()) return;
    await signalAgents(cluster, 'SIGCONT');
    if (performance.now() > end) throw new Error(`not within ${seconds} s: ${what}`);
    await sleep(20);
  }
};
