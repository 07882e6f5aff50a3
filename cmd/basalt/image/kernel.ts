import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BasaltError } from '#pkg/errors/error.ts';
import { askApt } from './apt-cache.ts';
import { fetchPackage } from './package-tree.ts';

export interface Kernel {
  /** as `uname -r` says it */
  readonly release: string;
  readonly vmlinuz: string;
  /** what it was built with: lines of `CONFIG_NAME=y` */
  readonly config: string;
  /** holds `kernel/`, as below `/lib/modules/<release>` */
  readonly modules: string;
  /** when its package was made */
  readonly builtAt: Date;
}

const metaPackage = 'linux-image-amd64';

/** The package behind Debian's name for "the current kernel", e.g. `linux-image-6.1.0-56-amd64`. */
const currentPackage = async (cache: string): Promise<string> => {
  const text = await askApt(cache, 'depends', '--no-recommends', '--no-suggests', metaPackage);
  const name = /Depends: (linux-image-\d\S*)/.exec(text)?.[1];
  if (name !== undefined) return name;
  throw new BasaltError('INTERNAL', `apt-cache does not know ${metaPackage}: run "sudo apt-get update" first`);
};

/**
 * Debian's generic kernel. It is the generic one, as the cloud kernel has no AHCI and no hardware watchdog. Errors:
 * INTERNAL, with what to do.
 */
export const fetchKernel = async (cache: string): Promise<Kernel> => {
  const name = await currentPackage(cache);
  const tree = await fetchPackage(cache, name);
  const release = name.replace('linux-image-', '');
  const vmlinuz = join(tree, 'boot', `vmlinuz-${release}`);
  return {
    release,
    vmlinuz,
    config: await readFile(join(tree, 'boot', `config-${release}`), 'utf8'),
    modules: join(tree, 'lib/modules', release),
    builtAt: (await stat(vmlinuz)).mtime,
  };
};
