import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { BasaltError } from '#pkg/errors/error.ts';
import type { StoredImage } from '../image-store.ts';

export interface Limits {
  /** bytes of the largest image */
  readonly maxSize: number;
  readonly expectedSha256?: string | undefined;
}

/** Writes an image that comes in to a new file, synced, and refuses what it must not be. The file stays in any case. */
export const receiveImage = async (
  source: Readable,
  path: string,
  { maxSize, expectedSha256 }: Limits,
): Promise<StoredImage> => {
  const file = await open(path, 'wx', 0o644);
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
  if (size === 0) throw new BasaltError('REQUEST_INVALID', 'the image has no bytes');
  const sha256 = hash.digest('hex');
  if (expectedSha256 !== undefined && expectedSha256.toLowerCase() !== sha256) {
    const message = `the bytes received have sha256 ${sha256}, not ${expectedSha256}; upload them again`;
    throw new BasaltError('CONTENT_DIGEST_MISMATCH', message);
  }
  return { sha256, size };
};
