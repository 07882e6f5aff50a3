import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { SlotInfo } from '#pkg/boot/port.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import type { Manifest } from '#pkg/manifest/manifest.ts';
import type { ImagePlace } from './image-place.ts';
import { readImageManifest } from './read-manifest.ts';
import { entryIn, resolveInImage } from './resolve-in-image.ts';
import { runBounded } from './run-bounded.ts';
import { compressorOf, squashfsDefect, superblockBytes } from './superblock.ts';

const versionPath = 'etc/eve-release';
const maxVersionLength = 256;

/** What an image says of itself. */
export interface ImageFacts {
  /** `/etc/eve-release`, trimmed */
  readonly version: string;
  /** of its file system: gzip, lzma, lzo, xz, lz4, zstd, or a number for one that is not known */
  readonly compressor: string;
  /** what its maker says of it; images without one stay welcome */
  readonly manifest?: Manifest | undefined;
}

/** `/etc/eve-release` of the squashfs in a slot, trimmed, read afresh at every call. Errors: IMAGE_UNREADABLE. */
export const readSlotVersion = async (slot: SlotInfo, signal?: AbortSignal): Promise<string> => {
  const values = { label: slot.label, device: slot.devicePath };
  return (await readFacts({ ...slot, path: slot.devicePath }, `image in slot ${slot.label}`, signal, values)).version;
};

/** `/etc/eve-release` of an image that is not trusted, trimmed. Errors: IMAGE_UNREADABLE. */
export const readImageVersion = async (image: ImagePlace, signal?: AbortSignal): Promise<string> =>
  (await readImageFacts(image, signal)).version;

/**
 * What an image that is not trusted says of itself. `image` is a whole one, in a file or in the slot that it was written into. Whether its bytes are those that the manifest
 * means is not looked at. Errors: IMAGE_UNREADABLE, IMAGE_MANIFEST_INVALID.
 */
export const readImageFacts = async (image: ImagePlace, signal?: AbortSignal): Promise<ImageFacts> => {
  const facts = await readFacts(image, 'image', signal);
  const found = await readImageManifest(image).catch((error: Error) => {
    throw new BasaltError('IMAGE_UNREADABLE', `The image cannot be read: ${error.message}.`, {}, error);
  });
  if (found.kind === 'none') return facts;
  const why =
    found.kind === 'bad'
      ? found.why
      : found.manifest.version === facts.version
        ? undefined
        : `it is for version ${found.manifest.version}, and /${versionPath} says ${facts.version}`;
  if (found.kind === 'manifest' && why === undefined) return { ...facts, manifest: found.manifest };
  const remedy = 'Fetch the image again, or give it a new one with "basalt image manifest"';
  throw new BasaltError('IMAGE_MANIFEST_INVALID', `The manifest of the image cannot be used: ${why}. ${remedy}.`);
};

const readFacts = async (
  image: ImagePlace,
  what: string,
  signal: AbortSignal | undefined,
  values: Record<string, string> = {},
): Promise<ImageFacts> => {
  const unreadable = (why: string, cause?: unknown): BasaltError =>
    new BasaltError('IMAGE_UNREADABLE', `The ${what} cannot be read: ${why}.`, values, cause);
  const head = await readHead(image).catch((error: Error) => {
    throw unreadable(error.message, error);
  });
  const defect = squashfsDefect(head, image.sizeBytes);
  if (defect !== undefined) throw unreadable(defect);
  const result = await readRelease(image, signal).catch((error: Error) => {
    throw unreadable(error.message, error);
  });
  const version = result.trim();
  if (version === '') throw unreadable(`it has no /${versionPath}`);
  if (version.length > maxVersionLength || !/^[\x21-\x7e]+$/.test(version)) {
    throw unreadable(`its /${versionPath} is not a version string`);
  }
  return { version, compressor: compressorOf(head) };
};

/** unsquashfs 4.5.1 follows no links for `-cat`; ways that have some are walked only when the plain one leads nowhere. */
const readRelease = async (image: ImagePlace, signal: AbortSignal | undefined): Promise<string> => {
  const unsquashfs = (how: readonly string[], path: string): Promise<string> =>
    runBounded('unsquashfs', unsquashfsArguments(image, how, path), signal);
  // of a folder the line for itself, and not all that is below it
  const list = (path: string): Promise<string> =>
    unsquashfs(['-lln', '-max-depth', String(path.split('/').length)], path);
  let plain = '';
  let failure: unknown;
  try {
    plain = await unsquashfs(['-cat'], versionPath);
  } catch (error) {
    failure = error;
  }
  if (plain.trim() !== '') return plain;
  const target = await resolveInImage(versionPath, async (path) => entryIn(await list(path), path));
  if (target !== undefined && target !== versionPath) return await unsquashfs(['-cat'], target);
  if (failure !== undefined) throw failure;
  return plain;
};

/** One decompressor and small queues: the image is not trusted, and the agents' memory is bounded. */
const unsquashfsArguments = (image: ImagePlace, how: readonly string[], path: string): string[] => [
  '-no-progress',
  '-processors',
  '1',
  '-data-queue',
  '4',
  '-frag-queue',
  '4',
  '-no-wildcards',
  '-offset',
  String(image.offset),
  ...how,
  resolve(image.path),
  path,
];

const readHead = async (image: ImagePlace): Promise<Uint8Array> => {
  await using file = await open(image.path, 'r');
  const bytes = new Uint8Array(Math.min(superblockBytes, image.sizeBytes));
  const { bytesRead } = await file.read(bytes, 0, bytes.length, image.offset);
  return bytes.subarray(0, bytesRead);
};
