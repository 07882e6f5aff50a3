import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readFileOr, writeFileDurable } from '#pkg/host/atomic-file.ts';
import type { CounterName } from '#pkg/baseos/effect.ts';
import type { Counters } from '#pkg/baseos/state.ts';

const files: Readonly<Record<CounterName, string>> = {
  configRetry: 'status/config_retry_update_counter',
  currentRetry: 'status/current_retry_update_counter',
  forceFallback: 'checkpoint/forceFallbackCounter',
};

/**
 * The counter in a file: decimal ASCII of at most 32 bits; anything else counts as absent
 * (`docs/rules/eve-baseos.md 2.2`).
 */
const readCounter = async (persistDir: string, name: CounterName): Promise<number | undefined> => {
  const text = (await readFileOr(join(persistDir, files[name]), '')).trim();
  const value = /^\d{1,10}$/.test(text) ? Number(text) : undefined;
  return value !== undefined && value <= 0xffffffff ? value : undefined;
};

/** All counters as the process before left them. */
export const readCounters = async (persistDir: string): Promise<Counters> => {
  const [configRetry, currentRetry, forceFallback] = await Promise.all([
    readCounter(persistDir, 'configRetry'),
    readCounter(persistDir, 'currentRetry'),
    readCounter(persistDir, 'forceFallback'),
  ]);
  return { configRetry: configRetry ?? 0, currentRetry: currentRetry ?? 0, forceFallback };
};

/** Stores one counter durably, without a newline. Errors: STORE_IO, STORE_NO_SPACE. */
export const saveCounter = async (persistDir: string, name: CounterName, value: number): Promise<void> => {
  const path = join(persistDir, files[name]);
  await mkdir(dirname(path), { recursive: true });
  await writeFileDurable(path, String(value));
};
