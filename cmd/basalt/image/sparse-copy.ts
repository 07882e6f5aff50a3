import { open } from 'node:fs/promises';
import { BasaltError } from '#pkg/errors/error.ts';

const chunkBytes = 1024 * 1024;
const blockBytes = 4096;
const zeros = Buffer.alloc(blockBytes);

/** Where a partition lies on a disk, in bytes. */
export interface Room {
  readonly name: string;
  readonly offset: number;
  readonly size: number;
}

/**
 * Copies a file into a partition of a new disk image. Zeros are left out, so that the image stays sparse. Errors:
 * IMAGE_TOO_LARGE_FOR_SLOT.
 */
export const copyInto = async (disk: string, room: Room, source: string): Promise<void> => {
  await using from = await open(source, 'r');
  await using to = await open(disk, 'r+');
  const { size } = await from.stat();
  if (size > room.size)
    throw new BasaltError(
      'IMAGE_TOO_LARGE_FOR_SLOT',
      `${source} has ${size} bytes, ${room.name} has room for ${room.size}: make the partition larger`,
      { size, room: room.size },
    );
  const chunk = Buffer.alloc(chunkBytes);
  for (let done = 0; done < size;) {
    const { bytesRead } = await from.read(chunk, 0, chunk.length, done);
    if (bytesRead === 0) break;
    for (let at = 0; at < bytesRead; at += blockBytes) {
      const block = chunk.subarray(at, Math.min(at + blockBytes, bytesRead));
      if (!block.equals(zeros.subarray(0, block.length)))
        await to.write(block, 0, block.length, room.offset + done + at);
    }
    done += bytesRead;
  }
};
