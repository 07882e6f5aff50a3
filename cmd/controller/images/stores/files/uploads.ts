import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { syncDirectory } from '#pkg/host/atomic-file.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import type { UploadStore } from '../../upload-store.ts';
import { imageStoreError } from '../store-error.ts';

const prefix = '.partial-';
/** What a killed controller loses of an upload at most. */
const syncBytes = 32 * 1024 * 1024;

/** Uploads as files of an existing folder: that of the images, so that a finished one only gets another name. */
export const openFileUploads = (dir: string): UploadStore => {
  const path = (id: string): string => join(dir, prefix + id);
  return {
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
        throw imageStoreError(error);
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
        throw imageStoreError(error);
      }
    },
    async whole(id) {
      const hash = createHash('sha256');
      try {
        for await (const chunk of createReadStream(path(id), { highWaterMark: 1024 * 1024 }))
          hash.update(chunk as Buffer);
      } catch (error) {
        throw imageStoreError(error);
      }
      return { path: path(id), sha256: hash.digest('hex'), [Symbol.asyncDispose]: () => Promise.resolve() };
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
    async free(promised) {
      const { bavail, bsize } = await statfs(dir);
      return bavail * bsize - promised;
    },
  };
};
