import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';

/**
 * A file from `start` on, telling with each chunk how far it has been read. Nothing is read before somebody takes it: a
 * listener for `data` beside the real reader would let bytes pass while that one still connects.
 */
export const openCounted = (path: string, start: number, onProgress: (done: number) => void): Readable => {
  const chunks = async function* (): AsyncGenerator<Buffer> {
    let done = start;
    for await (const chunk of createReadStream(path, { start, highWaterMark: 1024 * 1024 })) {
      yield chunk as Buffer;
      onProgress((done += (chunk as Buffer).length));
    }
  };
  return Readable.from(chunks(), { objectMode: false });
};
