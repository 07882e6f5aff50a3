import { createHash } from 'node:crypto';
import { MemoryDevice } from '#pkg/blockdev/memory.ts';
import type { SparseImage } from '#pkg/blockdev/sparse-image.ts';
import { bootOnce, type BootPick } from '#pkg/boot/boot-once.ts';
import type { SlotImage } from '#cmd/basalt/node/image.ts';

const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** What a power-on after a cut found: the slot and the image in it, and the disk as the boot loader left it. */
export interface Booted {
  readonly pick: BootPick;
  readonly version: string;
  readonly disk: SparseImage;
}

/**
 * Boots a disk as often as `times`, as a machine does that never gets as far as a commit. Throws, with the reason, when a
 * boot finds no slot or one that does not hold one of these images whole. Answers the first boot.
 */
export const judgeBoots = async (disk: SparseImage, images: readonly SlotImage[], times: number): Promise<Booted> => {
  const device = new MemoryDevice({ image: disk.clone() });
  let first: Booted | undefined;
  for (let boot = 1; boot <= times; boot++) {
    const pick = await bootOnce(device);
    if (pick.kind === 'none')
      throw new Error(`boot ${boot} finds no slot: ${pick.reason} ${pick.error?.message ?? ''}`);
    const image = await wholeImage(device, pick, images);
    if (!image) throw new Error(`boot ${boot} picks ${pick.label}, which holds no whole image`);
    first ??= { pick, version: image.version, disk: device.image.clone() };
  }
  return first!;
};

const wholeImage = async (
  device: MemoryDevice,
  { offset }: BootPick,
  images: readonly SlotImage[],
): Promise<SlotImage | undefined> => {
  for (const image of images) {
    if (sha256(await device.read(offset, image.sizeBytes)) === image.sha256) return image;
  }
  return undefined;
};
