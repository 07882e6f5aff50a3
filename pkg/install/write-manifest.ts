import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { BasaltError } from '#pkg/errors/error.ts';
import { encodeBlock } from '#pkg/manifest/block.ts';
import { flavourIn, type Manifest } from '#pkg/manifest/manifest.ts';
import { readImageManifest } from './read-manifest.ts';
import { squashfsDefect, squashfsEnd, superblockBytes } from './superblock.ts';

export interface ManifestRequest {
  readonly product: string;
  /** equals `/etc/eve-release` of the image */
  readonly version: string;
}

const unusable = (path: string, why: string): BasaltError =>
  new BasaltError('IMAGE_UNREADABLE', `${path} cannot be given a manifest: ${why}.`, { path });

/** Bytes of the image without a manifest: those of its file system, in whole units. Errors: IMAGE_UNREADABLE. */
const contentBytes = async (path: string, file: FileHandle): Promise<number> => {
  const { size } = await file.stat();
  const head = new Uint8Array(Math.min(superblockBytes, size));
  await file.read(head, 0, head.length, 0);
  const defect = squashfsDefect(head, size);
  if (defect !== undefined) throw unusable(path, defect);
  const end = squashfsEnd(head);
  const found = await readImageManifest({ path, offset: 0, sizeBytes: size });
  // one that cannot be read lies at the same place
  if (found.kind === 'none' && size > end)
    throw unusable(path, `it has ${size - end} bytes behind its file system that are no manifest`);
  return end;
};

const hashOf = async (file: FileHandle, size: number): Promise<string> => {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(1024 * 1024);
  for (let position = 0; position < size;) {
    const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, size - position), position);
    if (bytesRead === 0) throw new Error(`the file ended at ${position} of ${size} bytes`);
    hash.update(buffer.subarray(0, bytesRead));
    position += bytesRead;
  }
  return hash.digest('hex');
};

/**
 * Appends a manifest to an image file, in place of the one that it has, and returns it. A file that was not padded to whole
 * units is. Errors: IMAGE_UNREADABLE, those of the file system.
 */
export const writeManifest = async (path: string, { product, version }: ManifestRequest): Promise<Manifest> => {
  await using file = await open(path, 'r+');
  const size = await contentBytes(path, file);
  await file.truncate(size);
  const manifest = { product, flavour: flavourIn(version), version, sha256: await hashOf(file, size), size };
  const block = encodeBlock(manifest);
  await file.write(block, 0, block.length, size);
  await file.sync();
  return manifest;
};
