import { constants } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { acceptsFor, openDirect, roundUp, writeFully } from '#pkg/install/direct-file.ts';
import type { AcceptsBuffer } from '#pkg/install/aligned-buffers.ts';
import { openReader } from '#pkg/install/direct-reader.ts';

/** A file of the content store that is read. Positions and lengths in bytes. */
export interface StoredFile {
  size(): Promise<number>;
  /** Reads `length` bytes, fewer at the end; the memory has to have room for `length` rounded up to 4096. */
  read(into: Uint8Array, length: number, position: number): Promise<number>;
  close(): Promise<void>;
}

/** A file of the content store that is written. */
export interface NewFile {
  /** writes have to start at multiples of this, and so has their memory as `accepts` says */
  readonly blockSize: number;
  readonly accepts: AcceptsBuffer;
  size(): Promise<number>;
  /** Writes `length` bytes, which may be rounded up to the block size; the memory has to have room for that. */
  write(from: Uint8Array, length: number, position: number): Promise<void>;
  truncate(length: number): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * What the store needs of a file system; tests put one here that is full or broken. Large files go past the page cache:
 * an image is used once, and what it would push out of memory is needed.
 */
export interface StoreFiles {
  openRead(path: string): Promise<StoredFile>;
  /** Opens for writing, creating the file (mode 0600) where there is none. */
  openWrite(path: string): Promise<NewFile>;
  /** bytes that may still be written below this directory */
  freeBytes(directory: string): Promise<number>;
}

const block = 4096;
const probeBytes = 64 * 1024;

export const diskFiles: StoreFiles = {
  openRead: openReader,
  openWrite: async (path) => {
    const file = await openDirect(path, constants.O_RDWR | constants.O_CREAT);
    const { handle } = file;
    const blockSize = file.direct ? block : 1;
    return {
      blockSize,
      accepts: acceptsFor(file, 0, probeBytes),
      size: async () => (await handle.stat()).size,
      write: (from, length, position) => writeFully(handle, from, roundUp(length, blockSize), position),
      truncate: (length) => handle.truncate(length),
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  freeBytes: async (directory) => {
    const { bavail, bsize } = await statfs(directory);
    return bavail * bsize;
  },
};
