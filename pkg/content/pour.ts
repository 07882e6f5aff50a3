import { throwIfAborted } from '#pkg/install/aborted.ts';
import type { Digest } from '#pkg/topics/engine.ts';
import type { ByteSource } from './byte-source.ts';
import { createChunkWriter } from './chunk-writer.ts';
import { createDigests } from './digests.ts';
import type { MirrorPiece } from './mirrors.ts';
import { checkAnnounced, checkTaken, checkWhole, type SizeRule } from './size-rule.ts';
import type { NewFile } from './store-files.ts';

export interface PourOptions {
  readonly source: ByteSource;
  readonly file: NewFile;
  /** that the file accepts, two or more */
  readonly buffers: readonly Uint8Array[];
  readonly size: SizeRule;
  readonly digest: Digest | undefined;
  readonly signal: AbortSignal;
  readonly onBytes: ((done: number, total: number) => void) | undefined;
  readonly mirror?: MirrorPiece;
  /** run from time to time; throws to end it all */
  readonly inspect: () => Promise<void>;
}

/**
 * Writes all of a source into a file, checked by size and hashed on the way; returns the sha256, hex. Nothing is written any
 * more when it has ended. Errors: those of the source, IMAGE_TOO_LARGE_FOR_SLOT, CONTENT_*, STORE_*, ABORTED.
 */
export const pour = async (options: PourOptions): Promise<{ sha256: string; sizeBytes: number }> => {
  const { source, file, buffers, size, digest, signal, onBytes, mirror, inspect } = options;
  const total = source.totalBytes || (size.exactBytes ?? 0);
  checkAnnounced(size, source.totalBytes === 0 ? undefined : source.totalBytes);
  const digests = createDigests(digest?.Algorithm);
  const admit = (position: number, count: number): void => checkTaken(size, position + count);
  const mirrored = mirror === undefined ? {} : { mirror };
  const writer = createChunkWriter({ file, buffers, start: 0, hash: digests, admit, inspect, ...mirrored });
  try {
    for (;;) {
      throwIfAborted(signal);
      const count = await source.read(writer.space());
      if (count === 0) break;
      await writer.wrote(count);
      onBytes?.(writer.position, total);
    }
    const { position: sizeBytes } = writer;
    checkWhole(size, sizeBytes);
    await writer.finish();
    digests.check(digest, source.name);
    return { sha256: digests.sha256(), sizeBytes };
  } catch (error) {
    await writer.suspend().catch(() => {}); // nothing may be written once the memory is given back
    throw error;
  }
};
