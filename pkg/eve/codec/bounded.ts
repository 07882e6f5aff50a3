import $protobuf from 'protobufjs/minimal.js';
import { BasaltError } from '#pkg/errors/error.ts';

/** Largest encoded messages accepted, in bytes. */
export const limits = {
  config: 4 * 1024 * 1024,
  info: 4 * 1024 * 1024,
  attest: 1024 * 1024,
  certs: 1024 * 1024,
  register: 64 * 1024,
  uuid: 16 * 1024,
  secret: 64 * 1024,
} as const;

interface MessageType<T> {
  decode(reader: $protobuf.Reader | Uint8Array, length?: number): T;
}

/**
 * An honest message has one field for so many bytes of its limit at the most. Two bytes suffice for an empty message in a
 * list, which is an object of 100 bytes and more once it is decoded: 16 MiB of them took 900 MiB of memory.
 */
const bytesPerField = 80;

/** Has a reader fail at the first field beyond `most`, on all levels of nesting together. */
const boundFields = (reader: $protobuf.Reader, most: number): void => {
  const tag = reader.tag.bind(reader);
  let left = most;
  reader.tag = () => {
    left -= 1;
    if (left < 0) throw new RangeError(`more than ${most} fields`);
    return tag();
  };
};

/**
 * Decodes one message; whatever is wrong with the bytes (too many, too many fields, malformed, nested deeper than the
 * runtime's limit of 100) is a PEER_BAD_MESSAGE. With `keepUnknown` fields without a definition survive an encode.
 */
export const decodeBounded = <T>(
  type: MessageType<T>,
  what: string,
  bytes: Uint8Array,
  limit: number,
  keepUnknown = false,
): T => {
  if (bytes.length > limit) {
    throw new BasaltError('PEER_BAD_MESSAGE', `${what} of ${bytes.length} bytes is larger than the limit of ${limit}`, {
      size: bytes.length,
      limit,
    });
  }
  try {
    const reader = $protobuf.Reader.create(bytes);
    reader.discardUnknown = !keepUnknown;
    boundFields(reader, Math.floor(limit / bytesPerField));
    return type.decode(reader);
  } catch (error) {
    throw badMessage(what, error instanceof Error ? error.message : String(error), error);
  }
};

/** The error for a message from a peer that cannot be what it claims to be. */
export const badMessage = (what: string, why: string, cause?: unknown): BasaltError =>
  new BasaltError('PEER_BAD_MESSAGE', `malformed ${what}: ${why}`, { what }, cause);
