import { BasaltError } from '#pkg/errors/error.ts';
import { roundUp } from './direct-file.ts';
import { openReader, type DirectReader } from './direct-reader.ts';
import { readAhead, type ReadChunk } from './read-ahead.ts';
import type { SlotDevice } from './slot-device.ts';

/** A whole image, open for reading. */
export interface ImageSource {
  readonly read: ReadChunk;
  close(): Promise<void>;
}

/**
 * Opens an image of exactly `sizeBytes`. Errors: STORE_IO; CONTENT_DIGEST_MISMATCH when its length shows that it is not
 * what was verified.
 */
export const openImage = async (path: string, sizeBytes: number): Promise<ImageSource> => {
  const reader = await openReader(path).catch((error: Error) => {
    throw new BasaltError('STORE_IO', `The image ${path} cannot be opened: ${error.message}.`, { path }, error);
  });
  try {
    await checkLength(reader, path, sizeBytes);
    const read: ReadChunk = async (into, length, position) => {
      const count = await reader.read(into, length, position);
      if (count < length)
        throw new BasaltError('STORE_IO', `The image ${path} ended at ${position + count}.`, { path });
    };
    return { read, close: () => reader.close() };
  } catch (error) {
    await reader.close();
    throw error;
  }
};

const checkLength = async (reader: DirectReader, path: string, expected: number): Promise<void> => {
  const size = await reader.size();
  if (size === expected) return;
  throw new BasaltError(
    'CONTENT_DIGEST_MISMATCH',
    `The image ${path} has ${size} bytes where ${expected} were verified; it has to be fetched again.`,
    { path, size, expected },
  );
};

export interface CopyOptions {
  readonly source: ImageSource;
  readonly device: SlotDevice;
  /** that the device takes for direct I/O */
  readonly buffers: readonly Uint8Array[];
  readonly sizeBytes: number;
  /** bytes after which the device is flushed in between */
  readonly flushEvery: number;
  readonly signal: AbortSignal;
  readonly onBytes: (done: number) => void;
  /** called in between, when all before this position is on the medium */
  readonly onFlushed: (position: number) => void;
}

/**
 * Copies the image into the slot, writing a chunk while the next ones are read, and flushing while more is written; on
 * return it is on the medium. Errors: SLOT_WRITE_FAILED, STORE_IO, ABORTED.
 */
export const copyImage = async (options: CopyOptions): Promise<void> => {
  const { source, device, buffers, sizeBytes, flushEvery, signal, onBytes, onFlushed } = options;
  let write: Promise<void> | undefined;
  let flush: Promise<void> | undefined;
  let flushedFrom = 0;
  const flushUpTo = async (position: number): Promise<void> => {
    await device.sync();
    onFlushed(position);
  };
  try {
    for await (const { buffer, length, position } of readAhead(source.read, sizeBytes, buffers, signal)) {
      await write;
      onBytes(position);
      if (position - flushedFrom >= flushEvery) {
        await flush;
        flush = quietly(flushUpTo(position));
        flushedFrom = position;
      }
      const padded = roundUp(length, device.blockSize);
      buffer.fill(0, length, padded);
      write = quietly(device.write(buffer, padded, position));
    }
    await write;
    await flush;
    await device.sync();
    onBytes(sizeBytes);
  } finally {
    await Promise.allSettled([write, flush]); // nothing may happen after the caller was told that it is over
  }
};

/** What is awaited at a later turn; until then nobody listens. */
const quietly = (work: Promise<void>): Promise<void> => {
  work.catch(() => {});
  return work;
};
