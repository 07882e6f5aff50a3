import { executePlan } from '#pkg/blockdev/execute.ts';
import { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import { crc32 } from '#pkg/gpt/crc32.ts';
import { planBothCopies } from '#pkg/gpt/plan.ts';
import { setAttributes } from '#pkg/gpt/table.ts';
import { copiesOn, formattedDisk, partsOf } from '../../gpt/small-disk.ts';

export const sectorSizes = [512, 4096] as const;

export type Words = readonly [imga: number, imgb: number];

/** A disk of its own with what is on this one. */
export const copyOf = (disk: MemoryDevice): MemoryDevice =>
  new MemoryDevice({ image: disk.image.clone(), sectorSize: disk.sectorSize });

/** Makes disks in EVE's layout with these boot words, and start words if given, on IMGA and IMGB. */
export const diskMaker = async (
  sectorSize: number,
): Promise<(words: Words, starts?: Words) => Promise<MemoryDevice>> => {
  const empty = await formattedDisk(sectorSize);
  const table = tableOf(await copiesOn(empty));
  return async (words, starts = [0, 0]) => {
    const disk = copyOf(empty);
    const attributes = new Map(
      words.map((word, at) => [at + 1, (BigInt(word) << 48n) | (BigInt(starts[at] ?? 0) << 32n)]),
    );
    await executePlan(disk, planBothCopies(setAttributes(table, attributes)));
    disk.log.length = 0;
    return disk;
  };
};

export const showWords = (words: Words): string => words.map((word) => `0x${word.toString(16)}`).join(' ');

const tornParts = ['backup array', 'backup header', 'primary array', 'primary header'] as const;

/** `before` with those parts of `after` that `arrived` has a bit for, in the order in which they are written. */
export const tornBetween = (before: MemoryDevice, after: MemoryDevice, arrived: number): MemoryDevice => {
  const disk = copyOf(before);
  for (const [at, part] of tornParts.entries()) {
    const offset = partsOf(disk)[part];
    if (arrived & (1 << at)) {
      disk.image.write(offset, after.image.read(offset, part.endsWith('array') ? 16384 : disk.sectorSize));
    }
  }
  return disk;
};

/** Changes a header in place and makes its CRC right again over the size that it then claims, as far as there is one. */
export const forgeHeader = (disk: MemoryDevice, offset: number, change: (view: DataView) => void): void => {
  const sector = disk.image.read(offset, disk.sectorSize);
  const view = new DataView(sector.buffer);
  change(view);
  view.setUint32(16, 0, true);
  view.setUint32(16, crc32(sector.subarray(0, view.getUint32(12, true))), true);
  disk.image.write(offset, sector);
};
