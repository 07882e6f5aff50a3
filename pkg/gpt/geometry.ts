import { BasaltError } from '#pkg/errors/error.ts';

/** What must be known of a disk to find its table: logical sector size and total size, both in bytes. */
export interface Geometry {
  readonly sectorSize: number;
  readonly diskSize: number;
}

/** MBR, two headers and two arrays of one sector each: nothing smaller can hold a table. */
const fewestSectors = 5;

/** Number of whole sectors of the disk. Errors: GPT_INVALID when no GPT can be on such a disk. */
export const sectorCount = ({ sectorSize, diskSize }: Geometry): number => {
  if (sectorSize !== 512 && sectorSize !== 4096) {
    throw new BasaltError('GPT_INVALID', `a sector size of ${sectorSize} bytes is not supported, only 512 and 4096`, {
      sectorSize,
    });
  }
  if (!Number.isSafeInteger(diskSize) || diskSize < fewestSectors * sectorSize) {
    throw new BasaltError('GPT_INVALID', `a disk of ${diskSize} bytes is too small to hold a partition table`, {
      diskSize,
    });
  }
  return Math.floor(diskSize / sectorSize);
};
