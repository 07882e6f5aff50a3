import { readFile } from 'node:fs/promises';

const logSector = 512;
const superBlockEntries = 16;

/** A write or a flush in the log that QEMU's blklogwrites keeps (the format of Linux's dm-log-writes). */
export type Logged = 'flush' | { readonly offset: number; readonly length: number };

/** What reached the disk, in its order; the disk has sectors of 512 bytes, and so has the log. */
export const readWriteLog = async (path: string): Promise<Logged[]> => {
  const log = await readFile(path);
  const entries: Logged[] = [];
  // QEMU writes nothing at all, not even what the log begins with, until something is written to the disk
  if (log.length === 0) return entries;
  let at = logSector;
  for (let left = log.readBigUInt64LE(superBlockEntries); left > 0n; left -= 1n) {
    const [sector, count, flags] = [0, 8, 16].map((field) => Number(log.readBigUInt64LE(at + field))) as [
      number,
      number,
      number,
    ];
    at += logSector + count * logSector;
    if (count > 0) entries.push({ offset: sector * logSector, length: count * logSector });
    if (flags & 1) entries.push('flush');
  }
  return entries;
};
