import { readFile, realpath, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { deviceNumber } from './device-number.ts';

/** The kernel counts in 512 bytes here, whatever the device's own sector size. */
const kernelSector = 512;

const numberIn = async (path: string): Promise<number | undefined> => {
  const value = Number.parseInt(await readFile(path, 'utf8').catch(() => ''), 10);
  return Number.isSafeInteger(value) && value > 0 ? value : undefined;
};

/** Finds the end of something without a size by reading single bytes: grow until nothing is there, then halve. */
const sizeByReading = async (handle: FileHandle): Promise<number> => {
  const byte = new Uint8Array(1);
  const exists = async (at: number) => {
    try {
      return (await handle.read(byte, 0, 1, at)).bytesRead === 1;
    } catch {
      return false;
    }
  };
  if (!(await exists(0))) return 0;
  let inside = 0;
  let outside = 1;
  while (outside < 2 ** 50 && (await exists(outside))) [inside, outside] = [outside, outside * 2];
  while (outside - inside > 1) {
    const middle = Math.floor((inside + outside) / 2);
    if (await exists(middle)) inside = middle;
    else outside = middle;
  }
  return outside;
};

/**
 * Size and logical sector size in bytes of an open block device with number `rdev`, from sysfs; where sysfs does not
 * know it, the size is found by reading and the sector size is 512.
 */
export const deviceGeometry = async (
  handle: FileHandle,
  rdev: number,
  sysfs = '/sys',
): Promise<{ readonly size: number; readonly sectorSize: number }> => {
  const link = `${sysfs}/dev/block/${deviceNumber(rdev)}`;
  const folder = await realpath(link).catch(() => link);
  const sectors = await numberIn(`${folder}/size`);
  const sectorSize =
    (await numberIn(`${folder}/queue/logical_block_size`)) ??
    // a partition has no queue of its own: its disk, one folder up, has
    (await numberIn(`${dirname(folder)}/queue/logical_block_size`));
  return {
    size: sectors === undefined ? await sizeByReading(handle) : sectors * kernelSector,
    sectorSize: sectorSize ?? 512,
  };
};
