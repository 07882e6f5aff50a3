import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Tells this process from an earlier one that had the same pid (before a reboot, in another container). */
const nonce = randomBytes(4).toString('hex');
let sequence = 0;

const pattern = /^\..*\.(\d+)-([0-9a-f]{8})-\d+\.tmp$/;

/** A fresh name for a temporary file that will become `path`: hidden, and naming the process that writes it. */
export const tempPathFor = (path: string, tempDir: string = dirname(path)): string =>
  // a file name holds 255 bytes at most
  join(tempDir, `.${basename(path).slice(0, 150)}.${process.pid}-${nonce}-${sequence++}.tmp`);

/** Removes what killed writers left in a directory, and nothing that a living one still writes; returns the names. */
export const removeStaleTemps = async (directory: string): Promise<string[]> => {
  const names = await readdir(directory).catch(() => []);
  const stale = names.filter(isStale);
  await Promise.all(stale.map((name) => rm(join(directory, name), { force: true })));
  return stale;
};

const isStale = (name: string): boolean => {
  const [, pid, writer] = pattern.exec(name) ?? [];
  if (pid === undefined) return false;
  return Number(pid) === process.pid ? writer !== nonce : !isAlive(Number(pid));
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to someone else
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};
