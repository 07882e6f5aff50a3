import type { BlobStore } from './blob-store.ts';
import { storeError } from '#pkg/host/store-error.ts';
import { createDigests, type Digests } from './digests.ts';
import type { NewFile } from './store-files.ts';

/**
 * A download that is not whole yet: its bytes in `partial/<sha256>`. It outlives the process; what is resumed is hashed again
 * from its first byte. Nothing else is kept of where the bytes came from: the name says what they have to be.
 */
export interface PartialFile {
  readonly file: NewFile;
  /** bytes that are there */
  readonly length: number;
  /** the bytes came from several replies, or from an earlier process: they may be of different files */
  readonly mixed: boolean;
  /** Digests of exactly those bytes, which the writer goes on with. Errors: STORE_IO, ABORTED. */
  hash(signal: AbortSignal, onBytes?: (done: number) => void): Promise<Digests>;
  /** Digests of so many bytes at its beginning, no more than are there. Errors: STORE_IO, ABORTED. */
  hashOfFirst(count: number, signal: AbortSignal): Promise<Digests>;
  /** Drops what is behind this length, and as much more as a whole block of the file takes: a writer can go on there. */
  cutTo(length: number): Promise<void>;
  /** The writer has put bytes up to this position; undefined when it failed and nobody knows. */
  grewTo(position: number | undefined): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens what is there of a blob under this name, its sha256 where that is known, or starts an empty one. `newDigests` makes
 * those that are to see its bytes. Errors: STORE_IO, STORE_NO_SPACE.
 */
export const openPartial = async (
  store: BlobStore,
  name: string,
  newDigests: () => Digests = createDigests,
): Promise<PartialFile> => {
  const path = store.partialPath(name);
  const io = async <T>(action: () => Promise<T>): Promise<T> => {
    try {
      return await action();
    } catch (error) {
      throw storeError('the content store (partial download)', error);
    }
  };
  const file = await io(() => store.files.openWrite(path));
  const wholeBlocks = (size: number): number => size - (size % file.blockSize);
  let length = await io(async () => wholeBlocks(await file.size()));
  let hash: Digests | undefined;
  // nobody knows how many replies an earlier process took
  let replies = length > 0 ? 2 : 0;
  return {
    file,
    get length() {
      return length;
    },
    get mixed() {
      return replies > 1;
    },
    hash: (signal, onBytes) =>
      io(async () => {
        if (hash !== undefined) return hash;
        const digests = newDigests();
        if (length > 0) await store.hash(path, length, signal, { digests, onBytes });
        return (hash = digests);
      }),
    hashOfFirst: (count, signal) => io(() => store.hash(path, count, signal)),
    cutTo: (position) =>
      io(async () => {
        const kept = wholeBlocks(Math.min(position, length));
        if (kept === length) return;
        await file.truncate(kept);
        length = kept;
        hash = undefined;
        if (kept === 0) replies = 0;
      }),
    grewTo: (position) =>
      io(async () => {
        const before = length;
        if (position === undefined) hash = undefined;
        length = position ?? wholeBlocks(await file.size());
        if (length !== before) replies += 1;
      }),
    close: () => file.close(),
  };
};
