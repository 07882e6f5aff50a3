import { BasaltError } from '#pkg/errors/error.ts';

/**
 * How long a blob may be. A configured size is named a maximum but means exactly that length
 * (`docs/rules/eve-api.md 11`); without one only the free space of the store bounds it.
 */
export interface SizeRule {
  /** undefined when any length will do */
  readonly exactBytes: number | undefined;
  /** most bytes that the slot takes which it is for; absent when it is for none in particular */
  readonly slotBytes?: number | undefined;
  /** most bytes that the store has room for, those already there included */
  readonly roomBytes: number;
}

/** Errors: CONTENT_SIZE_MISMATCH, IMAGE_TOO_LARGE_FOR_SLOT, STORE_NO_SPACE. `total` is what the server says the whole length is, if it does. */
export const checkAnnounced = ({ exactBytes, slotBytes, roomBytes }: SizeRule, total: number | undefined): void => {
  if (exactBytes !== undefined && total !== undefined && total !== exactBytes) throw mismatch(exactBytes, total);
  const need = total ?? exactBytes;
  if (need !== undefined && slotBytes !== undefined && need > slotBytes) throw tooLarge(slotBytes, need);
  if (need !== undefined && need > roomBytes) throw noRoom(need, roomBytes);
};

/** Called before bytes are taken up to `end`. Errors: CONTENT_TOO_LARGE, IMAGE_TOO_LARGE_FOR_SLOT, STORE_NO_SPACE. */
export const checkTaken = ({ exactBytes, slotBytes, roomBytes }: SizeRule, end: number): void => {
  if (exactBytes !== undefined && end > exactBytes) {
    throw new BasaltError(
      'CONTENT_TOO_LARGE',
      `The datastore sent more than the ${exactBytes} bytes that the content is configured to have; the rest was cut off. Correct the file there or the size.`,
      { expected: exactBytes },
    );
  }
  if (slotBytes !== undefined && end > slotBytes) throw tooLarge(slotBytes, end);
  if (end > roomBytes) throw noRoom(end, roomBytes);
};

/** Called when the body ended. Errors: CONTENT_SIZE_MISMATCH. */
export const checkWhole = ({ exactBytes }: SizeRule, length: number): void => {
  if (exactBytes !== undefined && length !== exactBytes) throw mismatch(exactBytes, length);
};

const tooLarge = (slot: number, need: number): BasaltError =>
  new BasaltError(
    'IMAGE_TOO_LARGE_FOR_SLOT',
    `The image has ${need} bytes or more, and the slot that it is for ${slot}; build a smaller one.`,
    { slot, need },
  );

const mismatch = (expected: number, actual: number): BasaltError =>
  new BasaltError(
    'CONTENT_SIZE_MISMATCH',
    `The content has ${actual} bytes at its datastore where ${expected} are configured; correct the file there or the size.`,
    { expected, actual },
  );

const noRoom = (need: number, room: number): BasaltError =>
  new BasaltError(
    'STORE_NO_SPACE',
    `The content needs ${need} bytes or more and the content store has room for ${Math.max(room, 0)}; free some space.`,
    { need, room },
  );
