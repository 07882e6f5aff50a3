import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BasaltError } from '#pkg/errors/error.ts';
import { errnoOf, storeError } from './store-error.ts';
import { tempPathFor } from './temp-file.ts';

export interface WriteOptions {
  /** permission bits of the new file, 0644 unless told; the umask applies */
  readonly mode?: number;
  /** where the temporary file is made, on the same file system; beside the file unless told */
  readonly tempDir?: string;
}

/**
 * Replaces a file so that a power cut leaves either the old or the new content: temporary file, fsync, rename, fsync of
 * the directory (`docs/rules/eve-baseos.md 2.2`). Fails with STORE_IO or STORE_NO_SPACE, leaving no temporary file.
 */
export const writeFileDurable = (path: string, data: string | Uint8Array, options: WriteOptions = {}): Promise<void> =>
  replace(path, data, options, true);

/** Replaces a file in one step for every reader, but not for a power cut: no fsync. Errors as `writeFileDurable`. */
export const writeFileAtomic = (path: string, data: string | Uint8Array, options: WriteOptions = {}): Promise<void> =>
  replace(path, data, options, false);

/** `writeFileDurable` for the last moments of a process, where nothing asynchronous will be waited for. */
export const writeFileDurableSync = (path: string, data: string | Uint8Array, options: WriteOptions = {}): void => {
  const temp = tempPathFor(path, options.tempDir);
  try {
    const fd = openSync(temp, 'wx', options.mode ?? 0o644);
    try {
      writeFileSync(fd, data);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(temp, path);
    syncDirectorySync(dirname(path));
  } catch (error) {
    rmSync(temp, { force: true });
    throw storeError(path, error);
  }
};

/** Small files of state have a few bytes to a few KiB; more than this is none of them. */
const smallFileBytes = 1024 * 1024;

/**
 * The text of a small file, or `fallback` when it cannot be read or has more than 1 MiB; `onError` hears of every cause but
 * a missing file.
 */
export const readFileOr = async <F>(
  path: string,
  fallback: F,
  onError?: (error: BasaltError) => void,
): Promise<string | F> => {
  try {
    await using file = await open(path, 'r');
    const { size } = await file.stat();
    if (size > smallFileBytes) throw new Error(`${size} bytes where at most ${smallFileBytes} belong`);
    return await file.readFile('utf8');
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT' && errnoOf(error) !== 'ENOTDIR') onError?.(storeError(path, error));
    return fallback;
  }
};

/** Makes the entries of a directory durable: creations, renames and removals in it. */
export const syncDirectory = async (path: string): Promise<void> => {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
};

/** `syncDirectory`, synchronously. */
export const syncDirectorySync = (path: string): void => {
  const fd = openSync(path, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
};

const replace = async (path: string, data: string | Uint8Array, options: WriteOptions, durable: boolean) => {
  const temp = tempPathFor(path, options.tempDir);
  try {
    const file = await open(temp, 'wx', options.mode ?? 0o644);
    try {
      await file.writeFile(data);
      if (durable) await file.sync();
    } finally {
      await file.close();
    }
    await rename(temp, path);
    if (durable) await syncDirectory(dirname(path));
  } catch (error) {
    await rm(temp, { force: true }).catch(() => undefined);
    throw storeError(path, error);
  }
};
