/** Bytes moved by one read or write: large enough for full device speed, small enough to hash in a few milliseconds. */
export const chunkBytes = 4 * 1024 * 1024;

/** Says whether a device takes this memory for direct I/O; it may read into the memory to find out. */
export type AcceptsBuffer = (buffer: Uint8Array) => Promise<boolean>;

const pageBytes = 4096;
const step = 16;

/**
 * Two buffers of `chunkBytes` that every given device accepts for direct I/O, or undefined when there are none.
 * Direct I/O wants aligned memory and Node does not tell addresses, so the alignment is found by trying.
 */
export const alignedPair = async (devices: readonly AcceptsBuffer[]): Promise<BufferPair | undefined> => {
  const memory = new ArrayBuffer(2 * chunkBytes + pageBytes);
  for (const offset of offsets()) {
    const first = new Uint8Array(memory, offset, chunkBytes);
    if (await allAccept(devices, first)) return [first, new Uint8Array(memory, offset + chunkBytes, chunkBytes)];
  }
  return undefined;
};

export type BufferPair = readonly [Uint8Array, Uint8Array];

const allAccept = async (devices: readonly AcceptsBuffer[], buffer: Uint8Array): Promise<boolean> => {
  for (const accepts of devices) if (!(await accepts(buffer))) return false;
  return true;
};

/** Every alignment within a page; first the one that large allocations have on glibc. */
const offsets = (): number[] => {
  const all = Array.from({ length: pageBytes / step }, (_, index) => index * step);
  return [pageBytes - step, ...all];
};
