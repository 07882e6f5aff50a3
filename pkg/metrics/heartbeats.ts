import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Registry } from './registry.ts';

/** How old the sign of life of each process of the node is, at each reading; a process that hangs is seen by its peer. */
export const measureHeartbeats = (registry: Registry, runDir: string, wallMs: () => number = Date.now): void => {
  const age = registry.gauge(
    'basalt_heartbeat_age_seconds',
    'time since a process of the node last showed that it lives',
  );
  registry.onCollect(async () => {
    const names = (await readdir(runDir)).filter((name) => name.endsWith('.touch'));
    for (const name of names) {
      const { mtimeMs } = await stat(join(runDir, name));
      // the clock of a node may step back
      age.set({ process: name.slice(0, -'.touch'.length) }, Math.max(0, (wallMs() - mtimeMs) / 1000));
    }
  });
};
