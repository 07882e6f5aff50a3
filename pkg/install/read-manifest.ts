import { open, type FileHandle } from 'node:fs/promises';
import { BasaltError } from '#pkg/errors/error.ts';
import {
  blockLength,
  blockLengthFromHead,
  decodeBlock,
  headBytes,
  trailerBytes,
  type Found,
} from '#pkg/manifest/block.ts';
import type { Manifest } from '#pkg/manifest/manifest.ts';
import { hashChunks } from './hash-chunks.ts';
import type { ImagePlace } from './image-place.ts';
import { squashfsDefect, squashfsEnd, superblockBytes } from './superblock.ts';

const readAt = async (file: FileHandle, offset: number, length: number): Promise<Uint8Array> => {
  const bytes = new Uint8Array(length);
  const { bytesRead } = await file.read(bytes, 0, length, offset);
  return bytes.subarray(0, bytesRead);
};

const damaged: Found = { kind: 'bad', why: 'its trailer is damaged' };

/** Of a manifest the one thing that its bytes cannot tell: that it lies where it says. */
const fits = (found: Found, before: number): Found =>
  found.kind === 'manifest' && found.manifest.size !== before
    ? { kind: 'bad', why: `it is for ${found.manifest.size} bytes, and ${before} are before it` }
    : found;

/** The manifest at the end of a whole image, in a file or in the slot that it was written into. Errors: those of the file system. */
export const readImageManifest = async ({ path, offset, sizeBytes }: ImagePlace): Promise<Found> => {
  await using file = await open(path, 'r');
  if (sizeBytes < trailerBytes) return { kind: 'none' };
  const length = blockLength(await readAt(file, offset + sizeBytes - trailerBytes, trailerBytes));
  if (length === undefined) return { kind: 'none' };
  if (length === 0 || length > sizeBytes) return damaged;
  return fits(decodeBlock(await readAt(file, offset + sizeBytes - length, length)), sizeBytes - length);
};

/**
 * The manifest behind the file system in a slot, which is larger than the image. `version` is what the image in the slot
 * says: a manifest of another one was left by an image that lay there before. Errors: those of the file system.
 */
export const readSlotManifest = async (place: ImagePlace, version: string): Promise<Found> => {
  const found = await readBehind(place);
  return found.kind === 'manifest' && found.manifest.version !== version ? { kind: 'none' } : found;
};

const readBehind = async ({ path, offset, sizeBytes }: ImagePlace): Promise<Found> => {
  await using file = await open(path, 'r');
  const superblock = await readAt(file, offset, Math.min(superblockBytes, sizeBytes));
  if (squashfsDefect(superblock, sizeBytes) !== undefined) return { kind: 'none' };
  const end = squashfsEnd(superblock);
  if (end + headBytes > sizeBytes) return { kind: 'none' };
  const length = blockLengthFromHead(await readAt(file, offset + end, headBytes));
  if (length === undefined) return { kind: 'none' };
  if (length === 0 || end + length > sizeBytes) return { kind: 'bad', why: 'its head is damaged' };
  return fits(decodeBlock(await readAt(file, offset + end, length)), end);
};

/** Hashes what is before the manifest of an image. Errors: CONTENT_DIGEST_MISMATCH, ABORTED. */
export const checkManifestDigest = async (
  { path, offset }: Pick<ImagePlace, 'path' | 'offset'>,
  manifest: Manifest,
  signal?: AbortSignal,
  onBytes?: (done: number) => void,
): Promise<void> => {
  await using file = await open(path, 'r');
  const chunks = async function* () {
    const buffer = Buffer.alloc(1024 * 1024);
    for (let position = 0; position < manifest.size;) {
      if (signal?.aborted === true)
        throw new BasaltError('ABORTED', 'The check of an image was given up.', {}, signal.reason);
      const { bytesRead } = await file.read(
        buffer,
        0,
        Math.min(buffer.length, manifest.size - position),
        offset + position,
      );
      if (bytesRead === 0) return;
      yield { buffer, length: bytesRead, position };
      position += bytesRead;
    }
  };
  const sha256 = (await hashChunks(chunks(), onBytes)).digest('hex');
  if (sha256 === manifest.sha256) return;
  throw new BasaltError(
    'CONTENT_DIGEST_MISMATCH',
    `The image is damaged: its manifest names sha256 ${manifest.sha256} of what is before it, which has ${sha256}. Fetch it again.`,
    { sha256, expected: manifest.sha256 },
  );
};
