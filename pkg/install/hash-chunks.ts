import { createHash, type Hash } from 'node:crypto';
import type { Chunk } from './read-ahead.ts';

/**
 * SHA-256 over chunks. Hashing one holds the event loop for a few milliseconds; timers run in between, so heartbeats go
 * on. `hash` continues one that has seen what comes before.
 */
export const hashChunks = async (
  chunks: AsyncIterable<Chunk>,
  onBytes?: (done: number) => void,
  hash: Hash = createHash('sha256'),
): Promise<Hash> => {
  await feedChunks(chunks, hash, onBytes);
  return hash;
};

/** The same into whatever takes bytes. */
export const feedChunks = async (
  chunks: AsyncIterable<Chunk>,
  into: { update(data: Uint8Array): unknown },
  onBytes?: (done: number) => void,
): Promise<void> => {
  for await (const { buffer, length, position } of chunks) {
    into.update(buffer.subarray(0, length));
    onBytes?.(position + length);
  }
};
