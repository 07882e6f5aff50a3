import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findBusybox } from '../node/image-tree.ts';
import { packCpio, type CpioEntry } from './cpio.ts';
import type { Kernel } from './kernel.ts';
import { collectModules } from './module-set.ts';
import { initrdModules } from './modules.ts';

const applets = [
  'sh mount umount mkdir cat sort find xargs sleep echo reboot kill head modprobe insmod hexdump switch_root watchdog',
  'uname test readlink dirname basename blockdev sync true',
].flatMap((line) => line.split(' '));

const init = join(import.meta.dirname, '../../../grub/image/files/initrd/init');

/** All folders above a path, the outermost first. */
const above = (path: string): string[] => (path === '.' ? [] : [...above(dirname(path)), path]);

/**
 * The initial RAM disk of a slot: busybox, the modules that reach the slot, and a script that mounts it. It is small, for a
 * BIOS reads it at a few MiB a second.
 */
export const buildInitrd = async (kernel: Kernel): Promise<Buffer> => {
  const modules = (await collectModules(kernel, initrdModules)).map(({ path, data }) => ({
    kind: 'file' as const,
    path: `lib/modules/${kernel.release}/${path}`,
    data,
  }));
  const folders = new Set([
    'bin',
    'dev',
    'proc',
    'sys',
    'run',
    'root',
    ...modules.flatMap(({ path }) => above(dirname(path))),
  ]);
  const entries: CpioEntry[] = [
    ...[...folders].map((path) => ({ kind: 'folder' as const, path })),
    // the kernel opens it for us before anything is mounted
    { kind: 'console', path: 'dev/console' },
    { kind: 'file', path: 'init', data: await readFile(init), executable: true },
    { kind: 'file', path: 'bin/busybox', data: await readFile(await findBusybox()), executable: true },
    ...applets.map((applet) => ({ kind: 'link' as const, path: `bin/${applet}`, target: 'busybox' })),
    // where the kernel looks for modprobe
    { kind: 'link', path: 'sbin', target: 'bin' },
    ...modules,
  ];
  return gzipSync(packCpio(entries), { level: 9 });
};
