import { constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { exists } from './exists.ts';

/** sbin is where sgdisk and losetup live, and not on an ordinary user's PATH. */
const searchPath = (): string[] =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin', '/usr/bin', '/bin'].filter(Boolean);

/** Where a program of this machine is, undefined where it has none of this name. */
export const findProgram = async (name: string): Promise<string | undefined> => {
  for (const folder of searchPath()) {
    const path = join(folder, name);
    if (await exists(path, constants.X_OK)) return path;
  }
  return undefined;
};
