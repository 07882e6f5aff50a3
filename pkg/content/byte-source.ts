import { open } from 'node:fs/promises';
import { storeError } from '#pkg/host/store-error.ts';

/** Bytes that come one after the other: of a file, of a connection. */
export interface ByteSource {
  /** for messages */
  readonly name: string;
  /** all bytes that will come; 0 when that is not known */
  readonly totalBytes: number;
  /** Puts the next bytes there, at least one; returns how many, 0 at the end. Errors: those of the source. */
  read(into: Uint8Array): Promise<number>;
}

/**
 * A local file. It is read through the page cache: it may lie on any kind of file system, and in any kind of memory. Errors,
 * also of its reads: STORE_IO.
 */
export const openByteFile = async (path: string): Promise<ByteSource & AsyncDisposable> => {
  const io = async <T>(what: string, action: () => Promise<T>): Promise<T> => {
    try {
      return await action();
    } catch (error) {
      throw storeError(what, error);
    }
  };
  const file = await io(`opening ${path}`, () => open(path, 'r'));
  let position = 0;
  return {
    name: path,
    totalBytes: (await file.stat()).size,
    read: async (into) => {
      const { bytesRead } = await io(`reading ${path}`, () => file.read(into, 0, into.length, position));
      position += bytesRead;
      return bytesRead;
    },
    [Symbol.asyncDispose]: () => file.close(),
  };
};
