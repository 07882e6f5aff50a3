import type { BlobStore } from './blob-store.ts';
import type { ByteSource } from './byte-source.ts';
import { writerBuffers } from './fetch-once.ts';
import type { MirrorPiece } from './mirrors.ts';
import type { TakeOptions } from './port.ts';
import { pour } from './pour.ts';
import { scratchName } from './scratch-name.ts';
import type { SpaceGuard } from './space-guard.ts';
import { storeError } from '#pkg/host/store-error.ts';
import type { NewFile } from './store-files.ts';

export interface TakeInRequest {
  readonly store: BlobStore;
  readonly space: SpaceGuard;
  readonly source: ByteSource;
  readonly options: TakeOptions;
  readonly signal: AbortSignal;
  readonly mirror?: MirrorPiece;
  /** called before the blob appears in the store, so that it can be kept from collection */
  readonly keep: (sha256: string) => void;
}

/**
 * Copies what a source brings into the store, hashed while it is copied; returns its sha256. Errors: those of `pour`.
 */
export const takeIntoStore = async (request: TakeInRequest): Promise<string> => {
  const { store, space, source, options, signal, mirror, keep } = request;
  const { exactBytes, mostBytes: slotBytes, digest, onBytes } = options;
  const name = scratchName();
  try {
    await using file = await openTarget(store, name);
    const size = { exactBytes, slotBytes, roomBytes: await space.room() };
    using memory = await store.memory(writerBuffers);
    const inspect = (): Promise<void> => space.inspect();
    const mirrored = mirror === undefined ? {} : { mirror };
    const poured = { source, file, buffers: memory.all, size, digest, signal, onBytes, inspect, ...mirrored };
    const { sha256 } = await pour(poured);
    keep(sha256);
    await store.adopt(file, name, sha256);
    return sha256;
  } finally {
    await store.removePartial(name);
  }
};

const openTarget = async (store: BlobStore, name: string): Promise<NewFile & AsyncDisposable> => {
  try {
    const file = await store.files.openWrite(store.partialPath(name));
    return Object.assign(file, { [Symbol.asyncDispose]: () => file.close() });
  } catch (error) {
    throw storeError('creating a file', error);
  }
};
