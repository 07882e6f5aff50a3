import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { SlotInfo } from '#pkg/boot/port.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { runBounded } from './run-bounded.ts';
import { squashfsDefect, superblockBytes } from './superblock.ts';

const versionPath = 'etc/eve-release';
const maxVersionLength = 256;

/** Where a squashfs lies: in a device or a file. */
export interface ImagePlace {
  readonly path: string;
  readonly offset: number;
  readonly sizeBytes: number;
}

/** `/etc/eve-release` of the squashfs in a slot, trimmed, read afresh at every call. Errors: IMAGE_UNREADABLE. */
export const readSlotVersion = async (slot: SlotInfo, signal?: AbortSignal): Promise<string> =>
  await readVersion({ ...slot, path: slot.devicePath }, `image in slot ${slot.label}`, signal, {
    label: slot.label,
    device: slot.devicePath,
  });

/** `/etc/eve-release` of an image that is not trusted, trimmed. Errors: IMAGE_UNREADABLE. */
export const readImageVersion = async (image: ImagePlace, signal?: AbortSignal): Promise<string> =>
  await readVersion(image, 'image', signal);

const readVersion = async (
  image: ImagePlace,
  what: string,
  signal: AbortSignal | undefined,
  values: Record<string, string> = {},
): Promise<string> => {
  const unreadable = (why: string, cause?: unknown): BasaltError =>
    new BasaltError('IMAGE_UNREADABLE', `The ${what} cannot be read: ${why}.`, values, cause);
  const head = await readHead(image).catch((error: Error) => {
    throw unreadable(error.message, error);
  });
  const defect = squashfsDefect(head, image.sizeBytes);
  if (defect !== undefined) throw unreadable(defect);
  const result = await runBounded('unsquashfs', unsquashfsArguments(image), signal).catch((error: Error) => {
    throw unreadable(error.message, error);
  });
  const version = result.trim();
  if (version === '') throw unreadable(`it has no /${versionPath}`);
  if (version.length > maxVersionLength || !/^[\x21-\x7e]+$/.test(version)) {
    throw unreadable(`its /${versionPath} is not a version string`);
  }
  return version;
};

/** One decompressor and small queues: the image is not trusted, and the agents' memory is bounded. */
const unsquashfsArguments = (image: ImagePlace): string[] => [
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
  '-cat',
  resolve(image.path),
  versionPath,
];

const readHead = async (image: ImagePlace): Promise<Uint8Array> => {
  await using file = await open(image.path, 'r');
  const bytes = new Uint8Array(Math.min(superblockBytes, image.sizeBytes));
  const { bytesRead } = await file.read(bytes, 0, bytes.length, image.offset);
  return bytes.subarray(0, bytesRead);
};
