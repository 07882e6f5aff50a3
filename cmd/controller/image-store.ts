import { createHash, randomUUID } from 'node:crypto';
import { link, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { errnoOf, syncDirectory } from '#pkg/agent/atomic-file.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { createExclusive, type Exclusive } from './exclusive.ts';

export interface StoredImage {
  readonly sha256: string;
  /** bytes */
  readonly size: number;
}

export interface PutOptions<T> {
  /** other bytes than these are refused with CONTENT_DIGEST_MISMATCH */
  readonly expectedSha256?: string | undefined;
  /** enters the image where it is named; runs as one step with the file's appearance */
  readonly enter: (image: StoredImage) => Promise<T>;
}

/** Image files named by the sha256 of their bytes, so that a replaced image never changes under a node that fetches it. */
export interface ImageStore {
  /** Takes in the stream; whatever goes wrong, nothing is left of it. Durable when it resolves, to what `enter` gave. */
  put<T>(source: Readable, options: PutOptions<T>): Promise<T>;
  /** Takes in a file of the store's own folder that is complete, synced and has this digest, as `put`; the file stays. */
  adopt<T>(path: string, image: StoredImage, enter: () => Promise<T>): Promise<T>;
  has(sha256: string): Promise<boolean>;
  /** Who names a file or stops naming it does so in here, or it could be removed in between. */
  readonly exclusive: Exclusive;
  /** To be called within `exclusive`, when nothing names the file. */
  remove(sha256: string): Promise<void>;
  /** Removes unfinished uploads and the files that `wanted` does not name; foreign files stay. Within `exclusive`. */
  sweep(wanted: ReadonlySet<string>): Promise<number>;
}

const uploadPrefix = '.upload-';
const contentName = /^[0-9a-f]{64}$/;

/** What an error of the file system means to who stores an image. */
export const storeError = (error: unknown): BasaltError => {
  if (error instanceof BasaltError) return error;
  const code = errnoOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new BasaltError('STORE_NO_SPACE', `no space for the image: ${message}; delete images or free some space`);
  }
  return new BasaltError('STORE_IO', `cannot store the image: ${message}`, {}, error);
};

export interface ImageStoreOptions {
  /** bytes of the largest image */
  readonly maxSize: number;
  /** over all controllers that share the folder; this one alone unless given */
  readonly exclusive?: Exclusive;
  /** an upload that has had no byte for so long is nobody's any more; 0, as nobody else uploads there, unless given */
  readonly staleMs?: number;
}

/** Opens the store over an existing folder. */
export const createImageStore = (
  dir: string,
  { maxSize, exclusive = createExclusive(), staleMs = 0 }: ImageStoreOptions,
): ImageStore => {
  const receive = async (source: Readable, temp: string): Promise<StoredImage> => {
    const file = await open(temp, 'wx', 0o644);
    const hash = createHash('sha256');
    let size = 0;
    try {
      for await (const chunk of source as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > maxSize) {
          throw new BasaltError('REQUEST_TOO_LARGE', `the image is larger than the limit of ${maxSize} bytes`);
        }
        hash.update(chunk);
        await file.appendFile(chunk);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    return { sha256: hash.digest('hex'), size };
  };

  const isStaleUpload = async (name: string): Promise<boolean> => {
    if (!name.startsWith(uploadPrefix)) return false;
    const { mtimeMs } = await stat(join(dir, name)).catch(() => ({ mtimeMs: Infinity }));
    return staleMs === 0 || Date.now() - mtimeMs > staleMs;
  };

  return {
    exclusive,
    async put(source, { expectedSha256, enter }) {
      const temp = join(dir, uploadPrefix + randomUUID());
      try {
        const image = await receive(source, temp);
        if (image.size === 0) throw new BasaltError('REQUEST_INVALID', 'the image has no bytes');
        if (expectedSha256 !== undefined && expectedSha256.toLowerCase() !== image.sha256) {
          const message = `the bytes received have sha256 ${image.sha256}, not ${expectedSha256}; upload them again`;
          throw new BasaltError('CONTENT_DIGEST_MISMATCH', message);
        }
        return await exclusive(async () => {
          await rename(temp, join(dir, image.sha256));
          await syncDirectory(dir);
          return enter(image);
        });
      } catch (error) {
        await rm(temp, { force: true }).catch(() => undefined);
        throw storeError(error);
      }
    },
    async adopt(path, image, enter) {
      if (image.size === 0) throw new BasaltError('REQUEST_INVALID', 'the image has no bytes');
      return await exclusive(async () => {
        try {
          // a second name first: whoever is cut off before the image is entered can finish the upload again
          const temp = join(dir, uploadPrefix + randomUUID());
          await link(path, temp);
          await rename(temp, join(dir, image.sha256));
          await syncDirectory(dir);
        } catch (error) {
          throw storeError(error);
        }
        return enter();
      });
    },
    has: (sha256) =>
      stat(join(dir, sha256)).then(
        (found) => found.isFile(),
        () => false,
      ),
    remove: (sha256) => rm(join(dir, sha256), { force: true }),
    async sweep(wanted) {
      const names = await readdir(dir);
      const stale: string[] = [];
      for (const name of names) {
        if ((await isStaleUpload(name)) || (contentName.test(name) && !wanted.has(name))) stale.push(name);
      }
      await Promise.all(stale.map((name) => rm(join(dir, name), { force: true })));
      return stale.length;
    },
  };
};
