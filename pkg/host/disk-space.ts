import { statfs } from 'node:fs/promises';
import { asBasaltError } from '#pkg/errors/error.ts';

/**
 * Of the file system that holds a directory. Bytes; `freeBytes` are those that anyone may still write. Inodes are what a new
 * file takes besides: a disk may run out of them first. A file system that has no fixed number of them tells 0 in all.
 */
export interface DiskSpace {
  readonly freeBytes: number;
  readonly totalBytes: number;
  readonly freeInodes: number;
  readonly totalInodes: number;
}

/** Asks the system. Errors: STORE_IO. */
export const readDiskSpace = async (directory: string): Promise<DiskSpace> => {
  try {
    const { bavail, blocks, bsize, ffree, files } = await statfs(directory);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize, freeInodes: ffree, totalInodes: files };
  } catch (error) {
    throw asBasaltError(error, 'STORE_IO');
  }
};
