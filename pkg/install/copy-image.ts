import { open, type FileHandle } from 'node:fs/promises';
import { BasaltError } from '#pkg/errors/error.ts';
import { alignedBuffers } from './aligned-buffers.ts';
import { readFully } from './direct-file.ts';
import { readAhead, readAheadBuffers, type ReadChunk } from './read-ahead.ts';
import type { SlotDevice } from './slot-device.ts';

/** A whole image, open for reading, with buffers that suit it and the slot it goes to. */
export interface ImageSource {
  readonly buffers: readonly Uint8Array[];
  readonly read: ReadChunk;
  close(): Promise<void>;
}

/**
 * Opens an image of exactly `sizeBytes`, with buffers that the slot takes. It is read through the page cache: an image
 * that was just fetched is still there. Errors: STORE_IO; CONTENT_DIGEST_MISMATCH when its length shows that it is not
 * what was verified.
 */
export const openImage = async (path: string, sizeBytes: number, device?: SlotDevice): Promise<ImageSource> => {
  const handle = await open(path, 'r').catch((error: Error) => {
    throw new BasaltError('STORE_IO', `The image ${path} cannot be opened: ${error.message}.`, { path }, error);
  });
  try {
    await checkLength(handle, path, sizeBytes);
    const buffers = await alignedBuffers(readAheadBuffers, device === undefined ? [] : [device.accepts]);
    if (buffers === undefined)
      throw new BasaltError('INTERNAL', 'No memory suits direct writes to the slot.', { path });
    const read: ReadChunk = async (into, length, position) => {
      const count = await readFully(handle, into, length, position);
      if (count < length)
        throw new BasaltError('STORE_IO', `The image ${path} ended at ${position + count}.`, { path });
    };
    const close = async (): Promise<void> => {
      buffers[Symbol.dispose]();
      await handle.close();
    };
    return { buffers: buffers.all, read, close };
  } catch (error) {
    await handle.close();
    throw error;
  }
};

const checkLength = async (handle: FileHandle, path: string, expected: number): Promise<void> => {
  const { size } = await handle.stat();
  if (size === expected) return;
  throw new BasaltError(
    'CONTENT_DIGEST_MISMATCH',
    `The image ${path} has ${size} bytes where ${expected} were verified; it has to be fetched again.`,
    { path, size, expected },
  );
};

/** Copies the image into the slot, writing a chunk while the next ones are read. Errors: SLOT_WRITE_FAILED, ABORTED. */
export const copyImage = async (
  source: ImageSource,
  device: SlotDevice,
  sizeBytes: number,
  signal: AbortSignal,
  onBytes: (done: number) => void,
): Promise<void> => {
  let write: Promise<void> | undefined;
  try {
    for await (const { buffer, length, position } of readAhead(source.read, sizeBytes, source.buffers, signal)) {
      await write;
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
