import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { syncDirectory } from '#pkg/host/atomic-file.ts';
import { alignedBuffers, type AlignedBuffers } from '#pkg/install/aligned-buffers.ts';
import { throwIfAborted } from '#pkg/install/aborted.ts';
import { feedChunks } from '#pkg/install/hash-chunks.ts';
import { readAhead, readAheadBuffers, type ReadChunk } from '#pkg/install/read-ahead.ts';
import { storeError } from '#pkg/host/store-error.ts';
import { createDigests, type Digests } from './digests.ts';
import type { NewFile, StoredFile, StoreFiles } from './store-files.ts';
import { isScratch, scratchName } from './scratch-name.ts';

export interface HashOptions {
  /** that see the bytes; new ones when absent */
  readonly digests?: Digests;
  readonly onBytes?: ((done: number) => void) | undefined;
}

/** Whole blobs in `blobs/<sha256>`, unfinished ones in `partial/`. Nothing is in `blobs` that was not hashed first. */
export interface BlobStore {
  readonly directory: string;
  readonly files: StoreFiles;
  blobPath(sha256: string): string;
  partialPath(name: string): string;
  /** size in bytes, undefined when there is none */
  sizeOf(sha256: string): Promise<number | undefined>;
  /**
   * True when the blob is there and its bytes have its hash; a blob that has not is removed. One that this process has
   * hashed already, and whose file is untouched since, is not read again. Errors: STORE_IO, ABORTED.
   */
  verify(sha256: string, signal: AbortSignal, onBytes?: (done: number) => void): Promise<boolean>;
  /** Makes a written and hashed file in `partial/` a blob, durably. Errors: STORE_IO, STORE_NO_SPACE. */
  adopt(file: NewFile, name: string, sha256: string): Promise<void>;
  /** Memory that files of this store can be read into and written from directly. Errors: STORE_IO, STORE_NO_SPACE. */
  memory(buffers: number): Promise<AlignedBuffers>;
  /** Digests that have seen the first `size` bytes of a file. Errors: STORE_IO, also when it is shorter; ABORTED. */
  hash(path: string, size: number, signal: AbortSignal, options?: HashOptions): Promise<Digests>;
  remove(sha256: string): Promise<void>;
  blobs(): Promise<string[]>;
  partials(): Promise<string[]>;
  removePartial(name: string): Promise<void>;
}

/** Opens a store, creating its directories (mode 0700) where needed. Errors: STORE_IO. */
export const openBlobStore = async (directory: string, files: StoreFiles): Promise<BlobStore> => {
  const blobDirectory = join(directory, 'blobs');
  const partialDirectory = join(directory, 'partial');
  const blobPath = (sha256: string): string => join(blobDirectory, sha256);
  const partialPath = (name: string): string => join(partialDirectory, name);
  const verified = new Map<string, string>();

  await io('creating its directories', async () => {
    await mkdir(blobDirectory, { recursive: true, mode: 0o700 });
    await mkdir(partialDirectory, { recursive: true, mode: 0o700 });
  });
  for (const name of await io('listing partial downloads', () => readdir(partialDirectory))) {
    if (isScratch(name)) await io('removing leftovers', () => rm(partialPath(name), { force: true }));
  }
  const memory = (count: number): Promise<AlignedBuffers> =>
    io('finding memory', () => probeMemory(files, partialPath(scratchName()), count));
  const hash: BlobStore['hash'] = (path, size, signal, { digests = createDigests(), onBytes } = {}) =>
    io('hashing', async () => {
      throwIfAborted(signal);
      using buffers = await memory(readAheadBuffers);
      const file = await files.openRead(path);
      try {
        await hashFile(file, size, buffers.all, signal, digests, onBytes);
        return digests;
      } finally {
        await file.close();
      }
    });
  const remove = (sha256: string): Promise<void> =>
    io('removing a blob', async () => {
      verified.delete(sha256);
      await rm(blobPath(sha256), { force: true });
    });
  return {
    directory,
    files,
    blobPath,
    partialPath,
    sizeOf: async (sha256) => (await identityOf(blobPath(sha256)))?.size,
    verify: (sha256, signal, onBytes) =>
      io('verifying a blob', async () => {
        const identity = await identityOf(blobPath(sha256));
        if (identity === undefined) return false;
        if (verified.get(sha256) === identity.mark) return true;
        const digest = (await hash(blobPath(sha256), identity.size, signal, { onBytes })).sha256();
        if (digest === sha256) verified.set(sha256, identity.mark);
        else await remove(sha256);
        return digest === sha256;
      }),
    adopt: (file, name, sha256) =>
      io('storing a blob', async () => {
        await file.sync();
        await rename(partialPath(name), blobPath(sha256));
        await syncDirectory(blobDirectory);
        await syncDirectory(partialDirectory);
        const identity = await identityOf(blobPath(sha256));
        if (identity !== undefined) verified.set(sha256, identity.mark);
      }),
    memory,
    hash,
    remove,
    blobs: () => io('listing blobs', () => readdir(blobDirectory)),
    partials: () => io('listing partial downloads', () => readdir(partialDirectory)),
    removePartial: (name) => io('removing a partial download', () => rm(partialPath(name), { force: true })),
  };
};

const hashFile = (
  file: StoredFile,
  size: number,
  buffers: readonly Uint8Array[],
  signal: AbortSignal,
  digests: Digests,
  onBytes: ((done: number) => void) | undefined,
): Promise<void> => {
  const read: ReadChunk = async (into, length, position) => {
    const count = await file.read(into, length, position);
    if (count < length) throw new Error(`the file ended at byte ${position + count}`);
  };
  return feedChunks(readAhead(read, size, buffers, signal), digests, onBytes);
};

/** Tries memory with a small file of its own. */
const probeMemory = async (files: StoreFiles, path: string, count: number): Promise<AlignedBuffers> => {
  await writeFile(path, new Uint8Array(64 * 1024), { mode: 0o600 });
  try {
    const file = await files.openWrite(path);
    let buffers: AlignedBuffers | undefined;
    try {
      buffers = await alignedBuffers(count, [file.accepts]);
    } finally {
      await file.close();
    }
    if (buffers === undefined) throw new Error('no memory suits direct I/O');
    return buffers;
  } finally {
    await rm(path, { force: true });
  }
};

const io = async <T>(what: string, action: () => Promise<T>): Promise<T> => {
  try {
    return await action();
  } catch (error) {
    throw storeError(`the content store (${what})`, error);
  }
};

/** Size of a regular file and a mark that changes when its content may have. */
const identityOf = async (path: string): Promise<{ size: number; mark: string } | undefined> => {
  try {
    const { ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    return { size: Number(size), mark: `${ino} ${size} ${mtimeNs} ${ctimeNs}` };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};
