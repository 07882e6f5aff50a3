import { open, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '#pkg/process/log.ts';

const MiB = 1024 * 1024;

/** Enough for the counters, reasons and reports of many boots. */
const ballastBytes = 16 * MiB;

/** Below this a boot cannot be sure of its own small files. */
const leastFree = 4 * MiB;

/** What has to stay free beside the ballast, or it would make the disk fuller than it has to be. */
const roomToKeep = 4 * ballastBytes;

const pathIn = (persist: string): string => join(persist, '.ballast');

const freeBytes = async (persist: string): Promise<number> => {
  const { bavail, bsize } = await statfs(persist);
  return bavail * bsize;
};

/**
 * Gives up the ballast when the disk is full: an image that filled it must not keep the one before it from starting, saying
 * what is wrong, and being repaired. Answers whether there is more room now.
 */
export const dropBallastIfFull = async (persist: string, log: Logger): Promise<boolean> => {
  const free = await freeBytes(persist);
  if (free >= leastFree) return false;
  const found = await stat(pathIn(persist)).catch(() => undefined);
  if (found === undefined) {
    log.error({ free }, `${persist} is full, and nothing is left that could be given up`);
    return false;
  }
  await rm(pathIn(persist));
  log.error({ free, given: found.size }, `${persist} is full: the room kept for this case is used now`);
  if ((await freeBytes(persist)) >= leastFree) return true;
  // what root filled to the last block leaves nothing to others until the share of root is free again
  log.error(`${persist} keeps blocks for root, so the agents gain nothing; run tune2fs -m 0 on it`);
  return false;
};

/** Keeps some room back while there is plenty. Never fails: without ballast a node runs as well. */
export const keepBallast = async (persist: string, log: Logger): Promise<void> => {
  const path = pathIn(persist);
  try {
    const size = (await stat(path).catch(() => undefined))?.size ?? 0;
    if (size >= ballastBytes || (await freeBytes(persist)) < ballastBytes + roomToKeep) return;
    await using file = await open(path, 'w', 0o600);
    const zeros = new Uint8Array(MiB);
    for (let done = 0; done < ballastBytes; done += zeros.length) await file.write(zeros);
    await file.sync();
  } catch (error) {
    log.warn({ err: error }, 'no room is kept back on the disk');
    await rm(path, { force: true }).catch(() => undefined);
  }
};
