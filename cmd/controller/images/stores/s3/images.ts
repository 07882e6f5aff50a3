import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '#pkg/process/log.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import type { Exclusive } from '#pkg/async/exclusive.ts';
import type { ImageStore, StoredImage } from '../../image-store.ts';
import { receiveImage } from '../receive.ts';
import { imageStoreError } from '../store-error.ts';
import type { S3Client } from './client.ts';
import { sendFile } from './send-file.ts';
import { bestEffort } from './best-effort.ts';

export interface S3ImagesOptions {
  readonly client: S3Client;
  /** what the keys of images begin with, a slash at its end */
  readonly prefix: string;
  /** a folder of this controller alone, for what comes in and is not known yet */
  readonly scratch: string;
  readonly maxSize: number;
  readonly exclusive: Exclusive;
  /** what another controller may still be at is younger; 0 when there is none */
  readonly staleMs: number;
  readonly partBytes: number;
  readonly log: Logger;
}

/** A store that took all parts and then does not have the object is asked so often. */
const sendAttempts = 3;
/** Sending one image may take this long before another controller gives it up. */
const multipartMs = 24 * 3_600_000;

/** Images as objects of a bucket. */
export const openS3Images = (options: S3ImagesOptions): ImageStore => {
  const { client, prefix, scratch, maxSize, exclusive, staleMs, partBytes, log } = options;
  const keyOf = (sha256: string): string => prefix + sha256;

  const isThere = async ({ sha256, size }: StoredImage): Promise<boolean> =>
    (await client.size(keyOf(sha256))) === size;

  /** Sent outside the lock, as it may take long, so that it may be gone again when the lock is got. */
  const store = async <T>(path: string, image: StoredImage, enter: () => Promise<T>): Promise<T> => {
    for (let attempt = 0; attempt < sendAttempts; attempt += 1) {
      // a reply to the request that puts it together may be lost, so it is the object that counts
      await sendFile(client, keyOf(image.sha256), path, image.size, partBytes);
      const entered = await exclusive(async () => ((await isThere(image)) ? { as: await enter() } : undefined));
      if (entered) return entered.as;
      log.warn({ sha256: image.sha256 }, 'the S3 store took an image and does not have it; it is sent again');
    }
    throw new BasaltError('STORE_UNAVAILABLE', 'the S3 store took the image, and does not have it; try again later');
  };

  const tidied = bestEffort(log);
  const isStale = (at: number, ageMs: number): boolean => staleMs === 0 || Date.now() - at > ageMs;
  return {
    exclusive,
    async put(source, { expectedSha256, enter }) {
      const temp = join(scratch, `image-${randomUUID()}`);
      try {
        const image = await receiveImage(source, temp, { maxSize, expectedSha256 });
        return await store(temp, image, () => enter(image));
      } catch (error) {
        throw imageStoreError(error);
      } finally {
        await rm(temp, { force: true }).catch(() => undefined);
      }
    },
    adopt: store,
    has: async (sha256) => (await client.size(keyOf(sha256))) !== undefined,
    // the image is out of the list already: what stays here is found by a later start
    remove: (sha256) => tidied(async () => client.remove(keyOf(sha256))),
    async sweep(wanted) {
      let removed = 0;
      await tidied(async () => {
        for await (const { key, at } of client.list(prefix)) {
          const name = key.slice(prefix.length);
          if (!/^[0-9a-f]{64}$/.test(name) || wanted.has(name) || !isStale(at, staleMs)) continue;
          await client.remove(key);
          removed += 1;
        }
        for await (const { key, uploadId, at } of client.listMultipart(prefix)) {
          if (!isStale(at, multipartMs)) continue;
          await client.abortMultipart(key, uploadId);
          removed += 1;
        }
      });
      return removed;
    },
  };
};
