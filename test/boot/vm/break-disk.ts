import { open } from 'node:fs/promises';
import { runToolOk } from '#pkg/host/tool.ts';
import { digestOf, placeOf } from './disk-copy.ts';

const sector = 512;

/** Changes bytes of the disk, which nothing runs on. */
export const change = async (
  disk: string,
  offset: number,
  turn: (bytes: Buffer) => void,
  length = 1,
): Promise<void> => {
  await using file = await open(disk, 'r+');
  const bytes = Buffer.alloc(length);
  await file.read(bytes, 0, length, offset);
  turn(bytes);
  await file.write(bytes, 0, length, offset);
};

/** Every bit of these bytes the other way round. */
export const flip = (bytes: Buffer): void => bytes.forEach((byte, at) => (bytes[at] = byte ^ 0xff));

/** Makes the ESP read-only, marks it as not left in order, and takes one copy of its FAT. Answers what identifies its bytes. */
export const damageEsp = async (disk: string): Promise<string> => {
  await runToolOk('sgdisk', ['-A', '1:set:60', disk]);
  const { offset } = await placeOf(disk, 'EFI System');
  let fat = 0;
  let fatBytes = 0;
  await change(
    disk,
    offset,
    (boot) => {
      fat = boot.readUInt16LE(14) * sector;
      fatBytes = boot.readUInt32LE(36) * sector;
      // FAT32 has it at 65: not unmounted, and its surface is to be tested
      boot.writeUInt8(boot.readUInt8(65) | 3, 65);
    },
    sector,
  );
  // the two top bits of the second entry say that the volume was left in order, without errors
  await change(disk, offset + fat + 7, (bytes) => bytes.writeUInt8(bytes.readUInt8(0) & 0xf3));
  await change(disk, offset + fat + fatBytes, flip, 16 * sector);
  return await digestOf(disk, 'EFI System');
};
