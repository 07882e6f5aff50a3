import { createHash, randomUUID } from 'node:crypto';
import { BasaltError } from '#pkg/errors/error.ts';
import { throwIfAborted } from '#pkg/install/aborted.ts';
import type { BlobStore } from './blob-store.ts';
import { createChunkWriter } from './chunk-writer.ts';
import { checkTaken } from './size-rule.ts';
import type { SpaceGuard } from './space-guard.ts';
import { storeError } from './store-error.ts';
import type { StoreFile } from './store-files.ts';

/** Names of imports in `partial/`; a sha256 never looks like this. */
const temporaryPrefix = 'import-';
export const isImport = (name: string): boolean => name.startsWith(temporaryPrefix);

export interface ImportRequest {
  readonly store: BlobStore;
  readonly space: SpaceGuard;
  /** of the local file */
  readonly path: string;
  readonly expectedSha256: string | undefined;
  readonly signal: AbortSignal;
  /** called before the blob appears in the store, so that it can be kept from collection */
  readonly keep: (sha256: string) => void;
}

/**
 * Copies a local file into the store, hashed while it is copied; returns its sha256. Errors: STORE_IO, STORE_NO_SPACE,
 * CONTENT_DIGEST_MISMATCH, ABORTED.
 */
export const importIntoStore = async (request: ImportRequest): Promise<string> => {
  const { store, path, expectedSha256, keep } = request;
  const name = `${temporaryPrefix}${randomUUID()}`;
  try {
    await using target = disposable(await open(store, store.partialPath(name), 'write'));
    const digest = await copy(request, target);
    if (expectedSha256 !== undefined && expectedSha256.toLowerCase() !== digest) {
      throw new BasaltError(
        'CONTENT_DIGEST_MISMATCH',
        `The file ${path} has the sha256 ${digest} where ${expectedSha256} was expected.`,
        { path, digest, expected: expectedSha256 },
      );
    }
    keep(digest);
    await store.adopt(target, name, digest);
    return digest;
  } finally {
    await store.removePartial(name);
  }
};

const copy = async ({ store, space, path, signal }: ImportRequest, target: StoreFile): Promise<string> => {
  await using source = disposable(await open(store, path, 'read'));
  const size = { exactBytes: undefined, roomBytes: await space.room() };
  checkTaken(size, await source.size());
  const hash = createHash('sha256');
  const admit = (position: number, count: number): void => checkTaken(size, position + count);
  using writer = createChunkWriter({ file: target, start: 0, hash, admit, inspect: () => space.inspect() });
  try {
    for (;;) {
      throwIfAborted(signal);
      const count = await source.read(writer.space(), writer.position);
      if (count === 0) break;
      await writer.wrote(count);
    }
  } catch (error) {
    throw storeError(`copying ${path}`, error);
  } finally {
    await writer.flush();
  }
  return hash.digest('hex');
};

const open = async (store: BlobStore, path: string, access: 'read' | 'write'): Promise<StoreFile> => {
  try {
    return await store.files.open(path, access);
  } catch (error) {
    throw storeError(`opening ${path}`, error);
  }
};

const disposable = (file: StoreFile): StoreFile & AsyncDisposable =>
  Object.assign(file, { [Symbol.asyncDispose]: () => file.close() });
