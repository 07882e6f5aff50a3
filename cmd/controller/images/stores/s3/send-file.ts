import { open } from 'node:fs/promises';
import type { S3Client } from './client.ts';

/** What is held in memory of one image; at most 10000 of them make an object, and all but the last have 5 MiB at least. */
export const defaultPartBytes = 16 * 1024 * 1024;

/**
 * Sends a file as an object, in parts when it is larger than one, and lets the store put them together; what was sent is given
 * up when that fails. False when the store does not know these parts, though it took each of them.
 */
export const sendFile = async (
  client: S3Client,
  key: string,
  path: string,
  size: number,
  partBytes: number,
): Promise<boolean> => {
  await using file = await open(path, 'r');
  const read = async (from: number): Promise<Buffer> => {
    const part = Buffer.allocUnsafe(Math.min(partBytes, size - from));
    let length = 0;
    while (length < part.length) {
      const { bytesRead } = await file.read(part, length, part.length - length, from + length);
      if (bytesRead === 0) throw new Error(`${path} is shorter than ${size} bytes`);
      length += bytesRead;
    }
    return part;
  };
  if (size <= partBytes) {
    await client.put(key, await read(0));
    return true;
  }
  const uploadId = await client.beginMultipart(key);
  let isWhole = false;
  try {
    const etags: string[] = [];
    for (let from = 0; from < size; from += partBytes)
      etags.push(await client.putPart(key, uploadId, etags.length + 1, await read(from)));
    isWhole = await client.completeMultipart(key, uploadId, etags);
  } finally {
    // when even this fails, the next start does it
    if (!isWhole) await client.abortMultipart(key, uploadId).catch(() => undefined);
  }
  return isWhole;
};
