import { constants } from 'node:fs';
import { BasaltError } from '#pkg/errors/error.ts';
import { throwIfAborted } from './aborted.ts';
import { alignedPair, chunkBytes, type BufferPair } from './aligned-buffers.ts';
import { acceptsFor, openDirect, readFully } from './direct-file.ts';
import type { SlotDevice } from './slot-device.ts';

export interface ImageSource {
  readonly buffers: BufferPair;
  readonly read: (into: Uint8Array, length: number, position: number) => Promise<void>;
  close(): Promise<void>;
}

const block = 4096;

/**
 * Opens an image of exactly `sizeBytes` and finds buffers that it and the slot both take. Errors: STORE_IO;
 * CONTENT_DIGEST_MISMATCH when its length shows that it is not the image that was verified.
 */
export const openImage = async (path: string, sizeBytes: number, device?: SlotDevice): Promise<ImageSource> => {
  const file = await openDirect(path, constants.O_RDONLY).catch((error: Error) => {
    throw new BasaltError('STORE_IO', `The image ${path} cannot be opened: ${error.message}.`, { path }, error);
  });
  try {
    const { size } = await file.handle.stat();
    if (size !== sizeBytes) {
      throw new BasaltError(
        'CONTENT_DIGEST_MISMATCH',
        `The image ${path} has ${size} bytes where ${sizeBytes} were verified; it has to be fetched again.`,
        { path, size, expected: sizeBytes },
      );
    }
    const takers = [acceptsFor(file, 0, block), ...(device === undefined ? [] : [device.accepts])];
    const buffers = await alignedPair(takers);
    if (buffers === undefined) throw new BasaltError('STORE_IO', `No memory suits direct reads of ${path}.`, { path });
    const read = async (into: Uint8Array, length: number, position: number): Promise<void> => {
      const count = await readFully(file.handle, into, file.direct ? roundUp(length, block) : length, position);
      if (count < length)
        throw new BasaltError('STORE_IO', `The image ${path} ended at ${position + count}.`, { path });
    };
    return { buffers, read, close: () => file.handle.close() };
  } catch (error) {
    await file.handle.close();
    throw error;
  }
};

/** Copies the image into the slot, reading the next chunk while the last is written. Errors: SLOT_WRITE_FAILED, ABORTED. */
export const copyImage = async (
  source: ImageSource,
  device: SlotDevice,
  sizeBytes: number,
  signal: AbortSignal,
  onBytes: (done: number) => void,
): Promise<void> => {
  const lengthAt = (position: number): number => Math.min(chunkBytes, sizeBytes - position);
  let write: Promise<void> | undefined;
  try {
    for (let position = 0, turn = 0; position < sizeBytes; position += chunkBytes, turn ^= 1) {
      const buffer = source.buffers[turn]!;
      const length = lengthAt(position);
      await source.read(buffer, length, position);
      await write;
      throwIfAborted(signal);
      onBytes(position);
      const padded = roundUp(length, device.blockSize);
      buffer.fill(0, length, padded);
      write = device.write(buffer, padded, position);
      write.catch(() => {}); // it is awaited at the next turn; until then nobody listens
    }
    await write;
    onBytes(sizeBytes);
  } finally {
    await write?.catch(() => {}); // no byte may arrive after the caller was told that it is over
  }
};

const roundUp = (value: number, multiple: number): number => Math.ceil(value / multiple) * multiple;
