import { copyImage, type ImageSource } from './copy-image.ts';
import { roundUp } from './direct-file.ts';
import { hashChunks } from './hash-chunks.ts';
import type { InstallProgress } from './port.ts';
import { readAhead, readAheadBuffers, type ReadChunk } from './read-ahead.ts';
import type { SlotDevice } from './slot-device.ts';
import { createWatermark } from './watermark.ts';

/** One set for writing, one for reading back. */
export const writeAndReadBackBuffers = 2 * readAheadBuffers;

export interface WriteAndReadBack {
  readonly source: ImageSource;
  readonly device: SlotDevice;
  /** `writeAndReadBackBuffers` of them, that the device takes for direct I/O */
  readonly buffers: readonly Uint8Array[];
  readonly sizeBytes: number;
  /** bytes after which the slot is flushed, so that they can be read back while the next ones are written */
  readonly flushEvery: number;
  readonly signal: AbortSignal;
  readonly progress: (phase: InstallProgress['phase']) => (done: number) => void;
}

/**
 * Writes the first bytes, the others being there, and reads everything back, each part as soon as it was flushed: the
 * disk and the hash work side by side. When it ends, nothing touches the device any more. Returns the sha256 of what the
 * slot says it holds. Errors: those of `copyImage` and of the device.
 */
export const writeAndReadBack = async (parts: WriteAndReadBack, missingBytes: number): Promise<string> => {
  const { source, device, buffers, sizeBytes, flushEvery, progress } = parts;
  const ended = new AbortController();
  const signal = AbortSignal.any([parts.signal, ended.signal]);
  const flushed = createWatermark();
  const writing = progress('writing');
  let verifying: ((done: number) => void) | undefined;
  /** Whichever side fails ends the other one. */
  const end = (error: unknown): never => {
    ended.abort(error);
    flushed.fail(error);
    throw error;
  };
  const read: ReadChunk = async (into, length, position) => {
    await flushed.reached(position + length);
    await device.read(into, roundUp(length, device.blockSize), position).catch(end);
  };
  const write = async (): Promise<void> => {
    await copyImage({
      source,
      device,
      buffers: buffers.slice(readAheadBuffers),
      sizeBytes: missingBytes,
      flushEvery,
      signal,
      onBytes: (done) => writing(sizeBytes - missingBytes + done),
      onFlushed: flushed.reach,
    });
    verifying = progress('verifying');
    flushed.reach(sizeBytes);
  };
  const back = readAhead(read, sizeBytes, buffers.slice(0, readAheadBuffers), signal);
  const sides = [write().catch(end), hashChunks(back, (done) => verifying?.(done)).catch(end)] as const;
  const both = Promise.all(sides); // fails with what failed first, which is what the caller hears of
  await Promise.allSettled([both, ...sides]);
  const [, hash] = await both;
  return hash.digest('hex');
};
