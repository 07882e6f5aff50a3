/**
 * CRC-32 (IEEE 802.3, reflected 0xEDB88320), the checksum of GPT headers and entry arrays. Table `n` has what a byte comes to
 * when `n` zeros follow it, so that four bytes are one step: an array has 16 KiB, and a torn one is judged by dozens of sums.
 */
const remainder = (byte: number): number => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
};

const after0 = Uint32Array.from({ length: 256 }, (_, byte) => remainder(byte));
const withZero = (table: Uint32Array): Uint32Array => table.map((before) => (before >>> 8) ^ after0[before & 0xff]!);
const after1 = withZero(after0);
const after2 = withZero(after1);
const after3 = withZero(after2);

/** CRC-32 of `bytes` as an unsigned 32-bit number. */
export const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  const steps = bytes.length - (bytes.length % 4);
  for (let at = 0; at < steps; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc = after3[crc & 0xff]! ^ after2[(crc >>> 8) & 0xff]! ^ after1[(crc >>> 16) & 0xff]! ^ after0[crc >>> 24]!;
  }
  for (let at = steps; at < bytes.length; at += 1) crc = (crc >>> 8) ^ after0[(crc ^ bytes[at]!) & 0xff]!;
  return (crc ^ 0xffffffff) >>> 0;
};
