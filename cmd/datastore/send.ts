import type { FileHandle } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerResponse } from 'node:http';

const chunkSize = 1024 * 1024;

/** Writes the chunk and waits until the kernel has taken it, so that its buffer may be used again. */
const write = (response: ServerResponse, chunk: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    if (response.destroyed) return reject(new Error('the client is gone'));
    const gone = (): void => reject(new Error('the client is gone'));
    response.once('close', gone);
    response.write(chunk, (error) => {
      response.off('close', gone);
      if (error) reject(error);
      else resolve();
    });
  });

/** Milliseconds by which a transfer that has sent so many bytes in so many milliseconds is ahead of its rate; 0 when behind. */
export const earlyBy = (sent: number, elapsed: number, rate: number): number =>
  Math.max(0, (sent / rate) * 1000 - elapsed);

/**
 * Sends `length` bytes of the file from `start`. Two buffers of 1 MiB take turns: one is read while the other is sent, and
 * memory stays the same for any size. Each chunk waits for its turn at `rate` bytes a second. Throws when the client is gone
 * or the file got shorter.
 */
export const sendBytes = async (
  handle: FileHandle,
  response: ServerResponse,
  start: number,
  length: number,
  rate = Number.POSITIVE_INFINITY,
): Promise<void> => {
  const buffers = [Buffer.allocUnsafeSlow(chunkSize), Buffer.allocUnsafeSlow(chunkSize)];
  let sending: Promise<void> = Promise.resolve();
  let position = start;
  const end = start + length;
  const began = performance.now();
  try {
    for (let turn = 0; position < end; turn ^= 1) {
      const buffer = buffers[turn] as Buffer;
      const { bytesRead } = await handle.read(buffer, 0, Math.min(chunkSize, end - position), position);
      if (bytesRead === 0) throw new Error(`the file ends at ${position}, ${end - position} bytes early`);
      await sending;
      await sleep(earlyBy(position - start, performance.now() - began, rate));
      sending = write(response, buffer.subarray(0, bytesRead));
      // it is awaited one turn later; a failure until then must not count as unhandled
      sending.catch(() => undefined);
      position += bytesRead;
    }
  } finally {
    await sending;
  }
};
