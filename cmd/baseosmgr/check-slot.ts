import type { SlotInfo } from '#pkg/boot/port.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { alignedBuffers } from '#pkg/install/aligned-buffers.ts';
import { hashChunks } from '#pkg/install/hash-chunks.ts';
import { readAhead, readAheadBuffers, type ReadChunk } from '#pkg/install/read-ahead.ts';
import { openSlotDevice } from '#pkg/install/slot-device.ts';

/**
 * Flushes a slot, reads its first `sizeBytes` past the page cache and compares their sha256 (hex). Errors:
 * SLOT_READBACK_MISMATCH, SLOT_WRITE_FAILED when the slot cannot be opened or read, ABORTED.
 */
export const checkSlot = async (
  slot: SlotInfo,
  sizeBytes: number,
  sha256: string,
  signal: AbortSignal,
  onBytes?: (done: number) => void,
): Promise<void> => {
  if (sizeBytes > slot.sizeBytes) throw mismatch(slot, `it has ${slot.sizeBytes} bytes, ${sizeBytes} were staged`);
  const device = await openSlotDevice(slot);
  try {
    await device.sync();
    using buffers = await alignedBuffers(readAheadBuffers, [device.accepts]);
    if (buffers === undefined) throw new BasaltError('INTERNAL', `No memory suits direct reads of slot ${slot.label}.`);
    const read: ReadChunk = (into, length, position) =>
      device.read(into, Math.ceil(length / device.blockSize) * device.blockSize, position);
    const actual = (await hashChunks(readAhead(read, sizeBytes, buffers.all, signal), onBytes)).digest('hex');
    if (actual !== sha256) throw mismatch(slot, `sha256 ${actual} instead of ${sha256}`);
  } finally {
    await device.close();
  }
};

const mismatch = (slot: SlotInfo, why: string): BasaltError =>
  new BasaltError('SLOT_READBACK_MISMATCH', `Slot ${slot.label} does not hold what was staged: ${why}.`, {
    label: slot.label,
  });
