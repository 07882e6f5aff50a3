import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readFileOr, writeFileDurable } from './atomic-file.ts';

const pathIn = (persistDir: string): string => join(persistDir, 'status/last-trusted-time');

/** The last time that was trusted, which later boots begin with; undefined when none is stored or it cannot be read. */
export const readTrustedTime = async (persistDir: string): Promise<Date | undefined> => {
  const text = (await readFileOr(pathIn(persistDir), '')).trim();
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(text)) return undefined;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? undefined : time;
};

/** Stores it: one line of RFC 3339, in UTC. Durable before it returns; fails with STORE_IO or STORE_NO_SPACE. */
export const writeTrustedTime = async (persistDir: string, time: Date): Promise<void> => {
  const path = pathIn(persistDir);
  await mkdir(dirname(path), { recursive: true });
  await writeFileDurable(path, `${time.toISOString().slice(0, 19)}Z\n`);
};
