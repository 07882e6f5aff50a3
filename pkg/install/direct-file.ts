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

/**
 * Tries whether the buffer suits direct I/O: reads `length` bytes at `position` and writes the same bytes back. Reading
 * alone would not tell, for a hole in a sparse file is read into any memory.
 */
export const acceptsFor =
  (file: DirectFile, position: number, length: number): AcceptsBuffer =>
  async (buffer) => {
    if (!file.direct) return true;
    try {
      const count = await readFully(file.handle, buffer, length, position);
      if (count === length) await writeFully(file.handle, buffer, length, position);
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
    done += bytesRead;
    // at the end of a file; asking again from an odd position is refused by direct I/O
    if (bytesRead === 0 || bytesRead % 512 !== 0) break;
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

/** Whether an error says that direct I/O is not possible here, or not with this memory. */
export const isUnsupported = (error: unknown): boolean => {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EINVAL' || code === 'EOPNOTSUPP' || code === 'ENOTSUP';
};

export const roundUp = (value: number, multiple: number): number => Math.ceil(value / multiple) * multiple;
