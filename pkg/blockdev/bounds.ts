import { BasaltError } from '#pkg/errors/error.ts';

/** Refuses an access that is not wholly inside `size` bytes. Errors: STORE_IO. */
export const checkBounds = (what: 'read' | 'write', offset: number, length: number, size: number): void => {
  if (Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0) {
    if (offset + length <= size) return;
  }
  throw new BasaltError('STORE_IO', `${what} of ${length} bytes at ${offset} is outside the device of ${size} bytes`, {
    offset,
    length,
    size,
  });
};
