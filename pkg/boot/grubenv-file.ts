import { constants, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { asBasaltError } from '#pkg/errors/error.ts';
import { sameBytes } from '#pkg/gpt/same-bytes.ts';
import { blockSize, sectorSize } from './grubenv.ts';

/** A small file that a boot loader reads, and may rewrite in its place. */
export interface BlockFile {
  /** what to call it in a message */
  readonly path: string;
  /** Undefined when there is none. More than a block is cut off behind what shows that it is too long. Errors: STORE_IO. */
  read(): Promise<Uint8Array | undefined>;
  /** Returns when the block is on the medium. Errors: STORE_IO. */
  write(block: Uint8Array): Promise<void>;
}

const { O_RDWR, O_RDONLY, O_DSYNC, O_CREAT, O_EXCL } = constants;

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

const readAll = async (handle: FileHandle): Promise<Uint8Array> => {
  const data = new Uint8Array(blockSize + 1);
  let done = 0;
  for (;;) {
    const { bytesRead } = await handle.read(data, done, data.length - done, done);
    done += bytesRead;
    if (bytesRead === 0 || done === data.length) return data.slice(0, done);
  }
};

const writeAt = async (handle: FileHandle, data: Uint8Array, position: number): Promise<void> => {
  let done = 0;
  while (done < data.length) done += (await handle.write(data, done, data.length - done, position + done)).bytesWritten;
};

/** Makes the file; until it has its bytes GRUB finds none, or one that it takes for damaged. */
const create = async (path: string, block: Uint8Array): Promise<void> => {
  const handle = await open(path, O_RDWR | O_CREAT | O_EXCL | O_DSYNC, 0o600);
  try {
    await writeAt(handle, block, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
  const folder = await open(dirname(path), O_RDONLY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

/** Only sectors that differ are written, each in its place: FAT has no journal, and a rename there is no atomic act. */
const overwrite = async (handle: FileHandle, block: Uint8Array): Promise<void> => {
  const before = await readAll(handle);
  for (let at = 0; at < block.length; at += sectorSize) {
    const sector = block.subarray(at, at + sectorSize);
    if (!sameBytes(sector, before.subarray(at, at + sectorSize))) await writeAt(handle, sector, at);
  }
  if (before.length > block.length) await handle.truncate(block.length);
  // O_DSYNC covers what was written now, not what a write before left in the cache when it failed
  await handle.sync();
};

/** A block file on a mounted file system. Its folder has to exist: where it does not, nothing is mounted there. */
export const blockFile = (path: string): BlockFile => ({
  path,
  read: async () => {
    try {
      const handle = await open(path, O_RDONLY);
      try {
        return await readAll(handle);
      } finally {
        await handle.close();
      }
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw asBasaltError(error, 'STORE_IO');
    }
  },
  write: async (block) => {
    try {
      const handle = await open(path, O_RDWR | O_DSYNC).catch((error: unknown) => {
        if (isMissing(error)) return undefined;
        throw error;
      });
      if (!handle) return await create(path, block);
      try {
        await overwrite(handle, block);
      } finally {
        await handle.close();
      }
    } catch (error) {
      throw asBasaltError(error, 'STORE_IO');
    }
  },
});
