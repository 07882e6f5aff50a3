import { BasaltError } from '#pkg/errors/error.ts';
import { alignedBuffers, chunkBytes, type AlignedBuffers } from './aligned-buffers.ts';
import { isUnsupported, roundUp } from './direct-file.ts';
import type { EarlyWrite } from './port.ts';
import type { SlotDevice } from './slot-device.ts';

/** The early write into an open slot; `end` closes the device (see `EarlyWrite` for what it promises). */
export const earlyWrite = (device: SlotDevice): EarlyWrite => {
  let ended: Promise<void> | undefined;
  let last: Promise<void> = Promise.resolve();
  let from = 0;
  let to = 0;
  let own: AlignedBuffers | undefined;
  /** The memory suits the file it is for; if the slot does not take it too, it goes through memory of our own. */
  const put = async (buffer: Uint8Array, padded: number, position: number): Promise<void> => {
    if (own === undefined) {
      try {
        return await device.write(buffer, padded, position);
      } catch (error) {
        if (!isUnsupported((error as BasaltError).cause ?? error) || padded > chunkBytes) throw error;
        own = await alignedBuffers(1, [device.accepts]);
      }
    }
    const copy = own?.all[0];
    if (copy === undefined) throw new BasaltError('INTERNAL', 'No memory suits direct I/O to the slot.');
    copy.set(buffer.subarray(0, padded));
    await device.write(copy, padded, position);
  };
  const write = async (buffer: Uint8Array, length: number, position: number): Promise<void> => {
    // rounding up must never reach into bytes that were written before
    if (position % device.blockSize !== 0) throw outOfStep(position);
    try {
      await put(buffer, roundUp(length, device.blockSize), position);
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
    own?.[Symbol.dispose]();
    own = undefined;
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
