import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BasaltError } from '#pkg/errors/error.ts';
import { errnoOf } from '#pkg/host/store-error.ts';

/** What a node reads from /config (`docs/rules/eve-api.md 1`). */
const known = ['server', 'root-certificate.pem', 'serial', 'soft_serial', 'onboard.cert.pem', 'onboard.key.pem'].concat(
  ['device.cert.pem', 'device.key.pem', 'proxy', 'no-proxy', 'Force-API-V1', 'ntp-servers'],
);

const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    const why =
      { ENOENT: 'does not exist', ENOTDIR: 'is no folder' }[errnoOf(error) ?? ''] ??
      `cannot be read (${String(error)})`;
    throw new BasaltError('CONFIG_INVALID', `the identity folder ${folder} ${why}`, {}, error);
  }
};

/**
 * Where the identity files of these folders are, by their names inside CONFIG; a later folder wins. Errors: CONFIG_INVALID
 * when a folder cannot be read, or holds none at all.
 */
export const findIdentity = async (folders: readonly string[]): Promise<Readonly<Record<string, string>>> => {
  const files: Record<string, string> = {};
  for (const folder of folders) {
    const names = (await namesIn(folder)).filter((name) => known.includes(name));
    if (names.length === 0)
      throw new BasaltError('CONFIG_INVALID', `${folder} holds no identity: at least one of ${known.join(', ')}`);
    for (const name of names) files[name] = join(folder, name);
  }
  return files;
};

/** The identity files of these folders, copied to `target`. Answers name inside CONFIG to path. Errors: as `findIdentity`. */
export const collectIdentity = async (
  folders: readonly string[],
  target: string,
): Promise<Readonly<Record<string, string>>> => {
  const found = Object.entries(await findIdentity(folders));
  for (const [name, path] of found) await cp(path, join(target, name));
  return Object.fromEntries(found.map(([name]) => [name, join(target, name)]));
};
