import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildGptprio, defaultCacheDir } from '#grub/gptprio/build.ts';
import { runToolOk } from '#pkg/host/tool.ts';
import type { Firmware } from './qemu.ts';

/** The script needs the parser of `normal`, and that reads files: this one is in memory, whatever disks there are. */
const start = 'normal (memdisk)/grub.cfg\n';
const modules = ['normal', 'memdisk', 'tar', 'part_gpt', 'gptprio', 'serial', 'terminal', 'terminfo', 'echo', 'halt'];

/** What every script of these tests begins with: all that is said goes over the serial line, without its decoration. */
export const serialOnly = `
serial --unit=0 --speed=115200
terminal_output serial
terminfo serial dumb
echo
`;

/** Folder of GRUB's modules with ours among them. */
export const moduleDir = async (firmware: Firmware): Promise<string> => {
  const { pc, efi } = await buildGptprio({ cacheDir: defaultCacheDir() });
  return firmware === 'bios' ? pc : efi;
};

/** Makes a GRUB that runs `script`, from files in the folder `work`, with `more` modules; answers the path of its image. */
export const makeCore = async (
  firmware: Firmware,
  script: string,
  work: string,
  more: readonly string[] = [],
): Promise<string> => {
  const [core, first, memdisk] = ['core.img', 'start.cfg', 'memdisk.tar'].map((name) => join(work, name)) as [
    string,
    string,
    string,
  ];
  const format = firmware === 'bios' ? 'i386-pc' : 'x86_64-efi';
  await writeFile(join(work, 'grub.cfg'), script);
  await writeFile(first, start);
  await runToolOk('tar', ['-cf', memdisk, '-C', work, 'grub.cfg']);
  const options = ['-d', await moduleDir(firmware), '-O', format, '-p', '(memdisk)/', '-m', memdisk, '-c', first];
  const driver = firmware === 'bios' ? ['biosdisk'] : [];
  await runToolOk('grub-mkimage', [...options, '-o', core, ...driver, ...modules, ...more]);
  return core;
};

/** Makes a FAT file system of this size that UEFI starts `core` from. */
export const makeEsp = async (core: string, sizeBytes: number, sectorSize: number, path: string): Promise<void> => {
  await writeFile(path, '');
  await runToolOk('truncate', ['-s', String(sizeBytes), path]);
  // mkfs.vfat is where a plain user's PATH does not look
  const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/sbin` };
  await runToolOk('mkfs.vfat', ['-S', String(sectorSize), path], { env });
  await runToolOk('mmd', ['-i', path, '::EFI', '::EFI/BOOT']);
  await runToolOk('mcopy', ['-i', path, core, '::EFI/BOOT/BOOTX64.EFI']);
};
