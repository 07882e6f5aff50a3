import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runToolOk } from '#pkg/host/tool.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { askApt } from './apt-cache.ts';
import { cached } from './cache.ts';

const candidateVersion = async (cache: string, name: string): Promise<string> => {
  const version = /Candidate: (\S+)/.exec(await askApt(cache, 'policy', name))?.[1];
  if (version !== undefined && version !== '(none)') return version;
  throw new BasaltError('INTERNAL', `apt-cache knows no version of ${name}: run "sudo apt-get update" first`);
};

const unpack = async (name: string, version: string, folder: string): Promise<void> => {
  const options = { cwd: folder, timeoutSeconds: 600 };
  await runToolOk('apt-get', ['-q', 'download', `${name}=${version}`], options);
  const [deb] = (await readdir(folder)).filter((file) => file.endsWith('.deb'));
  if (deb === undefined) throw new BasaltError('INTERNAL', `apt-get download left no package of ${name}`);
  await runToolOk('dpkg-deb', ['-x', deb, 'tree'], options);
  await runToolOk('rm', [deb], options);
};

/**
 * The files of a Debian package, downloaded and unpacked into the cache; nothing is installed on this machine. Answers the
 * folder that stands for `/`. Errors: INTERNAL, with what to do.
 */
export const fetchPackage = async (cache: string, name: string): Promise<string> => {
  const version = await candidateVersion(cache, name);
  const folder = await cached(
    cache,
    `${name}_${version.replaceAll(':', '%3a')}`,
    async (place) => await unpack(name, version, place),
  );
  return join(folder, 'tree');
};
