import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runToolOk } from '#cmd/node/tool.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { cached } from './cache.ts';

export interface Kernel {
  /** as `uname -r` says it */
  readonly release: string;
  readonly vmlinuz: string;
  /** holds `kernel/`, as below `/lib/modules/<release>` */
  readonly modules: string;
}

const metaPackage = 'linux-image-amd64';

/** The package behind Debian's name for "the current kernel", e.g. `linux-image-6.1.0-56-amd64`. */
const currentPackage = async (): Promise<string> => {
  const text = await runToolOk('apt-cache', ['depends', '--no-recommends', '--no-suggests', metaPackage]);
  const name = /Depends: (linux-image-\d\S*)/.exec(text)?.[1];
  if (name !== undefined) return name;
  throw new BasaltError('INTERNAL', `apt-cache does not know ${metaPackage}: run "sudo apt-get update" first`);
};

const candidateVersion = async (name: string): Promise<string> => {
  const version = /Candidate: (\S+)/.exec(await runToolOk('apt-cache', ['policy', name]))?.[1];
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
 * Debian's generic kernel, downloaded and unpacked into the cache; nothing is installed on this machine. It is the generic
 * one, as the cloud kernel has no AHCI and no hardware watchdog. Errors: INTERNAL, with what to do.
 */
export const fetchKernel = async (cache: string): Promise<Kernel> => {
  const name = await currentPackage();
  const version = await candidateVersion(name);
  const folder = await cached(
    cache,
    `${name}_${version.replaceAll(':', '%3a')}`,
    async (place) => await unpack(name, version, place),
  );
  const release = name.replace('linux-image-', '');
  return {
    release,
    vmlinuz: join(folder, 'tree/boot', `vmlinuz-${release}`),
    modules: join(folder, 'tree/lib/modules', release),
  };
};
