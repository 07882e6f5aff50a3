import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

/** Reads a block device past the page cache: what comes is what the medium holds, not what was written to memory. */
export interface DirectRead {
  /** Reads exactly what is asked for, at any position. Errors: those of `read`, and when the device ends. */
  read(position: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

const pageBytes = 4096;
const bufferBytes = 64 * 1024;
/** where in a page large allocations begin on glibc, then every other possibility */
const starts = [pageBytes - 16, ...Array.from({ length: pageBytes / 16 }, (_, index) => index * 16)];

const isRefused = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EINVAL';

/** Memory that the device takes: direct I/O wants it aligned, and Node tells no addresses, so it is found by trying. */
const findBuffer = async (handle: FileHandle): Promise<Uint8Array | undefined> => {
  const memory = new ArrayBuffer(bufferBytes + pageBytes);
  for (const start of starts) {
    const buffer = new Uint8Array(memory, start, bufferBytes);
    try {
      // all of it: a short transfer is taken from memory that a long one, over several pages, is refused from
      await handle.read(buffer, 0, bufferBytes, 0);
      return buffer;
    } catch (error) {
      if (!isRefused(error)) throw error;
    }
  }
  return undefined;
};

/** Opens a block device for direct reading; undefined where it takes none. */
export const openDirectRead = async (path: string, blockSize: number): Promise<DirectRead | undefined> => {
  let handle: FileHandle;
  try {
    handle = await open(path, constants.O_RDONLY | constants.O_DIRECT);
  } catch (error) {
    if (isRefused(error)) return undefined;
    throw error;
  }
  try {
    const buffer = await findBuffer(handle);
    if (buffer !== undefined) return { read: reader(handle, buffer, blockSize), close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
  await handle.close();
  return undefined;
};

/** One read at a time, for there is one buffer. */
const reader = (handle: FileHandle, buffer: Uint8Array, blockSize: number): DirectRead['read'] => {
  let last: Promise<unknown> = Promise.resolve();
  const readNow = async (position: number, length: number): Promise<Uint8Array> => {
    const data = new Uint8Array(length);
    for (let done = 0; done < length;) {
      const at = position + done;
      const from = Math.floor(at / blockSize) * blockSize;
      const wanted = Math.min(bufferBytes, Math.ceil((position + length - from) / blockSize) * blockSize);
      const { bytesRead } = await handle.read(buffer, 0, wanted, from);
      const usable = Math.min(from + bytesRead, position + length) - at;
      if (usable <= 0) throw new Error(`the device ends at byte ${from + bytesRead}, expected more`);
      data.set(buffer.subarray(at - from, at - from + usable), done);
      done += usable;
    }
    return data;
  };
  return (position, length) => {
    const result = last.then(() => readNow(position, length));
    last = result.catch(() => undefined);
    return result;
  };
};
