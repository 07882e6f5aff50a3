import { createHash, type Hash } from 'node:crypto';
import type { BufferPair } from './aligned-buffers.ts';
import { chunkBytes } from './aligned-buffers.ts';
import { throwIfAborted } from './aborted.ts';

export interface HashRange {
  /** puts `length` bytes of `position` into the buffer, or throws */
  readonly read: (into: Uint8Array, length: number, position: number) => Promise<void>;
  readonly sizeBytes: number;
  readonly buffers: BufferPair;
  readonly signal?: AbortSignal | undefined;
  readonly onBytes?: ((done: number) => void) | undefined;
  /** goes on with a hash that has seen what comes before */
  readonly hash?: Hash;
}

/**
 * SHA-256 over the first `sizeBytes`, the next chunk being read while the last one is hashed. Hashing a chunk holds the
 * event loop for a few milliseconds; timers run in between. Errors: ABORTED and those of `read`.
 */
export const hashRange = async (range: HashRange): Promise<Hash> => {
  const { sizeBytes, buffers, read } = range;
  const hash = range.hash ?? createHash('sha256');
  const lengthAt = (position: number): number => Math.min(chunkBytes, sizeBytes - position);
  let pending = sizeBytes > 0 ? read(buffers[0], lengthAt(0), 0) : undefined;
  for (let position = 0, turn = 0; position < sizeBytes; position += chunkBytes, turn ^= 1) {
    await pending;
    throwIfAborted(range.signal);
    const next = position + chunkBytes;
    pending = next < sizeBytes ? read(buffers[turn ^ 1]!, lengthAt(next), next) : undefined;
    pending?.catch(() => {}); // it is awaited at the next turn; until then nobody listens
    hash.update(buffers[turn]!.subarray(0, lengthAt(position)));
    range.onBytes?.(Math.min(next, sizeBytes));
  }
  return hash;
};
