/** DER as far as certificates need it (ITU-T X.690): values are written by nesting calls and read as a tree of TLVs. */

export interface Tlv {
  readonly tag: number;
  readonly content: Uint8Array;
}

/** Tags of X.690 that certificates use. */
export const tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utf8: 0x0c,
  sequence: 0x30,
  set: 0x31,
  /** context-specific, constructed: `[n] EXPLICIT` */
  explicit: (n: number): number => 0xa0 + n,
  /** context-specific, primitive: `[n] IMPLICIT` of a string */
  implicit: (n: number): number => 0x80 + n,
} as const;

/** One value: tag, length, the concatenated contents. */
export const encodeTlv = (tagByte: number, ...contents: readonly Uint8Array[]): Uint8Array => {
  const content = Buffer.concat(contents);
  return Buffer.concat([Uint8Array.of(tagByte), lengthBytes(content.length), content]);
};

export const sequence = (...items: readonly Uint8Array[]): Uint8Array => encodeTlv(tag.sequence, ...items);

/** A non-negative INTEGER from its big-endian bytes. */
export const integer = (bytes: Uint8Array): Uint8Array => {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? Uint8Array.of(0) : bytes.subarray(first);
  return encodeTlv(tag.integer, (digits[0] ?? 0) > 0x7f ? Uint8Array.of(0) : new Uint8Array(), digits);
};

/** A BIT STRING of whole bytes unless `unused` bits at the end do not count. */
export const bitString = (bytes: Uint8Array, unused = 0): Uint8Array =>
  encodeTlv(tag.bitString, Uint8Array.of(unused), bytes);

export const octetString = (bytes: Uint8Array): Uint8Array => encodeTlv(tag.octetString, bytes);

export const boolean = (value: boolean): Uint8Array => encodeTlv(tag.boolean, Uint8Array.of(value ? 0xff : 0));

export const utf8 = (text: string): Uint8Array => encodeTlv(tag.utf8, Buffer.from(text, 'utf8'));

/** An OBJECT IDENTIFIER from its dotted form. */
export const oid = (dotted: string): Uint8Array => {
  const [first = 0, second = 0, ...arcs] = dotted.split('.').map(Number);
  return encodeTlv(tag.oid, Buffer.from([first * 40 + second, ...arcs].flatMap(base128)));
};

/** A Time of RFC 5280 4.1.2.5: UTCTime until 2049, GeneralizedTime from then on. */
export const time = (date: Date): Uint8Array => {
  const digits = date.toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  return date.getUTCFullYear() < 2050
    ? encodeTlv(0x17, Buffer.from(digits.slice(2), 'latin1'))
    : encodeTlv(0x18, Buffer.from(digits, 'latin1'));
};

/** The values that follow one another in some bytes; RangeError when they are cut off. Long tags do not occur. */
export const decodeTlvs = (bytes: Uint8Array): readonly Tlv[] => {
  const items: Tlv[] = [];
  for (let at = 0; at < bytes.length;) {
    const short = bytes[at + 1] ?? 0;
    const more = short > 0x80 ? short - 0x80 : 0;
    if (short === 0x80 || more > 4) throw new RangeError(`length byte ${short} at ${at} is not DER`);
    const length = more === 0 ? short : Buffer.from(bytes.subarray(at + 2, at + 2 + more)).readUIntBE(0, more);
    const start = at + 2 + more;
    if (start + length > bytes.length) throw new RangeError(`value at ${at} is cut off`);
    items.push({ tag: bytes[at] ?? 0, content: bytes.subarray(start, start + length) });
    at = start + length;
  }
  return items;
};

const lengthBytes = (length: number): Uint8Array => {
  if (length < 0x80) return Uint8Array.of(length);
  const digits = Buffer.from(
    length.toString(16).padStart(length > 0xffffff ? 8 : length > 0xffff ? 6 : length > 0xff ? 4 : 2, '0'),
    'hex',
  );
  return Buffer.concat([Uint8Array.of(0x80 + digits.length), digits]);
};

const base128 = (arc: number): number[] =>
  arc < 0x80 ? [arc] : [...base128(Math.floor(arc / 0x80)).map((byte) => byte | 0x80), arc % 0x80];
