import { mkdir, open, readFile, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createDiskImage } from '#pkg/boot/create-disk.ts';
import { entriesOf, rangeOf } from '#pkg/gpt/table.ts';
import { runToolOk } from '#pkg/host/tool.ts';

const mebibyte = 1024 * 1024;
const sizes = { esp: 24 * mebibyte, slot: 4 * mebibyte, config: mebibyte, persist: mebibyte };
const espOffset = mebibyte;
// Debian keeps the tools that make file systems where a plain user's PATH does not look
const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/sbin`, MTOOLS_SKIP_CHECK: '1' };

/** Path inside a file system to what is in the file. */
export type Files = Readonly<Record<string, Uint8Array | string>>;

const fat = async (folder: string, name: string, size: number, files: Files): Promise<Buffer> => {
  const tree = join(folder, `${name}.d`);
  const image = join(folder, `${name}.fat`);
  for (const [path, data] of Object.entries(files)) {
    await mkdir(dirname(join(tree, path)), { recursive: true });
    await writeFile(join(tree, path), data);
  }
  await writeFile(image, '');
  await truncate(image, size);
  await runToolOk('mkfs.vfat', [image], { env });
  const tops = [...new Set(Object.keys(files).map((path) => path.split('/', 1)[0] as string))];
  await runToolOk('mcopy', ['-s', '-i', image, ...tops.map((top) => join(tree, top)), '::'], { env });
  return await readFile(image);
};

/** What a slot's own configuration does in these tests: it says that it was started, and with what. */
export const slotConfig = 'echo "<PICK $label $partuuid $dev ($reason)>"\n';
export const rescueConfig = 'echo "<RESCUE ($reason)>"\n';

/** A disk image in EVE's layout with these files on its EFI partition, and a configuration in each slot. */
export const makeDisk = async (
  folder: string,
  name: string,
  esp: Files,
  slot: string = slotConfig,
): Promise<string> => {
  const disk = join(folder, `${name}.img`);
  const table = await createDiskImage(disk, sizes);
  const slotFat = await fat(folder, `${name}-slot`, sizes.slot, { 'EFI/BOOT/grub.cfg': slot });
  const espFat = await fat(folder, `${name}-esp`, sizes.esp, esp);
  await using handle = await open(disk, 'r+');
  for (const entry of entriesOf(table)) {
    const content = { 'EFI System': espFat, IMGA: slotFat, IMGB: slotFat }[entry.name];
    if (content) await handle.write(content, 0, content.length, rangeOf(table, entry).offset);
  }
  return disk;
};

/** The files below a folder of the EFI partition, as they are on the disk now. */
export const readBack = async (disk: string, path: string, to: string): Promise<void> => {
  await mkdir(to, { recursive: true });
  await runToolOk('mcopy', ['-s', '-n', '-i', `${disk}@@${espOffset}`, `::${path}`, to], { env });
};
