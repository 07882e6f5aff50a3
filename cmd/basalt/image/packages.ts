import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { grubPackages, runtimePackages, type DebianPackage } from '#pkg/host/debian.ts';
import { BasaltError } from '#pkg/errors/error.ts';

/** What building a slot image runs, or copies into it. */
export const rootfsPackages: readonly DebianPackage[] = [
  ...runtimePackages,
  { name: 'binutils', command: 'strip' },
  { name: 'e2fsprogs', command: 'e2fsck' },
  { name: 'e2fsprogs', command: 'resize2fs' },
  { name: 'util-linux', command: 'partx' },
  { name: 'util-linux', command: 'prlimit' },
  { name: 'util-linux', command: 'wdctl' },
  { name: 'libc-bin', command: 'ldd' },
];

/** What building a whole disk runs beside that. */
export const diskPackages: readonly DebianPackage[] = [
  ...rootfsPackages,
  ...grubPackages,
  { name: 'e2fsprogs', command: 'mke2fs' },
  { name: 'dosfstools', command: 'mkfs.vfat' },
  { name: 'mtools', command: 'mcopy' },
];

/** Path of a program that an image takes a copy of. Errors: INTERNAL when this machine has none. */
export const findProgram = async (name: string): Promise<string> => {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin', '/usr/bin', '/bin'];
  for (const folder of folders.filter(Boolean)) {
    const path = join(folder, name);
    const found = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return path;
  }
  throw new BasaltError('INTERNAL', `${name} is missing on this machine`);
};
