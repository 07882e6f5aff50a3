import { grubPackages, runtimePackages, type DebianPackage } from '#pkg/host/debian.ts';
import { findProgram } from '#pkg/host/find-program.ts';
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
export const programToCopy = async (name: string): Promise<string> => {
  const path = await findProgram(name);
  if (path === undefined) throw new BasaltError('INTERNAL', `${name} is missing on this machine`);
  return path;
};
