import { BasaltError } from '#pkg/errors/error.ts';
import { roundUp } from './direct-file.ts';
import type { EarlyWrite } from './port.ts';
import type { SlotDevice } from './slot-device.ts';

/** The early write into an open slot; `end` closes the device (see `EarlyWrite` for what it promises). */
export const earlyWrite = (device: SlotDevice): EarlyWrite => {
  let ended: Promise<void> | undefined;
  let last: Promise<void> = Promise.resolve();
  let from = 0;
  let to = 0;
  const write = async (buffer: Uint8Array, length: number, position: number): Promise<void> => {
    // rounding up must never reach into bytes that were written before
    if (position % device.blockSize !== 0) throw outOfStep(position);
    try {
      await device.write(buffer, roundUp(length, device.blockSize), position);
    } catch (error) {
      from = 0;
      to = 0;
      throw error;
    }
    // a download that was resumed elsewhere, or began again: only what comes from here on is of one piece
    if (position !== to) from = position;
    to = position + length;
  };
  const close = async (): Promise<void> => {
    await last;
    await device.close();
  };
  return {
    write: async (buffer, length, position) => {
      if (ended !== undefined) throw new BasaltError('ABORTED', 'The early write has ended.');
      const before = last;
      const done = before.then(() => write(buffer, length, position));
      last = done.catch(() => {});
      await done;
    },
    end: async () => {
      await (ended ??= close());
      return { from, to };
    },
  };
};

const outOfStep = (position: number): BasaltError =>
  new BasaltError('SLOT_WRITE_FAILED', `Byte ${position} is not where a block of the slot begins.`, { position });
