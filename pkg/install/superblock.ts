/** Bytes of a squashfs superblock. */
export const superblockBytes = 96;

const magic = 0x73717368;

/**
 * Why these first bytes of a slot or a file cannot be a squashfs that fits into it, or undefined when they can. A cheap look
 * before a program written in C gets to see the image.
 */
export const squashfsDefect = (bytes: Uint8Array, placeBytes: number): string | undefined => {
  if (bytes.length < superblockBytes) return 'it is too small for a file system';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== magic) return 'no squashfs magic at its start';
  const blockSize = view.getUint32(12, true);
  const blockLog = view.getUint16(22, true);
  const major = view.getUint16(28, true);
  const minor = view.getUint16(30, true);
  if (major !== 4 || minor !== 0) return `squashfs version ${major}.${minor} where 4.0 is known`;
  if (blockLog < 12 || blockLog > 20 || blockSize !== 2 ** blockLog) return `a block size of ${blockSize} bytes`;
  const used = view.getBigUint64(40, true);
  if (used < BigInt(superblockBytes)) return `a file system of ${used} bytes`;
  if (used > BigInt(placeBytes)) return `a file system of ${used} bytes where there are only ${placeBytes}`;
  return undefined;
};

/** Where the file system with this superblock ends, as mksquashfs pads it: bytes, in whole units of 4096. */
export const squashfsEnd = (bytes: Uint8Array): number =>
  Math.ceil(Number(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getBigUint64(40, true)) / 4096) *
  4096;

/** Names of the compressors by their number in the superblock, which begins at 1. */
const compressors = ['gzip', 'lzma', 'lzo', 'xz', 'lz4', 'zstd'];

/** The compressor of the squashfs with this superblock, by its name or, where it is none that is known, its number. */
export const compressorOf = (bytes: Uint8Array): string => {
  const id = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint16(20, true);
  return compressors[id - 1] ?? `number ${id}`;
};
