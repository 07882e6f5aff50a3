import { throwIfAborted } from './aborted.ts';
import { chunkBytes } from './aligned-buffers.ts';

/** Puts `length` bytes of `position` into the buffer, or throws. */
export type ReadChunk = (into: Uint8Array, length: number, position: number) => Promise<void>;

export interface Chunk {
  /** `chunkBytes` long, of which the first `length` are read; valid until the chunk after the next is asked for */
  readonly buffer: Uint8Array;
  readonly length: number;
  readonly position: number;
}

/** How many buffers `readAhead` is given: two with the consumer, the others being filled. */
export const readAheadBuffers = 5;

/**
 * The first `sizeBytes` in chunks, several reads being under way at a time: one alone leaves a fast disk half idle. All
 * reads have ended when the iteration has. Errors: ABORTED and those of `read`.
 */
export async function* readAhead(
  read: ReadChunk,
  sizeBytes: number,
  buffers: readonly Uint8Array[],
  signal?: AbortSignal,
): AsyncGenerator<Chunk> {
  const underWay: { chunk: Chunk; done: Promise<void> }[] = [];
  let next = 0;
  const start = (): void => {
    const position = next * chunkBytes;
    if (position >= sizeBytes) return;
    const chunk = {
      buffer: buffers[next % buffers.length]!,
      length: Math.min(chunkBytes, sizeBytes - position),
      position,
    };
    const done = read(chunk.buffer, chunk.length, position);
    done.catch(() => {}); // it is awaited below; until then nobody listens
    underWay.push({ chunk, done });
    next += 1;
  };
  try {
    for (let index = 0; index < buffers.length - 2; index += 1) start();
    for (let first = underWay.shift(); first !== undefined; first = underWay.shift()) {
      await first.done;
      throwIfAborted(signal);
      start();
      yield first.chunk;
    }
  } finally {
    await Promise.allSettled(underWay.map(({ done }) => done));
  }
}
