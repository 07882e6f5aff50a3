/**
 * CRC-32 (IEEE 802.3, reflected 0xEDB88320), the checksum of GPT headers and entry arrays. Table `n` has what a byte comes to
 * when `n` zeros follow it, so that four bytes are one step: an array has 16 KiB, and a torn one is judged by dozens of sums.
 */
const tables: readonly Uint32Array[] = [
  new Uint32Array(256),
  new Uint32Array(256),
  new Uint32Array(256),
  new Uint32Array(256),
];
const [after0, after1, after2, after3] = tables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
for (let byte = 0; byte < 256; byte += 1) {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  after0[byte] = value;
}
for (const [at, table] of tables.slice(1).entries())
  for (let byte = 0; byte < 256; byte += 1) {
    const before = tables[at]![byte]!;
    table[byte] = (before >>> 8) ^ after0[before & 0xff]!;
  }

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
