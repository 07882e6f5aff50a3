import type { Observable } from 'rxjs';
import type { BasaltError } from '../errors/error.ts';
import type { ContentTreeConfig, DatastoreConfig } from '../topics/baseos.ts';

/** What the config properties say about downloads; read at every use, so a change applies at once. */
export interface DownloadProperties {
  /** `timer.download.retry`, `timer.download.stalled`, `timer.dial.timeout` in seconds; `blob.download.max.retries` */
  readonly retrySeconds: number;
  /** `timer.download.giveup.retry` in seconds */
  readonly giveUpRetrySeconds: number;
  readonly stalledSeconds: number;
  readonly dialTimeoutSeconds: number;
  readonly maxDigestRetries: number;
  /** `timer.defer.content.delete` in seconds */
  readonly deferDeleteSeconds: number;
  /** `datastore.http.security.allowinsecureauth` */
  readonly allowInsecureAuth: boolean;
  /** `datastore.http.security.allowprivateredirect` */
  readonly allowPrivateRedirect: boolean;
}

/** Progress and outcome of one content tree, as the owner of `ContentTreeStatus` publishes it. */
export type ContentEvent =
  | { readonly kind: 'progress'; readonly id: string; readonly currentSize: number; readonly totalSize: number }
  /** how much of what is there has been checked, in percent */
  | { readonly kind: 'verifying'; readonly id: string; readonly percent: number }
  | { readonly kind: 'loaded'; readonly id: string; readonly path: string; readonly sizeBytes: number }
  /** an attempt failed and the next one follows soon, without this counting as a failure */
  | {
      readonly kind: 'pausing';
      readonly id: string;
      readonly error: BasaltError;
      readonly attempt: number;
      readonly attempts: number;
      readonly seconds: number;
    }
  /** `retries` counts those done; `gaveUp`: a retry is not likely to help, and comes late for that */
  | {
      readonly kind: 'failed';
      readonly id: string;
      readonly error: BasaltError;
      readonly retries: number;
      readonly willRetryInSeconds: number;
      readonly gaveUp: boolean;
      /** since it first failed; with the above it decides the severity (retry-policy.ts) */
      readonly failingForSeconds?: number;
    }
  | { readonly kind: 'removed'; readonly id: string };

/** Takes the pieces of a download as they are written to the store; not yet verified, and written again after a failure. */
export interface ContentSink {
  /** The first `length` bytes; the memory is aligned, has zeros up to the next multiple of 4096, and is in use until this returns. */
  write(from: Uint8Array, length: number, position: number): Promise<void>;
}

/** Downloads, verifies and keeps content; one entry per content id, blobs shared by sha256. */
export interface ContentManager {
  /** Starts or changes what is wanted under `config.ContentID`; idempotent. */
  want(config: ContentTreeConfig, datastores: readonly DatastoreConfig[]): void;
  /** Ends the pause in which a failed download waits, however long it would last; what is loaded or on its way goes on. */
  retry(id: string): void;
  /** No longer wanted: the transfer stops; the blob goes once nothing wants or holds it. */
  drop(id: string): void;
  /** Keeps a blob from garbage collection while a writer reads it. */
  hold(sha256: string): Disposable;
  /**
   * Gives the sink every piece of a blob that is downloaded from now on, until disposed or until the sink fails; a failure
   * is logged and does not touch the download, which only waits for a slow sink. One sink per blob: a new one takes over.
   */
  mirror(sha256: string, sink: ContentSink): Disposable;
  readonly events: Observable<ContentEvent>;
  close(): Promise<void>;
}

/** A local file that is in the store now and stays there until it is disposed. */
export interface ImportedFile extends Disposable {
  /** hex, lower case */
  readonly sha256: string;
  readonly sizeBytes: number;
  /** of the blob in the store */
  readonly path: string;
}

export interface ImportOptions {
  readonly expectedSha256?: string;
  readonly signal?: AbortSignal;
  readonly onBytes?: (done: number, total: number) => void;
}

/** A content manager that also takes files which no controller announced, as `basalt slot stage` does. */
export interface LocalContentManager extends ContentManager {
  /**
   * Copies a local file into the store, hashing what is copied, so that later changes to it do not matter. Errors:
   * STORE_IO, STORE_NO_SPACE, CONTENT_DIGEST_MISMATCH when it is not what was expected, ABORTED.
   */
  importFile(path: string, options?: ImportOptions): Promise<ImportedFile>;
}
