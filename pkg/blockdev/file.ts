import { open, type FileHandle } from 'node:fs/promises';
import { BasaltError } from '#pkg/errors/error.ts';
import { checkBounds } from './bounds.ts';
import { openDirectRead } from './direct-read.ts';
import { deviceGeometry } from './device-size.ts';
import type { BlockDevice } from './port.ts';

/** `offset` and `size` (bytes) make a window that is all the device there is; `sectorSize` is for regular files. */
export interface FileDeviceOptions {
  readonly offset?: number;
  readonly size?: number;
  readonly readOnly?: boolean;
  readonly sectorSize?: number;
}

const ioError = (what: string, path: string, cause: unknown) =>
  new BasaltError(
    'STORE_IO',
    `cannot ${what} ${path}: ${cause instanceof Error ? cause.message : String(cause)}`,
    {},
    cause,
  );

const measure = async (handle: FileHandle, path: string, options: FileDeviceOptions) => {
  const stat = await handle.stat();
  if (!stat.isFile() && !stat.isBlockDevice()) {
    throw new BasaltError('STORE_IO', `${path} is neither a regular file nor a block device`);
  }
  const found = stat.isBlockDevice()
    ? await deviceGeometry(handle, stat.rdev)
    : { size: stat.size, sectorSize: options.sectorSize ?? 512 };
  const offset = options.offset ?? 0;
  const size = options.size ?? found.size - offset;
  checkBounds('read', offset, size, found.size);
  return { offset, size, sectorSize: found.sectorSize, isBlockDevice: stat.isBlockDevice() };
};

const readExactly = async (handle: FileHandle, path: string, position: number, length: number) => {
  const data = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(data, done, length - done, position + done);
    if (bytesRead === 0) throw new BasaltError('STORE_IO', `${path} ends at ${position + done}, expected more`);
    done += bytesRead;
  }
  return data;
};

const writeExactly = async (handle: FileHandle, position: number, data: Uint8Array) => {
  let done = 0;
  while (done < data.length) done += (await handle.write(data, done, data.length - done, position + done)).bytesWritten;
};

/**
 * Opens a regular file or a block device, or a window of one. Writes never leave the window and never grow a file;
 * `flush` is fsync, which flushes the drive's cache too. A block device is read past the page cache, so that what is read back
 * is what the medium holds. Errors: STORE_IO, from here and from every method.
 */
export const openFileDevice = async (path: string, options: FileDeviceOptions = {}): Promise<BlockDevice> => {
  const guard = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw error instanceof BasaltError ? error : ioError(what, path, error);
    }
  };
  const handle = await guard('open', () => open(path, options.readOnly ? 'r' : 'r+'));
  try {
    const measured = await guard('measure', () => measure(handle, path, options));
    const { offset: start, size, sectorSize } = measured;
    const direct = measured.isBlockDevice ? await guard('open', () => openDirectRead(path, sectorSize)) : undefined;
    return {
      size,
      sectorSize,
      read: async (offset, length) => {
        checkBounds('read', offset, length, size);
        return guard(
          'read',
          () => direct?.read(start + offset, length) ?? readExactly(handle, path, start + offset, length),
        );
      },
      write: async (offset, data) => {
        checkBounds('write', offset, data.length, size);
        if (options.readOnly) throw new BasaltError('STORE_IO', `${path} was opened read-only`);
        await guard('write', () => writeExactly(handle, start + offset, data));
      },
      flush: () => guard('flush', () => handle.sync()),
      close: () =>
        guard('close', async () => {
          await direct?.close();
          await handle.close();
        }),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
};
