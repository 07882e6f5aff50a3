import { randomUUID } from 'node:crypto';
import { link, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syncDirectory } from '#pkg/host/atomic-file.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { createExclusive, type Exclusive } from '#pkg/async/exclusive.ts';
import type { ImageStore } from '../../image-store.ts';
import { receiveImage } from '../receive.ts';
import { imageStoreError } from '../store-error.ts';

const uploadPrefix = '.upload-';
const contentName = /^[0-9a-f]{64}$/;

export interface FileImagesOptions {
  /** bytes of the largest image */
  readonly maxSize: number;
  /** over all controllers that share the folder; this one alone unless given */
  readonly exclusive?: Exclusive;
  /** an upload that has had no byte for so long is nobody's any more; 0, as nobody else uploads there, unless given */
  readonly staleMs?: number;
}

/** Images as files of an existing folder, which a datastore serves. */
export const openFileImages = (
  dir: string,
  { maxSize, exclusive = createExclusive(), staleMs = 0 }: FileImagesOptions,
): ImageStore => {
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
        const image = await receiveImage(source, temp, { maxSize, expectedSha256 });
        return await exclusive(async () => {
          await rename(temp, join(dir, image.sha256));
          await syncDirectory(dir);
          return enter(image);
        });
      } catch (error) {
        await rm(temp, { force: true }).catch(() => undefined);
        throw imageStoreError(error);
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
          throw imageStoreError(error);
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
