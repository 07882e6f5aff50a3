import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';

const mebibyte = 1024 * 1024;

/** Most bytes that a process has had in memory so far; undefined when it is gone. */
export const peakBytes = async (pid: number): Promise<number | undefined> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const found = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
  return found === undefined ? undefined : Number(found) * 1024;
};

export interface Peak {
  readonly agent: string;
  readonly boot: number;
  readonly bytes: number;
}

export const peakText = ({ agent, boot, bytes }: Peak): string =>
  `${agent} in boot ${boot}: ${(bytes / mebibyte).toFixed(0)} MiB`;

/** Looks at the agents of every boot while `during` runs, and answers the most that each had. */
export const peaksWhile = async (cluster: Cluster, during: () => Promise<void>): Promise<readonly Peak[]> => {
  const found = new Map<string, Peak>();
  const look = async (): Promise<void> => {
    const { agents, bootCount } = await cluster.state();
    for (const [agent, pid] of Object.entries(agents)) {
      const bytes = await peakBytes(pid);
      if (bytes !== undefined) found.set(`${bootCount} ${agent}`, { agent, boot: bootCount, bytes });
    }
  };
  const over = new AbortController();
  const looking = (async () => {
    while (!over.signal.aborted) {
      await look();
      await sleep(100);
    }
  })();
  try {
    await during();
    await look();
  } finally {
    over.abort();
    await looking;
  }
  return [...found.values()];
};
