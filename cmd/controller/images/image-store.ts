import type { Readable } from 'node:stream';
import type { Exclusive } from '#pkg/async/exclusive.ts';

export interface StoredImage {
  readonly sha256: string;
  /** bytes */
  readonly size: number;
}

export interface PutOptions<T> {
  /** other bytes than these are refused with CONTENT_DIGEST_MISMATCH */
  readonly expectedSha256?: string | undefined;
  /** enters the image where it is named; runs as one step with the image's appearance */
  readonly enter: (image: StoredImage) => Promise<T>;
}

/** Images named by the sha256 of their bytes, so that a replaced image never changes under a node that fetches it. */
export interface ImageStore {
  /** Takes in the stream; whatever goes wrong, nothing is offered of it. Durable when it resolves, to what `enter` gave. */
  put<T>(source: Readable, options: PutOptions<T>): Promise<T>;
  /** Takes in what the upload store has as a whole, complete and of this digest, as `put`; the file stays. */
  adopt<T>(path: string, image: StoredImage, enter: () => Promise<T>): Promise<T>;
  has(sha256: string): Promise<boolean>;
  /** Who names an image or stops naming it does so in here, or it could be removed in between. */
  readonly exclusive: Exclusive;
  /** To be called within `exclusive`, when nothing names the image. */
  remove(sha256: string): Promise<void>;
  /** Removes unfinished uploads and the images that `wanted` does not name; what is foreign stays. Within `exclusive`. */
  sweep(wanted: ReadonlySet<string>): Promise<number>;
}
