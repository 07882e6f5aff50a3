import { chunkBytes } from '#pkg/install/aligned-buffers.ts';
import { storeError } from '#pkg/host/store-error.ts';
import type { Digests } from './digests.ts';
import type { MirrorPiece } from './mirrors.ts';
import type { NewFile } from './store-files.ts';

/** Takes a stream of bytes without copying them: the producer fills `space()` and says how much it put there. */
export interface BodySink {
  /** Memory for the next bytes, never empty. It stays the same until `wrote` is called. */
  space(): Uint8Array;
  /** The first `count` bytes of `space()` are there now. A promise means: fill no more until it is settled. */
  wrote(count: number): Promise<void> | undefined;
}

export interface ChunkWriter extends BodySink {
  /** where in the file the next byte goes */
  readonly position: number;
  /** Writes all that is left and cuts the file off behind it. */
  finish(): Promise<void>;
  /** Writes what is left up to a whole block and gives up the few bytes after it: the transfer goes on later. */
  suspend(): Promise<void>;
}

export interface ChunkWriterOptions {
  readonly file: NewFile;
  /** of `chunkBytes` each, two or more, that the file accepts */
  readonly buffers: readonly Uint8Array[];
  /** a multiple of the file's block size */
  readonly start: number;
  /** sees every byte that is written */
  readonly hash: Pick<Digests, 'update'>;
  /** called before `count` bytes are taken to `position`; throws to refuse them */
  readonly admit: (position: number, count: number) => void;
  /** gets each piece while it is written */
  readonly mirror?: MirrorPiece;
  /** run from time to time in between, after a write; throws to end it all */
  readonly inspect: () => Promise<void>;
}

/** Bytes after which the free space is looked at again. */
const inspectEvery = 64 * 1024 * 1024;

/** The largest block that a file or a mirror rounds up to. */
const paddedTo = 4096;

/** Writes a stream in large pieces from a few buffers: one is filled and hashed while another is written. */
export const createChunkWriter = (options: ChunkWriterOptions): ChunkWriter => {
  const { file, buffers, start, hash, admit, mirror, inspect } = options;
  let turn = 0;
  let filled = 0;
  let flushed = start;
  let writing: Promise<void> | undefined;
  let inspectedAt = start;

  const write = async (from: Uint8Array, length: number, position: number): Promise<void> => {
    const mirrored = mirror?.(from, length, position);
    try {
      await file.write(from, length, position);
      if (position - inspectedAt < inspectEvery) return;
      inspectedAt = position;
      await inspect();
    } catch (error) {
      throw storeError('the content store (writing)', error);
    } finally {
      await mirrored; // the memory is used again after this, or given back
    }
  };
  /** Returns when the next buffer is free. */
  const submit = (length: number): Promise<void> | undefined => {
    const [buffer, position, before] = [buffers[turn]!, flushed, writing];
    buffer.fill(0, length, Math.min(chunkBytes, length + paddedTo)); // what rounding up would write
    const settled = runAfter(before, () => write(buffer, length, position)).finally(() => {
      if (writing === settled) writing = undefined;
    });
    settled.catch(() => {}); // the one who waits for the buffer, or for the end, gets it
    writing = settled;
    hash.update(buffer.subarray(0, length));
    flushed += length;
    filled = 0;
    turn = (turn + 1) % buffers.length;
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
      return filled === chunkBytes ? submit(chunkBytes) : undefined;
    },
    finish: async () => {
      if (filled > 0) await submit(filled);
      await writing;
      await file.truncate(flushed).catch((error) => {
        throw storeError('the content store (writing)', error);
      });
    },
    suspend: async () => {
      const whole = filled - (filled % file.blockSize);
      if (whole > 0) await submit(whole);
      filled = 0;
      await writing;
    },
  };
};

const runAfter = async (before: Promise<void> | undefined, action: () => Promise<void>): Promise<void> => {
  await before;
  await action();
};
