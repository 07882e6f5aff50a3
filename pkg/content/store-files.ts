import { constants } from 'node:fs';
import { open, statfs } from 'node:fs/promises';
import { readFully, writeFully } from '#pkg/install/direct-file.ts';

/** An open file of the content store. Positions and lengths in bytes. */
export interface StoreFile {
  /** Fills as much of `into` as the file has; returns how much that is. */
  read(into: Uint8Array, position: number): Promise<number>;
  write(from: Uint8Array, position: number): Promise<void>;
  size(): Promise<number>;
  truncate(length: number): Promise<void>;
  /** Starts what `sync` finishes: the data goes to the medium, its place in the file system may follow. */
  dataSync(): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** What the store needs of a file system; tests put one here that is full or broken. */
export interface StoreFiles {
  /** Opens for reading and writing, creating the file (mode 0600), or for reading only. */
  open(path: string, access: 'read' | 'write'): Promise<StoreFile>;
  /** bytes that may still be written below this directory */
  freeBytes(directory: string): Promise<number>;
}

// the string flags either truncate or append
const readWriteCreate = constants.O_RDWR | constants.O_CREAT;

export const diskFiles: StoreFiles = {
  open: async (path, access) => {
    const handle = await open(path, access === 'read' ? 'r' : readWriteCreate, 0o600);
    return {
      read: (into, position) => readFully(handle, into, into.length, position),
      write: (from, position) => writeFully(handle, from, from.length, position),
      size: async () => (await handle.stat()).size,
      truncate: (length) => handle.truncate(length),
      dataSync: () => handle.datasync(),
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  freeBytes: async (directory) => {
    const { bavail, bsize } = await statfs(directory);
    return bavail * bsize;
  },
};
