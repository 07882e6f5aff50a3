import { join } from 'node:path';
import { readFileOr, writeFileDurable } from '#pkg/host/atomic-file.ts';

/**
 * Counts this boot in `<persistDir>/restartcounter` and returns the count before it, as is published
 * (`docs/rules/eve-baseos.md 3.9`).
 */
export const countRestart = async (persistDir: string): Promise<number> => {
  const path = join(persistDir, 'restartcounter');
  const text = (await readFileOr(path, '')).trim();
  const before = /^\d{1,10}$/.test(text) && Number(text) < 2 ** 32 ? Number(text) : 0;
  await writeFileDurable(path, String((before + 1) % 2 ** 32));
  return before;
};
