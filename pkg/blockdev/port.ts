/**
 * A disk, a partition or a file that stands for one. Offsets and lengths are in bytes; `write` is not durable before
 * `flush` returns, and writes between two flushes may reach the medium in any order.
 */
export interface BlockDevice {
  /** bytes */
  readonly size: number;
  /** logical sector size in bytes: 512 or 4096 */
  readonly sectorSize: number;
  /** Reads exactly `length` bytes at `offset`. Errors: STORE_IO. */
  read(offset: number, length: number): Promise<Uint8Array>;
  write(offset: number, data: Uint8Array): Promise<void>;
  /** Returns once everything written before is on the medium (fsync, which flushes the drive's cache). */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** One step of a table write, in the order it has to be carried out. */
export type WriteStep =
  | { readonly kind: 'write'; readonly offset: number; readonly data: Uint8Array }
  | { readonly kind: 'flush' };

/** Sector writes and flush barriers, computed first and carried out after: recordable and replayable. */
export type WritePlan = readonly WriteStep[];
