import type { DebianPackage } from '#pkg/host/debian.ts';
import { diskPackages } from '../image/packages.ts';
import { uefiFiles } from './arguments.ts';

/** What building and running a virtual machine takes. */
export const machinePackages: readonly DebianPackage[] = [
  ...diskPackages,
  { name: 'qemu-system-x86', command: 'qemu-system-x86_64' },
  // the firmware of -machine q35 and of its network card come with it, without a recommendation being asked
  { name: 'seabios', command: '/usr/share/seabios/bios-256k.bin' },
  { name: 'ovmf', command: uefiFiles.code },
];
