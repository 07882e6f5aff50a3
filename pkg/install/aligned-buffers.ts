/** Bytes moved by one read or write: large enough for full device speed, small enough to hash in a few milliseconds. */
export const chunkBytes = 2 * 1024 * 1024;

/** Says whether a device takes this memory for direct I/O; to find out it may use the memory. */
export type AcceptsBuffer = (buffer: Uint8Array) => Promise<boolean>;

/** Buffers of `chunkBytes` each. Disposing frees the memory at once instead of some day; nothing may use it any more. */
export interface AlignedBuffers extends Disposable {
  readonly all: readonly Uint8Array[];
}

const pageBytes = 4096;
const step = 16;

/**
 * `count` buffers that every given device accepts for direct I/O, or undefined when there are none. Direct I/O wants
 * aligned memory and Node does not tell addresses, so the alignment is found by trying.
 */
export const alignedBuffers = async (
  count: number,
  devices: readonly AcceptsBuffer[],
): Promise<AlignedBuffers | undefined> => {
  const memory = new ArrayBuffer(count * chunkBytes + pageBytes);
  const release = (): void => void memory.transfer(0);
  const at = (offset: number): Uint8Array => new Uint8Array(memory, offset, chunkBytes);
  for (const offset of offsets) {
    if (!(await allAccept(devices, at(offset)))) continue;
    const all = Array.from({ length: count }, (_, index) => at(offset + index * chunkBytes));
    return { all, [Symbol.dispose]: release };
  }
  release();
  return undefined;
};

const allAccept = async (devices: readonly AcceptsBuffer[], buffer: Uint8Array): Promise<boolean> => {
  for (const accepts of devices) if (!(await accepts(buffer))) return false;
  return true;
};

/** Every alignment within a page; first the one that large allocations have on glibc. */
const offsets = [pageBytes - step, ...Array.from({ length: pageBytes / step }, (_, index) => index * step)];
