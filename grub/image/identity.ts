import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BasaltError } from '#pkg/errors/error.ts';

/** What a node reads from /config (`spec/eve-api.md 1`). */
const known = ['server', 'root-certificate.pem', 'serial', 'soft_serial', 'onboard.cert.pem', 'onboard.key.pem'].concat(
  ['device.cert.pem', 'device.key.pem', 'proxy', 'Force-API-V1'],
);

/**
 * The identity files of these folders, copied to `target`; a later folder wins. Answers name inside CONFIG to path. Errors:
 * CONFIG_INVALID when there is none at all in a folder.
 */
export const collectIdentity = async (
  folders: readonly string[],
  target: string,
): Promise<Readonly<Record<string, string>>> => {
  const files: Record<string, string> = {};
  for (const folder of folders) {
    const names = (await readdir(folder)).filter((name) => known.includes(name));
    if (names.length === 0)
      throw new BasaltError('CONFIG_INVALID', `${folder} holds no identity: at least one of ${known.join(', ')}`);
    for (const name of names) {
      await cp(join(folder, name), join(target, name));
      files[name] = join(target, name);
    }
  }
  return files;
};
