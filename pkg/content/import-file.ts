import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { BasaltError } from '#pkg/errors/error.ts';
import { throwIfAborted } from '#pkg/install/aborted.ts';
import type { BlobStore } from './blob-store.ts';
import { createChunkWriter } from './chunk-writer.ts';
import { checkTaken } from './size-rule.ts';
import { scratchName } from './scratch-name.ts';
import type { SpaceGuard } from './space-guard.ts';
import { storeError } from '#pkg/host/store-error.ts';
import type { NewFile } from './store-files.ts';
import { writerBuffers } from './fetch-once.ts';

export interface ImportRequest {
  readonly store: BlobStore;
  readonly space: SpaceGuard;
  /** of the local file */
  readonly path: string;
  readonly expectedSha256: string | undefined;
  readonly signal: AbortSignal;
  readonly onBytes?: ((done: number, total: number) => void) | undefined;
  /** called before the blob appears in the store, so that it can be kept from collection */
  readonly keep: (sha256: string) => void;
}

/**
 * Copies a local file into the store, hashed while it is copied; returns its sha256. Errors: STORE_IO, STORE_NO_SPACE,
 * CONTENT_DIGEST_MISMATCH, ABORTED.
 */
export const importIntoStore = async (request: ImportRequest): Promise<string> => {
  const { store, path, expectedSha256, keep } = request;
  const name = scratchName();
  try {
    await using target = disposable(await io('creating a file', () => store.files.openWrite(store.partialPath(name))));
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

/** The source is read through the page cache: it may lie on any kind of file system, and in any kind of memory. */
const copy = async ({ store, space, path, signal, onBytes }: ImportRequest, target: NewFile): Promise<string> => {
  await using source = await io(`opening ${path}`, () => open(path, 'r'));
  const size = { exactBytes: undefined, roomBytes: await space.room() };
  const { size: total } = await source.stat();
  checkTaken(size, total);
  const hash = createHash('sha256');
  const admit = (position: number, count: number): void => checkTaken(size, position + count);
  using memory = await store.memory(writerBuffers);
  const buffers = memory.all;
  const writer = createChunkWriter({ file: target, buffers, start: 0, hash, admit, inspect: () => space.inspect() });
  try {
    for (;;) {
      throwIfAborted(signal);
      const { bytesRead } = await source.read(writer.space(), 0, writer.space().length, writer.position);
      if (bytesRead === 0) break;
      await writer.wrote(bytesRead);
      onBytes?.(writer.position, total);
    }
    await writer.finish();
  } catch (error) {
    await writer.suspend().catch(() => {}); // nothing may be written once the memory is given back
    throw storeError(`the content store (copying ${path})`, error);
  }
  return hash.digest('hex');
};

const io = async <T>(what: string, action: () => Promise<T>): Promise<T> => {
  try {
    return await action();
  } catch (error) {
    throw storeError(`the content store (${what})`, error);
  }
};

const disposable = (file: NewFile): NewFile & AsyncDisposable =>
  Object.assign(file, { [Symbol.asyncDispose]: () => file.close() });
