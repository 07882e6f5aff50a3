import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readFileOr, writeFileDurable } from '#pkg/host/atomic-file.ts';
import type { Logger } from '#pkg/process/log.ts';
import { bootReason, type BootReason } from '#pkg/health/boot-reason.ts';

/** Resets in a row for a persist partition that takes no writes. */
const mostResets = 3;

/** Ends of which nothing was stored: one that could store nothing is among them, and a power cut is as silent. */
const silent: ReadonlySet<BootReason> = new Set([
  bootReason.none,
  bootReason.powerFail,
  bootReason.unknown,
  bootReason.kernel,
  bootReason.hwWatchdog,
]);

/** How many resets may be tried for a persist partition that takes no writes, over boots. */
export interface PersistResets {
  readonly left: number;
  /** All has been well for long: the count begins anew. Never fails. */
  wellForLong(): Promise<void>;
}

/**
 * Counts the boots in a row that ended without a word, in `status/silent-ends`: such a reset cannot store its reason, nor that
 * it was tried. `again`: another agent has counted in this boot. An end that was told ends the row.
 */
export const openPersistResets = async (
  persistDir: string,
  reason: BootReason,
  again: boolean,
  log: Logger,
): Promise<PersistResets> => {
  const path = join(persistDir, 'status/silent-ends');
  const store = (count: number): Promise<void> =>
    mkdir(dirname(path), { recursive: true })
      .then(() => writeFileDurable(path, String(count)))
      .catch((error: unknown) => log.error({ err: error }, 'the row of silent ends was not counted'));
  const text = (await readFileOr(path, '')).trim();
  const before = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  const count = again ? before : silent.has(reason) ? Math.min(before + 1, 9999) : 0;
  if (count !== before) await store(count);
  return {
    left: Math.max(0, mostResets - count),
    wellForLong: () => (count === 0 ? Promise.resolve() : store(0)),
  };
};
