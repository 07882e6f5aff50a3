import { BasaltError } from '#pkg/errors/error.ts';

/**
 * Reads a stream whole, unless it grows beyond `limit` bytes or announces to: then it is cut off with PEER_OVERSIZE. An
 * announced length that holds saves the second copy of all bytes.
 */
export const readBounded = async (
  stream: AsyncIterable<Uint8Array>,
  limit: number,
  announced?: number,
): Promise<Uint8Array> => {
  if (announced !== undefined && announced > limit) throw oversize(limit);
  const whole = announced === undefined ? undefined : Buffer.allocUnsafeSlow(announced);
  const chunks: Uint8Array[] = [];
  let size = 0;
  // leaving the loop destroys the stream and with it the connection
  for await (const chunk of stream) {
    if (size + chunk.length > Math.min(limit, announced ?? limit)) throw oversize(limit);
    if (whole === undefined) chunks.push(chunk);
    else whole.set(chunk, size);
    size += chunk.length;
  }
  return whole?.subarray(0, size) ?? Buffer.concat(chunks, size);
};

const oversize = (limit: number): BasaltError =>
  new BasaltError('PEER_OVERSIZE', `the reply is larger than ${limit} bytes and was cut off`, { limit });
