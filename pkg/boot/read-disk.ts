import type { BlockDevice } from '#pkg/blockdev/port.ts';
import type { Copies } from '#pkg/gpt/copies.ts';
import { readCopies } from '#pkg/gpt/read.ts';

/** Both copies of the partition table on a whole-disk device. Errors: GPT_INVALID. */
export const readDisk = (device: BlockDevice): Promise<Copies> =>
  readCopies({ sectorSize: device.sectorSize, diskSize: device.size }, (offset, length) => device.read(offset, length));
