import { BasaltError } from '#pkg/errors/error.ts';

/** Byte order of a GUID on disk: the first three groups are little-endian, the last two are as written. */
const order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];
const shape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The 16 bytes on disk of a GUID in its usual text form. Errors: GPT_INVALID. */
export const guidToBytes = (text: string): Uint8Array => {
  if (!shape.test(text)) throw new BasaltError('GPT_INVALID', `"${text}" is not a GUID`, { guid: text });
  const hex = text.replaceAll('-', '');
  return Uint8Array.from(order, (at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
};

/** Text form, lower case, of the 16 bytes at `offset`. */
export const guidFromBytes = (bytes: Uint8Array, offset = 0): string => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const hex = order
    .map((at) =>
      view
        .getUint8(offset + at)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
