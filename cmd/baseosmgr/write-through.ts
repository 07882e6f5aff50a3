import type { SlotInfo } from '#pkg/boot/port.ts';
import type { ByteSource } from '#pkg/content/byte-source.ts';
import { writerBuffers } from '#pkg/content/fetch-once.ts';
import type { TakeOptions } from '#pkg/content/port.ts';
import { pour } from '#pkg/content/pour.ts';
import type { NewFile } from '#pkg/content/store-files.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { alignedBuffers } from '#pkg/install/aligned-buffers.ts';
import type { EarlyWrite, Installer } from '#pkg/install/port.ts';

/**
 * Writes what a source brings straight into a slot, without a copy anywhere, checked by size and digest on the way; returns
 * what it was. It is not flushed or read back yet. Errors: those of `pour`, SLOT_WRITE_FAILED.
 */
export const writeThrough = async (
  source: ByteSource,
  slot: SlotInfo,
  installer: Pick<Installer, 'writeEarly'>,
  options: TakeOptions & { readonly signal: AbortSignal },
): Promise<{ sha256: string; sizeBytes: number }> => {
  const { exactBytes, mostBytes, digest, signal, onBytes } = options;
  const write = await installer.writeEarly(slot);
  try {
    using memory = await alignedBuffers(writerBuffers, []);
    if (memory === undefined) throw new BasaltError('INTERNAL', 'No memory suits a write.');
    const size = { exactBytes, slotBytes: Math.min(mostBytes ?? slot.sizeBytes, slot.sizeBytes), roomBytes: Infinity };
    const file = slotFile(write);
    return await pour({ source, file, buffers: memory.all, size, digest, signal, onBytes, inspect: async () => {} });
  } finally {
    await write.end();
  }
};

/** The slot as the file that the bytes go into. */
const slotFile = (write: EarlyWrite): NewFile => ({
  blockSize: 4096,
  accepts: async () => true,
  size: async () => 0,
  write: (from, length, position) => write.write(from, length, position),
  truncate: async () => {},
  sync: async () => {},
  close: async () => {},
});
