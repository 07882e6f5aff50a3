import { mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncDirectory } from '#pkg/host/atomic-file.ts';
import { exists } from '#pkg/host/exists.ts';

/** Whether the disk was low when it was last looked at, over the end of a boot. */
export interface LowDiskMark {
  /** it was, before this boot */
  readonly before: boolean;
  /** Durable before it returns. Errors: the file system's; it may be asked again, and does nothing when it holds already. */
  set(low: boolean): Promise<void>;
}

/** An empty file: the one thing that a disk without a free block can still remember. */
export const openLowDiskMark = async (persistDir: string): Promise<LowDiskMark> => {
  const path = join(persistDir, 'status/low-disk');
  const before = await exists(path);
  let marked = before;
  return {
    before,
    async set(low) {
      if (low === marked) return;
      await mkdir(dirname(path), { recursive: true });
      if (low) await (await open(path, 'a')).close();
      else await rm(path, { force: true });
      await syncDirectory(dirname(path));
      marked = low;
    },
  };
};
