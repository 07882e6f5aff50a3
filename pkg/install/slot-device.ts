import { constants } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { deviceGeometry } from '#pkg/blockdev/device-size.ts';
import type { SlotInfo } from '#pkg/boot/port.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { alignedBuffers, type AcceptsBuffer } from './aligned-buffers.ts';
import { acceptsFor, openDirect, readFully, writeFully, type DirectFile } from './direct-file.ts';

/** The bytes of one slot. Positions are relative to the slot; nothing outside of it can be reached. */
export interface SlotDevice {
  readonly sizeBytes: number;
  /** reads and writes have to be multiples of this; 1 where direct I/O is not possible */
  readonly blockSize: number;
  readonly accepts: AcceptsBuffer;
  /** Fills `length` bytes of the buffer. */
  read(into: Uint8Array, length: number, position: number): Promise<void>;
  write(from: Uint8Array, length: number, position: number): Promise<void>;
  /** Returns once all that was written is on the medium. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

export type OpenSlotDevice = (slot: SlotInfo) => Promise<SlotDevice>;

/**
 * Opens a slot for its writer: past the page cache where the target allows, and alone where it is a partition device
 * (`O_EXCL` fails while it is mounted). Errors: SLOT_WRITE_FAILED.
 */
export const openSlotDevice: OpenSlotDevice = async (slot) => {
  try {
    const info = await stat(slot.devicePath);
    if (info.isFile() && info.size < slot.offset + slot.sizeBytes) {
      throw failure(slot, `the file ends at byte ${info.size}, inside the slot`);
    }
    if (info.isBlockDevice() && slot.offset !== 0)
      throw failure(slot, 'this is a whole disk; a slot is written through its partition, which one alone can open');
    const flags = constants.O_RDWR | (info.isBlockDevice() ? constants.O_EXCL : 0);
    const blockSize = directBlockSize(slot);
    if (blockSize > 1) {
      const file = await openDirect(slot.devicePath, flags);
      if (info.isBlockDevice()) await refuseOtherSize(slot, file.handle);
      if (await takesDirect(file, slot.offset)) return slotDevice(slot, file, blockSize);
      await file.handle.close();
    }
    return slotDevice(slot, { handle: await open(slot.devicePath, flags), direct: false }, 1);
  } catch (error) {
    throw error instanceof BasaltError ? error : failure(slot, reason(error), error);
  }
};

/** The table and the kernel may see different partitions, once someone has repartitioned a disk in use. */
const refuseOtherSize = async (slot: SlotInfo, handle: FileHandle): Promise<void> => {
  const { size } = await deviceGeometry(handle, (await handle.stat()).rdev);
  if (size === slot.sizeBytes) return;
  await handle.close();
  throw failure(slot, `the partition has ${size} bytes, the table says ${slot.sizeBytes}; reboot`);
};

const slotDevice = (slot: SlotInfo, file: DirectFile, blockSize: number): SlotDevice => {
  const { handle } = file;
  const inside = (length: number, position: number): number => {
    if (position < 0 || length < 0 || position + length > slot.sizeBytes) {
      throw failure(slot, `bytes ${position} to ${position + length} are outside of the slot`);
    }
    return slot.offset + position;
  };
  const attempt = async <T>(what: string, action: () => Promise<T>): Promise<T> => {
    try {
      return await action();
    } catch (error) {
      throw error instanceof BasaltError ? error : failure(slot, `${what}: ${reason(error)}`, error);
    }
  };
  return {
    sizeBytes: slot.sizeBytes,
    blockSize,
    accepts: acceptsFor(file, slot.offset, probeBytes),
    read: (into, length, position) =>
      attempt(`reading at byte ${position}`, async () => {
        const count = await readFully(handle, into, length, inside(length, position));
        if (count < length) throw failure(slot, `the device ends at byte ${slot.offset + position + count}`);
      }),
    write: (from, length, position) =>
      attempt(`writing at byte ${position}`, () => writeFully(handle, from, length, inside(length, position))),
    sync: () => attempt('flushing', () => handle.sync()),
    close: () => handle.close(),
  };
};

/** Long enough to cross pages: shorter transfers are taken from memory that longer ones are refused from. */
const probeBytes = 64 * 1024;

const takesDirect = async (file: DirectFile, offset: number): Promise<boolean> => {
  if (!file.direct) return false;
  try {
    using buffers = await alignedBuffers(1, [acceptsFor(file, offset, probeBytes)]);
    return buffers !== undefined;
  } catch (error) {
    await file.handle.close();
    throw error;
  }
};

/** 4096 suits every device; a slot that is only aligned to 512 works where the device has such sectors. */
const directBlockSize = (slot: SlotInfo): number =>
  slot.sizeBytes < probeBytes
    ? 1
    : ([4096, 512].find((size) => slot.offset % size === 0 && slot.sizeBytes % size === 0) ?? 1);

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const failure = (slot: SlotInfo, why: string, cause?: unknown): BasaltError =>
  new BasaltError(
    'SLOT_WRITE_FAILED',
    `Slot ${slot.label} on ${slot.devicePath}: ${why}.`,
    { label: slot.label, device: slot.devicePath },
    cause,
  );
