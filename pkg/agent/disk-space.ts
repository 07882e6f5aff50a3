import { statfs } from 'node:fs/promises';
import { asBasaltError } from '#pkg/errors/error.ts';

/** Of the file system that holds a directory. Bytes; `freeBytes` are those that anyone may still write. */
export interface DiskSpace {
  readonly freeBytes: number;
  readonly totalBytes: number;
}

/** Asks the system. Errors: STORE_IO. */
export const readDiskSpace = async (directory: string): Promise<DiskSpace> => {
  try {
    const { bavail, blocks, bsize } = await statfs(directory);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch (error) {
    throw asBasaltError(error, 'STORE_IO');
  }
};
