import { resolve } from 'node:path';
import { readFileOr } from '#pkg/host/atomic-file.ts';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import type { BlockDevice } from '#pkg/blockdev/port.ts';
import { findDisk } from '#pkg/boot/find-disk.ts';

export interface Disk {
  readonly path: string;
  readonly open: () => Promise<BlockDevice>;
}

/**
 * The disk that an option names; `auto` is the one that the running system booted from. That there is none is an error of
 * each `open`: SLOT_NOT_FOUND, which leaves the node without slots, but running.
 */
export const diskOf = async (option: string, cmdlineFile: string): Promise<Disk> => {
  try {
    const path = option === 'auto' ? await findDisk(await readFileOr(cmdlineFile, '')) : resolve(option);
    return { path, open: () => openFileDevice(path) };
  } catch (error) {
    return { path: option, open: () => Promise.reject(error) };
  }
};
