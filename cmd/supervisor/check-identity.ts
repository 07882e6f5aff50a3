import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ids } from '#pkg/process/ids.ts';
import { errnoOf } from '#pkg/host/store-error.ts';

/** Keys and their copies, and the address of a proxy, which may hold a password. */
const isSecret = (name: string): boolean =>
  name.endsWith('.key.pem') || name.startsWith('device-copy.') || name === 'proxy';

/**
 * What is wrong with who may read the secrets of the identity directory: zedagent must, and nobody else. The directory is
 * mounted read-only before the supervisor starts, so this can only tell.
 */
export const identityProblems = async (directory: string, ids: Ids): Promise<string[]> => {
  let names: string[];
  let closed: boolean;
  try {
    names = (await readdir(directory)).filter(isSecret);
    const { uid, mode } = await stat(directory);
    closed = uid === ids.zedagent && (mode & 0o077) === 0;
  } catch (error) {
    return errnoOf(error) === 'ENOENT' ? [] : [`${directory} cannot be read: ${String(error)}`];
  }
  const problems: string[] = [];
  for (const name of names) {
    const path = join(directory, name);
    const { uid, mode } = await stat(path);
    if (uid !== ids.zedagent && (mode & 0o004) === 0) problems.push(`${path} cannot be read by zedagent (uid ${uid})`);
    if (!closed && (mode & 0o077) !== 0) problems.push(`${path} can be read by others than zedagent`);
  }
  return problems;
};
