import { createHash, type Hash } from 'node:crypto';
import { readFileOr, writeFileDurable } from '#pkg/agent/atomic-file.ts';
import type { BlobStore } from './blob-store.ts';
import { storeError } from './store-error.ts';
import type { NewFile } from './store-files.ts';

/**
 * A download that is not whole yet: its bytes in `partial/<sha256>` and the validator of the file they came from in
 * `partial/<sha256>.validator`. Both outlive the process; what is resumed is hashed again from its first byte.
 */
export interface PartialFile {
  readonly file: NewFile;
  /** bytes that are there; whole blocks of the file unless it is complete */
  readonly length: number;
  readonly validator: string | undefined;
  /** A hash of exactly those bytes, which the writer goes on with. Errors: STORE_IO, ABORTED. */
  hash(signal: AbortSignal): Promise<Hash>;
  /** Drops all bytes and notes whose bytes come next. */
  restart(validator: string | undefined): Promise<void>;
  /** The writer has put bytes up to this position; undefined when it failed and nobody knows. */
  grewTo(position: number | undefined): Promise<void>;
  close(): Promise<void>;
}

const maxValidatorLength = 1024;

/** Opens what is there of a blob, or starts an empty one. Errors: STORE_IO, STORE_NO_SPACE. */
export const openPartial = async (store: BlobStore, sha256: string): Promise<PartialFile> => {
  const path = store.partialPath(sha256);
  const validatorPath = store.partialPath(validatorName(sha256));
  const io = async <T>(action: () => Promise<T>): Promise<T> => {
    try {
      return await action();
    } catch (error) {
      throw storeError('partial download', error);
    }
  };
  const file = await io(() => store.files.openWrite(path));
  const wholeBlocks = async (): Promise<number> => {
    const size = await file.size();
    return size - (size % file.blockSize);
  };
  let length = await io(wholeBlocks);
  let hash: Hash | undefined;
  const stored = (await io(() => readFileOr(validatorPath, ''))).trim();
  let validator = stored !== '' && stored.length <= maxValidatorLength ? stored : undefined;
  return {
    file,
    get length() {
      return length;
    },
    get validator() {
      return validator;
    },
    hash: (signal) => io(async () => (hash ??= await store.hash(path, length, signal))),
    restart: (next) =>
      io(async () => {
        // the old bytes must be gone, also after a power cut, before the new validator is there
        if (length > 0) {
          await file.truncate(0);
          await file.sync();
        }
        length = 0;
        hash = createHash('sha256');
        if (next !== validator) await writeFileDurable(validatorPath, next ?? '', { mode: 0o600 });
        validator = next;
      }),
    grewTo: (position) =>
      io(async () => {
        if (position === undefined) hash = undefined;
        length = position ?? (await wholeBlocks());
      }),
    close: () => file.close(),
  };
};

/** Name of the side file of a partial download. */
export const validatorName = (sha256: string): string => `${sha256}.validator`;

/** Removes a partial download and its side file. Errors: STORE_IO. */
export const dropPartial = async (store: BlobStore, sha256: string): Promise<void> => {
  await store.removePartial(sha256);
  await store.removePartial(validatorName(sha256));
};
