import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runToolOk } from '#pkg/host/tool.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { fixedTime } from './source-date.ts';

const common = ['part_gpt', 'fat', 'squash4', 'normal', 'linux', 'test', 'echo', 'configfile', 'reboot', 'halt'].concat(
  ['serial', 'terminal', 'sleep', 'true', 'gptprio', 'probe'],
);

/** Folders of GRUB's modules for both kinds of firmware, with `gptprio` among them. */
export interface GrubModules {
  readonly pc: string;
  readonly efi: string;
}

/** GRUB for UEFI, as one file: `EFI/BOOT/BOOTX64.EFI`. */
export const makeEfiLoader = async (modules: GrubModules, out: string): Promise<void> => {
  const args = ['-O', 'x86_64-efi', '-d', modules.efi, '-p', '/EFI/BOOT', '-o', out];
  await runToolOk('grub-mkimage', [...args, ...common, 'efi_gop'], { env: fixedTime() });
};

/**
 * Where GRUB begins. The primary table of 128 entries ends before sector 34; six more keep both out of one block of 4 KiB,
 * which many disks write as a whole: a write of the table that is cut must not take GRUB with it.
 */
export const coreSector = 40;
const sectorBytes = 512;
const firstPartition = 2048 * sectorBytes;
/** Fields of GRUB's `boot.img` (grub/i386/pc/boot.h) and of the first sector of `core.img` (grub/offsets.h). */
const field = { bootCode: 440, kernelSector: 92, driveCheck: 102, blockList: 500 } as const;
const nop = 0x90;

/**
 * Puts GRUB for BIOS on a disk of our layout: its boot sector beside the protective MBR, the rest into the gap between the
 * partition table and the first partition, which starts at 1 MiB. What grub-bios-setup does, without a device to do it
 * to. Errors: INTERNAL when the gap is too small.
 */
export const installBiosLoader = async (modules: GrubModules, disk: string, scratch: string): Promise<void> => {
  const corePath = join(scratch, 'core.img');
  const args = ['-O', 'i386-pc', '-d', modules.pc, '-p', '(,gpt1)/EFI/BOOT', '-o', corePath];
  await runToolOk('grub-mkimage', [...args, ...common, 'biosdisk'], { env: fixedTime() });
  const core = await readFile(corePath);
  const room = firstPartition - coreSector * sectorBytes;
  if (core.length > room) throw new BasaltError('INTERNAL', `GRUB has ${core.length} bytes, the gap has ${room}`);
  // the rest of the image follows its first sector
  core.writeBigUInt64LE(BigInt(coreSector + 1), field.blockList);
  const boot = (await readFile(join(modules.pc, 'boot.img'))).subarray(0, field.bootCode);
  boot.writeBigUInt64LE(BigInt(coreSector), field.kernelSector);
  // some firmware passes a wrong drive number; the check for it would refuse hard disks too
  boot.fill(nop, field.driveCheck, field.driveCheck + 2);
  await using file = await open(disk, 'r+');
  await file.write(core, 0, core.length, coreSector * sectorBytes);
  await file.write(boot, 0, boot.length, 0);
  await file.sync();
};
