import type { SlotInfo } from '../boot/port.ts';

export interface InstallRequest {
  /** a whole, verified image file in the content store */
  readonly imagePath: string;
  readonly sizeBytes: number;
  /** hex, lower case */
  readonly sha256: string;
  readonly slot: SlotInfo;
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
 * Writes an image into a slot. The only place that does (`spec/eve-baseos.md 2.6`): the caller has made the slot `unused`.
 */
export interface Installer {
  /**
   * Writes, fsyncs, reads everything back past the page cache and compares its sha256. One writer per slot: a second
   * call waits for the first to end. Errors: IMAGE_TOO_LARGE_FOR_SLOT (before the first byte), SLOT_WRITE_FAILED,
   * SLOT_READBACK_MISMATCH, CONTENT_DIGEST_MISMATCH (the source changed), ABORTED.
   */
  install(request: InstallRequest): Promise<void>;
  /** `/etc/eve-release` of the squashfs in the slot, trimmed. Never cached. Errors: IMAGE_UNREADABLE. */
  readVersion(slot: SlotInfo): Promise<string>;
}
