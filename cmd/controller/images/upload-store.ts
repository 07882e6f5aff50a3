import type { Readable } from 'node:stream';

/** The bytes of uploads that go on over several requests, apart from the images and under names that nobody is served. */
export interface UploadStore {
  /** An empty upload, there after a power cut. */
  create(id: string): Promise<void>;
  /**
   * Appends at `from`, whatever was behind it, and calls `synced` with the new length after each part that is durable, also
   * when the stream breaks off. More than `limit` bytes in all are refused with REQUEST_TOO_LARGE.
   */
  append(id: string, source: Readable, part: Part): Promise<void>;
  /** All of an upload of that size as a file of this machine, for `ImageStore.adopt` and for whoever looks into it. */
  whole(id: string, size: number): Promise<Whole>;
  has(id: string): Promise<boolean>;
  remove(id: string): Promise<void>;
  /** Removes what is there of all other uploads that had no byte for `staleMs`; 0: all, as nobody else is at them. */
  sweep(known: ReadonlySet<string>, staleMs: number): Promise<number>;
  /** Bytes that one more upload may have, when so many are promised to others. */
  free(promised: number): Promise<number>;
}

export interface Part {
  readonly from: number;
  readonly limit: number;
  readonly synced: (length: number) => Promise<void>;
}

export interface Whole extends AsyncDisposable {
  readonly path: string;
  readonly sha256: string;
}
