import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { isUnsupported, openDirect, readFully, roundUp } from './direct-file.ts';

/** Reads a file past the page cache where that is possible, so that a large one does not push out what others need. */
export interface DirectReader {
  size(): Promise<number>;
  /** Reads `length` bytes, fewer at the end; the memory has to have room for `length` rounded up to 4096. */
  read(into: Uint8Array, length: number, position: number): Promise<number>;
  close(): Promise<void>;
}

const block = 4096;

/** Errors: those of `open`. */
export const openReader = async (path: string): Promise<DirectReader> => {
  const file = await openDirect(path, constants.O_RDONLY);
  // opened once, also when several reads under way find that they need it
  let plain: Promise<FileHandle> | undefined;
  let direct = file.direct;
  const readDirect = async (into: Uint8Array, length: number, position: number): Promise<number | undefined> => {
    try {
      return await readFully(file.handle, into, roundUp(length, block), position);
    } catch (error) {
      if (!isUnsupported(error)) throw error;
      // this memory or position does not suit the device; that costs time only
      direct = false;
      plain ??= open(path, 'r');
      return undefined;
    }
  };
  return {
    size: async () => (await file.handle.stat()).size,
    read: async (into, length, position) => {
      const count = direct ? await readDirect(into, length, position) : undefined;
      return Math.min(length, count ?? (await readFully((await plain) ?? file.handle, into, length, position)));
    },
    close: async () => {
      await file.handle.close();
      await (await plain)?.close();
    },
  };
};
