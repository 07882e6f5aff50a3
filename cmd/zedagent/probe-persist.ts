import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errnoOf } from '#pkg/host/store-error.ts';

/** A disk that is full is not one that takes no writes: a reset gives it no room. */
const full: ReadonlySet<string | undefined> = new Set(['ENOSPC', 'EDQUOT']);

/** Writes one byte where it stands already, and waits until the disk has it. False when that fails; may hang with the disk. */
export const probePersist = async (persistDir: string): Promise<boolean> => {
  const path = join(persistDir, 'status/write-probe');
  try {
    await mkdir(dirname(path), { recursive: true });
    await using file = await open(path, 'w');
    await file.write('.');
    await file.sync();
    return true;
  } catch (error) {
    return full.has(errnoOf(error));
  }
};
