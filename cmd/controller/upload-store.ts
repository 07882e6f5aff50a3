import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { syncDirectory } from '#pkg/agent/atomic-file.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { storeError } from './image-store.ts';

/** The bytes of uploads that go on over several requests, beside the images and under names that nobody is served. */
export interface UploadStore {
  /** An empty file, there after a power cut. */
  create(id: string): Promise<void>;
  /**
   * Appends at `from`, whatever was behind it, and calls `synced` with the new length after each part that is on disk, also
   * when the stream breaks off. More than `limit` bytes in all are refused with REQUEST_TOO_LARGE.
   */
  append(id: string, source: Readable, part: Part): Promise<void>;
  path(id: string): string;
  has(id: string): Promise<boolean>;
  sha256(id: string): Promise<string>;
  remove(id: string): Promise<void>;
  /** Removes the files of all other uploads that had no byte for `staleMs`; 0: all, as nobody else is at them. */
  sweep(known: ReadonlySet<string>, staleMs: number): Promise<number>;
  /** Bytes that the file system has left for us. */
  free(): Promise<number>;
}

export interface Part {
  readonly from: number;
  readonly limit: number;
  readonly synced: (length: number) => Promise<void>;
}

const prefix = '.partial-';
/** What a killed controller loses of an upload at most. */
const syncBytes = 32 * 1024 * 1024;

export const createUploadStore = (dir: string): UploadStore => {
  const path = (id: string): string => join(dir, prefix + id);
  return {
    path,
    has: (id) =>
      stat(path(id)).then(
        (found) => found.isFile(),
        () => false,
      ),
    async create(id) {
      try {
        await using file = await open(path(id), 'wx', 0o644);
        await file.sync();
        await syncDirectory(dir);
      } catch (error) {
        throw storeError(error);
      }
    },
    async append(id, source, { from, limit, synced }) {
      try {
        await using file = await open(path(id), 'r+');
        // what is behind the noted length was never acknowledged, and after a power cut may be anything
        await file.truncate(from);
        let length = from;
        let noted = from;
        const note = async (): Promise<void> => {
          if (length === noted) return;
          await file.sync();
          await synced(length);
          noted = length;
        };
        try {
          for await (const chunk of source as AsyncIterable<Buffer>) {
            if (length + chunk.length > limit) {
              throw new BasaltError(
                'REQUEST_TOO_LARGE',
                `the upload was announced with ${limit} bytes; these are more`,
              );
            }
            let done = 0;
            while (done < chunk.length) {
              const { bytesWritten } = await file.write(chunk, done, chunk.length - done, length + done);
              done += bytesWritten;
            }
            length += chunk.length;
            if (length - noted >= syncBytes) await note();
          }
        } finally {
          await note();
        }
      } catch (error) {
        throw storeError(error);
      }
    },
    async sha256(id) {
      const hash = createHash('sha256');
      try {
        for await (const chunk of createReadStream(path(id), { highWaterMark: 1024 * 1024 }))
          hash.update(chunk as Buffer);
      } catch (error) {
        throw storeError(error);
      }
      return hash.digest('hex');
    },
    remove: (id) => rm(path(id), { force: true }),
    async sweep(known, staleMs) {
      let removed = 0;
      for (const name of await readdir(dir)) {
        if (!name.startsWith(prefix) || known.has(name.slice(prefix.length))) continue;
        const { mtimeMs } = await stat(join(dir, name)).catch(() => ({ mtimeMs: Infinity }));
        if (staleMs > 0 && Date.now() - mtimeMs <= staleMs) continue;
        await rm(join(dir, name), { force: true });
        removed += 1;
      }
      return removed;
    },
    async free() {
      const { bavail, bsize } = await statfs(dir);
      return bavail * bsize;
    },
  };
};
