import type { Hash } from 'node:crypto';
import { chunkBytes } from '#pkg/install/aligned-buffers.ts';
import { storeError } from './store-error.ts';
import type { StoreFile } from './store-files.ts';

/** Takes a stream of bytes without copying them: the producer fills `space()` and says how much it put there. */
export interface BodySink {
  /** Memory for the next bytes, never empty. It stays the same until `wrote` is called. */
  space(): Uint8Array;
  /** The first `count` bytes of `space()` are there now. A promise means: fill no more until it is settled. */
  wrote(count: number): Promise<void> | undefined;
}

export interface ChunkWriter extends BodySink, Disposable {
  /** where in the file the next byte goes */
  readonly position: number;
  /** Writes what is left and waits until the file has everything. */
  flush(): Promise<void>;
}

export interface ChunkWriterOptions {
  readonly file: StoreFile;
  readonly start: number;
  /** sees every byte */
  readonly hash: Hash;
  /** called before `count` bytes are taken to `position`; throws to refuse them */
  readonly admit: (position: number, count: number) => void;
  /** run from time to time in between, after a write; throws to end it all */
  readonly inspect: () => Promise<void>;
}

/** Bytes after which the data is sent to the medium, so that the last sync is short and the page cache stays small. */
const syncEvery = 64 * 1024 * 1024;

/** Writes a stream in large pieces from two buffers: one is filled and hashed while the other is written. */
export const createChunkWriter = ({ file, start, hash, admit, inspect }: ChunkWriterOptions): ChunkWriter => {
  const memory = new ArrayBuffer(2 * chunkBytes);
  const buffers = [new Uint8Array(memory, 0, chunkBytes), new Uint8Array(memory, chunkBytes, chunkBytes)];
  let turn = 0;
  let filled = 0;
  let flushed = start;
  let writing: Promise<void> | undefined;
  let syncing: Promise<void> | undefined;
  let syncedTo = start;

  const write = async (bytes: Uint8Array, position: number): Promise<void> => {
    try {
      await file.write(bytes, position);
      if (position - syncedTo < syncEvery) return;
      syncedTo = position;
      await inspect();
      await syncing;
      syncing = file.dataSync();
      syncing.catch(() => {}); // awaited at the next one, or by the final sync which fails too
    } catch (error) {
      throw storeError('writing', error);
    }
  };
  /** Returns when the other buffer is free. */
  const submit = (): Promise<void> | undefined => {
    const bytes = buffers[turn]!.subarray(0, filled);
    const position = flushed;
    const before = writing;
    const settled = runAfter(before, () => write(bytes, position)).finally(() => {
      if (writing === settled) writing = undefined;
    });
    settled.catch(() => {}); // the one who waits for the buffer, or flush, gets it
    writing = settled;
    hash.update(bytes);
    flushed += filled;
    filled = 0;
    turn ^= 1;
    return before;
  };
  return {
    get position() {
      return flushed + filled;
    },
    space: () => buffers[turn]!.subarray(filled),
    wrote: (count) => {
      admit(flushed + filled, count);
      filled += count;
      return filled === chunkBytes ? submit() : undefined;
    },
    flush: async () => {
      if (filled > 0) await submit();
      await writing;
      await syncing?.catch((error) => {
        throw storeError('flushing', error);
      });
    },
    [Symbol.dispose]: () => void memory.transfer(0),
  };
};

const runAfter = async (before: Promise<void> | undefined, action: () => Promise<void>): Promise<void> => {
  await before;
  await action();
};
