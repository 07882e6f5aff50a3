import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readFileOr, writeFileDurable } from '#pkg/agent/atomic-file.ts';

type CommandName = 'reboot' | 'shutdown';

/** The counters of device commands on disk, plain decimal text; what is no number counts as absent. */
export interface CommandCounters {
  load(what: CommandName): Promise<number | undefined>;
  /** Durable before it returns. Fails with STORE_IO or STORE_NO_SPACE. */
  store(what: CommandName, counter: number): Promise<void>;
}

export const createCommandCounters = (persistDir: string): CommandCounters => {
  const directory = join(persistDir, 'status');
  const path = (what: CommandName) => join(directory, `${what}_config_counter`);
  return {
    load: async (what) => {
      const text = (await readFileOr(path(what), '')).trim();
      return /^\d{1,10}$/.test(text) && Number(text) < 2 ** 32 ? Number(text) : undefined;
    },
    store: async (what, counter) => {
      await mkdir(directory, { recursive: true });
      await writeFileDurable(path(what), String(counter));
    },
  };
};
