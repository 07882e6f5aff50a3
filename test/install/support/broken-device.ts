import { open } from 'node:fs/promises';
import { BasaltError } from '#pkg/errors/error.ts';
import { openSlotDevice, type OpenSlotDevice, type SlotDevice } from '#pkg/install/slot-device.ts';

export interface Breakage {
  /** flips a bit on the medium at this position of the slot, behind the writer's back, when everything was flushed */
  readonly flipBitAt?: number;
  /** fails the write that reaches this position */
  readonly failWriteAt?: number;
  /** leaves out the write that reaches this position, as a drive that lies would */
  readonly loseWriteAt?: number;
  /** called before each write */
  readonly onWrite?: (position: number) => void | Promise<void>;
}

/** The real device of a slot, broken on purpose. */
export const brokenDevice =
  (breakage: Breakage): OpenSlotDevice =>
  async (slot) => {
    const device = await openSlotDevice(slot);
    const reaches = (at: number | undefined, position: number, length: number): boolean =>
      at !== undefined && at >= position && at < position + length;
    const write: SlotDevice['write'] = async (from, length, position) => {
      await breakage.onWrite?.(position);
      if (reaches(breakage.failWriteAt, position, length)) throw new BasaltError('SLOT_WRITE_FAILED', 'EIO: i/o error');
      if (!reaches(breakage.loseWriteAt, position, length)) await device.write(from, length, position);
    };
    const sync = async (): Promise<void> => {
      await device.sync();
      if (breakage.flipBitAt === undefined) return;
      await using file = await open(slot.devicePath, 'r+');
      const byte = new Uint8Array(1);
      await file.read(byte, 0, 1, slot.offset + breakage.flipBitAt);
      byte[0]! ^= 0x10;
      await file.write(byte, 0, 1, slot.offset + breakage.flipBitAt);
      await file.sync();
    };
    return { ...device, write, sync };
  };
