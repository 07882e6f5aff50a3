import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { AcceptsBuffer } from './aligned-buffers.ts';

export interface DirectFile {
  readonly handle: FileHandle;
  /** false where the file system knows no direct I/O: then the page cache is used */
  readonly direct: boolean;
}

/** Opens a file past the page cache where that is possible, else as usual. Errors: those of `open`. */
export const openDirect = async (path: string, flags: number, mode = 0o600): Promise<DirectFile> => {
  try {
    return { handle: await open(path, flags | constants.O_DIRECT, mode), direct: true };
  } catch (error) {
    if (!isUnsupported(error)) throw error;
    return { handle: await open(path, flags, mode), direct: false };
  }
};

/** Tries to read `length` bytes at `position` into the buffer; only a refusal of its alignment counts as no. */
export const acceptsFor =
  (file: DirectFile, position: number, length: number): AcceptsBuffer =>
  async (buffer) => {
    if (!file.direct) return true;
    try {
      await file.handle.read(buffer, 0, length, position);
      return true;
    } catch (error) {
      if (isUnsupported(error)) return false;
      throw error;
    }
  };

/** Reads until `length` bytes are there or the file ends; returns how many there are. */
export const readFully = async (
  handle: FileHandle,
  into: Uint8Array,
  length: number,
  position: number,
): Promise<number> => {
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(into, done, length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return done;
};

/** Writes all `length` bytes, also where the kernel takes them in several parts. */
export const writeFully = async (
  handle: FileHandle,
  from: Uint8Array,
  length: number,
  position: number,
): Promise<void> => {
  let done = 0;
  while (done < length) {
    const { bytesWritten } = await handle.write(from, done, length - done, position + done);
    done += bytesWritten;
  }
};

const isUnsupported = (error: unknown): boolean => {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EINVAL' || code === 'EOPNOTSUPP' || code === 'ENOTSUP';
};
