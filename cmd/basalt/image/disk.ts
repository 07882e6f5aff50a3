import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createDiskImage } from '#pkg/boot/create-disk.ts';
import { entriesOf, rangeOf, type Table } from '#pkg/gpt/table.ts';
import { buildGptprio } from '#grub/gptprio/build.ts';
import { installBiosLoader, makeEfiLoader, type GrubModules } from './boot-code.ts';
import { cacheFolder } from './cache.ts';
import { makeExt4 } from './ext4.ts';
import { makeFat } from './fat.ts';
import { collectIdentity } from './identity.ts';
import { copyInto, type Room } from './sparse-copy.ts';

const mebibyte = 1024 * 1024;

/** Five times the image of today: room for what it becomes. A node is never repartitioned. */
export const defaultSlotSize = 300 * mebibyte;
/** An image in the content store, what the node keeps free, and as much again. */
export const defaultPersistSize = 1024 * mebibyte;

export interface DiskRequest {
  /** file to make; replaced when it exists */
  readonly out: string;
  /** the image of IMGA */
  readonly rootfs: string;
  /** folders with identity files (`docs/rules/eve-api.md 1`); none: a node without a controller */
  readonly identity?: readonly string[];
  readonly slotSize?: number;
  readonly persistSize?: number;
  /** more arguments of the kernel, for this machine; no update changes them */
  readonly kernelArguments?: string;
  readonly cache?: string;
}

const grub = join(import.meta.dirname, '../../../grub');

const roomOf = (table: Table, name: string): Room => {
  const entry = entriesOf(table).find((found) => found.name === name);
  if (entry === undefined) throw new Error(`the layout has no ${name}`);
  return { name, ...rangeOf(table, entry) };
};

/** A quote would end the string that GRUB reads. */
const argsText = (kernelArguments: string): string => `set extra='${kernelArguments.replaceAll("'", '')}'\n`;

const makeEsp = async (path: string, size: number, modules: GrubModules, scratch: string, args: string) => {
  const loader = join(scratch, 'BOOTX64.EFI');
  await makeEfiLoader(modules, loader);
  const files: Record<string, string> = { 'EFI/BOOT/BOOTX64.EFI': loader };
  const take = async (name: string, from: string): Promise<void> => {
    files[`EFI/BOOT/${name}`] = join(scratch, name);
    await copyFile(join(grub, from), join(scratch, name));
  };
  await take('grub.cfg', 'esp.cfg');
  await take('rescue.cfg', 'rescue.cfg');
  if (args !== '') {
    files['EFI/BOOT/args.cfg'] = join(scratch, 'args.cfg');
    await writeFile(join(scratch, 'args.cfg'), argsText(args));
  }
  await makeFat({ path, size, label: 'ESP', volumeId: '6f7a0051', files });
};

/**
 * Makes a disk that boots on BIOS and UEFI, with `rootfs` in IMGA. Needs no root and mounts nothing; the same request gives
 * the same bytes. Errors: IMAGE_TOO_LARGE_FOR_SLOT, CONFIG_INVALID, INTERNAL when a tool fails.
 */
export const buildDisk = async (request: DiskRequest): Promise<Table> => {
  const { out, rootfs, identity = [], kernelArguments = '', cache = cacheFolder() } = request;
  const sizes = { slot: request.slotSize ?? defaultSlotSize, persist: request.persistSize ?? defaultPersistSize };
  const modules = await buildGptprio({ cacheDir: join(cache, 'grub') });
  const scratch = await mkdtemp(join(tmpdir(), 'basalt-disk-'));
  const unfinished = join(dirname(out), `.${basename(out)}.${process.pid}.part`);
  try {
    const table = await createDiskImage(unfinished, sizes);
    const [esp, imga, config, persist] = ['EFI System', 'IMGA', 'CONFIG', 'P3'].map((name) => roomOf(table, name)) as [
      Room,
      Room,
      Room,
      Room,
    ];
    const part = join(scratch, 'part.img');
    await makeEsp(part, esp.size, modules, scratch, kernelArguments);
    await copyInto(unfinished, esp, part);
    await copyInto(unfinished, imga, rootfs);
    const secrets = join(scratch, 'config');
    await mkdir(secrets, { mode: 0o700 });
    const files = await collectIdentity(identity, secrets);
    await makeFat({ path: part, size: config.size, label: 'CONFIG', volumeId: '6f7a0054', files });
    await copyInto(unfinished, config, part);
    await makeExt4(part, persist.size, 'P3');
    await copyInto(unfinished, persist, part);
    await installBiosLoader(modules, unfinished, scratch);
    await rename(unfinished, out);
    return table;
  } finally {
    await rm(scratch, { recursive: true, force: true });
    await rm(unfinished, { force: true });
  }
};
