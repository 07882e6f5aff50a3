import { closeSync, constants, openSync, readSync } from 'node:fs';
import { errnoOf } from '#pkg/host/store-error.ts';

/** More records than the kernel's ring holds. */
const mostRecords = 100_000;

/** The records of the kernel's log, oldest first; none where it may not be read. Never waits for a new one. */
export const readKernelLog = (path = '/dev/kmsg'): string[] => {
  let fd: number;
  try {
    fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch {
    return [];
  }
  const records: string[] = [];
  const bytes = Buffer.alloc(16 * 1024);
  try {
    while (records.length < mostRecords) {
      try {
        const length = readSync(fd, bytes);
        if (length === 0) break;
        records.push(bytes.toString('utf8', 0, length));
      } catch (error) {
        // EPIPE: the record was overwritten before it could be read, the next one is there
        if (errnoOf(error) !== 'EPIPE') break;
      }
    }
  } finally {
    closeSync(fd);
  }
  return records;
};
