import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readFileOr, writeFileDurable } from '#pkg/host/atomic-file.ts';
import type { CounterName } from '#pkg/nodeconfig/config-plan.ts';

/** The counters last seen in a config, on disk as plain decimal text; what is no number counts as absent. */
export interface ConfigCounters {
  load(what: CounterName): Promise<number | undefined>;
  /** Durable before it returns. Fails with STORE_IO or STORE_NO_SPACE. */
  store(what: CounterName, counter: number): Promise<void>;
}

const files: Readonly<Record<CounterName, string>> = {
  reboot: 'status/reboot_config_counter',
  shutdown: 'status/shutdown_config_counter',
  retryUpdate: 'checkpoint/retryUpdateCounter',
};

/** What the slot owner acted on last: the retry counter seen by an agent that did not remember it yet. */
const actedOn = 'status/config_retry_update_counter';

export const createConfigCounters = (persistDir: string): ConfigCounters => {
  const read = async (file: string): Promise<number | undefined> => {
    const text = (await readFileOr(join(persistDir, file), '')).trim();
    return /^\d{1,10}$/.test(text) && Number(text) < 2 ** 32 ? Number(text) : undefined;
  };
  return {
    load: async (what) => (await read(files[what])) ?? (what === 'retryUpdate' ? read(actedOn) : undefined),
    store: async (what, counter) => {
      const path = join(persistDir, files[what]);
      await mkdir(dirname(path), { recursive: true });
      await writeFileDurable(path, String(counter));
    },
  };
};
