import type { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { sameBytes } from '#pkg/gpt/same-bytes.ts';
import { sectorSize } from './grubenv.ts';
import type { BlockFile } from './grubenv-file.ts';

/** A block file in a memory device, whose log shows each write and flush and which fails when a test asks for it. */
export class MemoryBlockFile implements BlockFile {
  readonly path: string;
  readonly device: MemoryDevice;

  constructor(device: MemoryDevice) {
    this.device = device;
    this.path = device.target;
  }

  read(): Promise<Uint8Array> {
    return this.device.read(0, this.device.size);
  }

  async write(block: Uint8Array): Promise<void> {
    const before = await this.read();
    for (let at = 0; at < block.length; at += sectorSize) {
      const sector = block.subarray(at, at + sectorSize);
      if (!sameBytes(sector, before.subarray(at, at + sectorSize))) await this.device.write(at, sector);
    }
    await this.device.flush();
  }
}
