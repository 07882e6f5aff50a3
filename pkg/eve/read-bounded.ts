import { BasaltError } from '#pkg/errors/error.ts';

/** Reads a stream whole, unless it grows beyond `limit` bytes: then it is cut off with PEER_OVERSIZE. */
export const readBounded = async (stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // leaving the loop destroys the stream and with it the connection
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) {
      throw new BasaltError('PEER_OVERSIZE', `the reply is larger than ${limit} bytes and was cut off`, { limit });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
};
