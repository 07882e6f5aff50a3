import type { SlotInfo } from '../boot/port.ts';

/** The bytes of an image that a slot holds already, from `from` up to `to`; nothing when they are equal. */
export interface Written {
  /** a multiple of the slot's block size */
  readonly from: number;
  readonly to: number;
}

/** A write that goes on while the image still arrives. Nobody else writes the slot until it has ended. */
export interface EarlyWrite {
  /**
   * Writes `length` bytes of the image, at most 2 MiB. The memory has to have room for `length` rounded up to 4096; if it
   * is aligned for direct I/O no copy is made. After an error nothing counts as written. Errors: SLOT_WRITE_FAILED,
   * ABORTED once it has ended.
   */
  write(from: Uint8Array, length: number, position: number): Promise<void>;
  /** Returns when no byte can arrive any more, with the last bytes that were written one after the other. */
  end(): Promise<Written>;
}

export interface InstallRequest {
  /** a whole, verified image file in the content store */
  readonly imagePath: string;
  readonly sizeBytes: number;
  /** hex, lower case */
  readonly sha256: string;
  readonly slot: SlotInfo;
  /** what an early write of this image has left to be done; all is read back in any case */
  readonly written?: Written | undefined;
  readonly signal: AbortSignal;
  /** called at most once a second, and once at the end of each phase */
  readonly onProgress: (progress: InstallProgress) => void;
}

export interface InstallProgress {
  readonly phase: 'writing' | 'verifying';
  readonly bytesDone: number;
  readonly bytesTotal: number;
}

/**
 * Writes an image into a slot. The only place that does (`docs/rules/eve-baseos.md 2.6`): the caller has made the slot
 * `unused`.
 */
export interface Installer {
  /**
   * Writes, fsyncs, reads everything back past the page cache and compares its sha256. One writer per slot: a second
   * call waits for the first to end. Errors: IMAGE_TOO_LARGE_FOR_SLOT (before the first byte), SLOT_WRITE_FAILED,
   * SLOT_READBACK_MISMATCH, CONTENT_DIGEST_MISMATCH (the source changed), ABORTED.
   */
  install(request: InstallRequest): Promise<void>;
  /** Begins an early write; an `install` into the same slot waits for its end. Errors: SLOT_WRITE_FAILED. */
  writeEarly(slot: SlotInfo): Promise<EarlyWrite>;
  /** `/etc/eve-release` of the squashfs in the slot, trimmed. Never cached. Errors: IMAGE_UNREADABLE. */
  readVersion(slot: SlotInfo): Promise<string>;
}
