import { executePlan } from '#pkg/blockdev/execute.ts';
import { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { readCopies } from '#pkg/gpt/read.ts';
import { buildLayout, planFormat } from '#pkg/gpt/layout.ts';
import type { Copies } from '#pkg/gpt/copies.ts';

const mebibyte = 1024 * 1024;

/** A freshly formatted disk in memory with small partitions; its log starts empty. */
export const formattedDisk = async (sectorSize = 512): Promise<MemoryDevice> => {
  const table = buildLayout({ sectorSize, esp: mebibyte, slot: mebibyte, config: mebibyte, persist: mebibyte });
  const device = new MemoryDevice({ size: table.geometry.diskSize, sectorSize });
  await executePlan(device, planFormat(table));
  device.log.length = 0;
  return device;
};

/** The image of a small disk, written to a larger one, as dd does. */
export const onLargerDisk = async (sectorSize: number, more: number): Promise<MemoryDevice> => {
  const small = await formattedDisk(sectorSize);
  const large = new MemoryDevice({ size: small.size + more, sectorSize });
  for (const { offset, data } of small.image.written()) large.image.write(offset, data);
  return large;
};

/** Both copies of the table on a device. */
export const copiesOn = (device: MemoryDevice): Promise<Copies> =>
  readCopies({ sectorSize: device.sectorSize, diskSize: device.size }, (offset, length) => device.read(offset, length));

/** Byte offsets of the four parts of a table with 128 entries of 128 bytes. */
export const partsOf = ({ size, sectorSize }: MemoryDevice) => ({
  'primary header': sectorSize,
  'primary array': 2 * sectorSize,
  'backup array': size - sectorSize - 16384,
  'backup header': size - sectorSize,
});

/** Flips one bit of a byte. */
export const flipBit = (device: MemoryDevice, offset: number, bit = 0): void => {
  const [byte] = device.image.read(offset, 1);
  device.image.write(offset, Uint8Array.of((byte ?? 0) ^ (1 << bit)));
};
