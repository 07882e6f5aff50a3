/** One value of DER (ITU-T X.690). */
export interface Tlv {
  readonly tag: number;
  readonly content: Uint8Array;
}

/** Tags of X.690 that are looked for in a certificate; `extensions` is the `[3] EXPLICIT` of RFC 5280 4.1. */
export const tag = { boolean: 0x01, integer: 0x02, octetString: 0x04, oid: 0x06, extensions: 0xa3 } as const;

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
