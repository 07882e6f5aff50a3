import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { SlotInfo } from '#pkg/boot/port.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { runBounded } from './run-bounded.ts';
import { squashfsDefect, superblockBytes } from './superblock.ts';

const versionPath = 'etc/eve-release';
const maxVersionLength = 256;

/** `/etc/eve-release` of the squashfs in a slot, trimmed, read afresh at every call. Errors: IMAGE_UNREADABLE. */
export const readSlotVersion = async (slot: SlotInfo, signal?: AbortSignal): Promise<string> => {
  const unreadable = (why: string, cause?: unknown): BasaltError =>
    new BasaltError(
      'IMAGE_UNREADABLE',
      `The image in slot ${slot.label} cannot be read: ${why}.`,
      { label: slot.label, device: slot.devicePath },
      cause,
    );
  const head = await readHead(slot).catch((error: Error) => {
    throw unreadable(error.message, error);
  });
  const defect = squashfsDefect(head, slot.sizeBytes);
  if (defect !== undefined) throw unreadable(defect);
  const result = await runBounded('unsquashfs', unsquashfsArguments(slot), signal).catch((error: Error) => {
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
const unsquashfsArguments = (slot: SlotInfo): string[] => [
  '-no-progress',
  '-processors',
  '1',
  '-data-queue',
  '4',
  '-frag-queue',
  '4',
  '-no-wildcards',
  '-offset',
  String(slot.offset),
  '-cat',
  resolve(slot.devicePath),
  versionPath,
];

const readHead = async (slot: SlotInfo): Promise<Uint8Array> => {
  await using file = await open(slot.devicePath, 'r');
  const bytes = new Uint8Array(Math.min(superblockBytes, slot.sizeBytes));
  const { bytesRead } = await file.read(bytes, 0, bytes.length, slot.offset);
  return bytes.subarray(0, bytesRead);
};
